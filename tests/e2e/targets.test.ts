import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { E2E_FOLDER } from '../support/e2e-municipality';
import { STAFF_PATHS } from '../support/pages';
import { signedInAs } from '../support/roles';

/** WCAG 2.2, 2.5.8. */
const LEAST = 24;
/** Between two things to press. */
const APART = 8;
const HERE = '/arbete/import/maende';

// Both read in and take back the same month.
test.describe.configure({ mode: 'serial' });
test.use({ storageState: signedInAs('coordinator') });

/** October again without one of its weeks and with other counts, so that the page has all its questions. */
function correction() {
	const text = readFileSync(`data-imports/municipalities/${E2E_FOLDER}/maende/2026-10.csv`, 'utf8');
	const lines = text.split('\n').filter((line) => !line.startsWith('2026-W41'));
	const counts = /^(2026-W40;[^;]+;[^;]+;)(\d+);(\d+)/;
	const moved = lines.map((line) => line.replace(counts, (_, head, g, y) => `${head}${y};${g}`));
	return { name: 'oktober.csv', mimeType: 'text/csv', buffer: Buffer.from(moved.join('\n')) };
}

/** What is too small to press, or too near something else. */
function findCrowded(page: Page): Promise<string[]> {
	return page.evaluate(
		([least, apart]) => {
			const pressed = 'button, select, textarea, summary, a.button, input:not([type=hidden])';
			const shown = [...document.querySelectorAll<HTMLElement>(pressed)].filter(
				(one) => one.checkVisibility() && !one.classList.contains('visually-hidden')
			);
			const named = shown.map((one) => ({
				name: `${one.tagName} ${one.getAttribute('name') ?? one.textContent?.trim() ?? ''}`,
				box: one.getBoundingClientRect()
			}));
			const small = named.filter(({ box }) => box.width < least || box.height < least);
			const near = named.flatMap((one, at) =>
				named
					.slice(at + 1)
					.filter(({ box }) => {
						const across = Math.max(box.left - one.box.right, one.box.left - box.right);
						const along = Math.max(box.top - one.box.bottom, one.box.top - box.bottom);
						return Math.max(across, along) < apart;
					})
					.map(({ name }) => `${one.name} beside ${name}`)
			);
			return [...small.map(({ name }) => `small: ${name}`), ...near];
		},
		[LEAST, APART] as const
	);
}

for (const width of [360, 1280]) {
	test(`what is pressed is large enough and apart at ${width} pixels`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		const crowded: string[] = [];
		const look = async (path: string) =>
			crowded.push(...(await findCrowded(page)).map((problem) => `${path}: ${problem}`));
		for (const [role, path] of STAFF_PATHS) {
			if (role !== 'coordinator') continue;
			await page.goto(path);
			await look(path);
		}
		await page.goto(HERE);
		await page.getByLabel(/Sammanställningen/).setInputFiles(correction());
		await page.getByRole('button', { name: 'Läs in', exact: true }).click();
		await expect(page.getByRole('radio')).toHaveCount(3);
		await expect(page.getByRole('status')).toBeFocused();
		await look('a month that waits');
		const wide = await page
			.locator('.table-scroll')
			.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth).length);
		await page.getByRole('button', { name: /^Ta bort inläsningen av oktober/ }).click();
		await look('what is asked before a reading goes');
		await page.getByRole('button', { name: 'Ja, ta bort inläsningen' }).click();
		await expect(page.getByRole('status')).toContainText('är borttagen');
		expect([crowded, wide]).toEqual([[], 0]);
	});
}

import { expect, test, type Page } from '@playwright/test';
import { randomFrom } from '../../src/cli/calibration/random';
import { plain } from '../support/chart-numbers';

const WIDTHS = [320, 360, 768, 1280, 1920] as const;
const POINTS = 200;
const KEYS = ['hover', 'focus', 'tap'] as const;

test('hover, focus and tap tell what the table says, beside the point and covering none', async ({
	page
}) => {
	await page.goto('/tidslinje');
	const chart = page.getByRole('slider', { name: 'Välj veckor i diagrammet' });
	await expect(chart).toBeVisible();
	await page.locator('details').evaluateAll((all) => {
		for (const details of all) (details as HTMLDetailsElement).open = true;
	});
	const table = await readTables(page);
	const { uniform } = randomFrom(2026);
	const wrong: string[] = [];
	for (const width of WIDTHS) {
		await page.setViewportSize({ width, height: 900 });
		await chart.scrollIntoViewIfNeeded();
		const moved = await below(page);
		for (let point = 0; point < POINTS / WIDTHS.length; point += 1) {
			const how = KEYS[Math.floor(uniform() * KEYS.length)] ?? 'hover';
			const told = await readAt(page, how, uniform());
			wrong.push(...told.problems, ...compare(told.sentence, told.tags, table));
		}
		if ((await below(page)) !== moved) wrong.push(`${width}: what stands under the chart moved`);
	}
	expect(wrong).toEqual([]);
});

/** Where what follows the chart begins. */
function below(page: Page): Promise<number> {
	return page
		.getByRole('heading', { name: 'Samma sak i ord' })
		.evaluate((heading) => Math.round(heading.getBoundingClientRect().top + scrollY));
}

interface Table {
	/** By `33 2026`. */
	readonly weeks: Readonly<Record<string, string>>;
	/** By name and period. */
	readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The page's own tables: the green share of each week, and each indicator's own values. */
async function readTables(page: Page): Promise<Table> {
	return page.evaluate(() => {
		const clean = (text: string | null | undefined) =>
			(text ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
		const weeks: Record<string, string> = {};
		const values: Record<string, Record<string, string>> = {};
		for (const table of document.querySelectorAll('table')) {
			const name = clean(table.closest('details')?.querySelector('summary')?.textContent);
			for (const row of table.tBodies[0]?.rows ?? []) {
				const [head, first] = [clean(row.cells[0]?.textContent), clean(row.cells[1]?.textContent)];
				const week = /^v\. (\d+ \d{4})$/.exec(head);
				if (week?.[1]) weeks[week[1]] = first;
				else (values[name.replace(/, [^,]+$/, '')] ??= {})[head] = first;
			}
		}
		return { weeks, values };
	});
}

/** Points at a place of the chart, from 0 at its left edge to 1, and reads what is told of it. */
function readAt(page: Page, how: (typeof KEYS)[number], share: number) {
	return page.evaluate(
		async ([how, share]) => {
			const slider = document.querySelector<HTMLElement>('[role=slider]')!;
			const svg = [...slider.querySelectorAll('svg')].find((one) => one.checkVisibility())!;
			const box = svg.getBoundingClientRect();
			const [clientX, clientY] = [box.left + share * box.width, box.top + box.height / 3];
			const at = { clientX, clientY, bubbles: true, button: 0, isPrimary: true };
			if (how === 'hover')
				svg.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
			else slider.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
			if (how === 'tap') {
				svg.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerType: 'touch' }));
				window.dispatchEvent(new PointerEvent('pointerup', { ...at, pointerType: 'touch' }));
			}
			if (how === 'focus') {
				slider.focus();
				const key =
					share < 0.1 ? 'Home' : share > 0.9 ? 'End' : share < 0.5 ? 'ArrowLeft' : 'ArrowRight';
				slider.dispatchEvent(
					new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
				);
			}
			await new Promise((done) => setTimeout(done));
			const problems: string[] = [];
			const marks = svg.querySelector('[data-part=reading]');
			const sentence = document.querySelector('main [aria-live=polite]')?.textContent ?? '';
			if (!marks) problems.push(`${how} at ${share} draws nothing: ${sentence}`);
			const frame = svg.viewBox.baseVal;
			const tags = [...(marks?.querySelectorAll('rect') ?? [])].map((rect) => ({
				x: rect.x.baseVal.value,
				y: rect.y.baseVal.value,
				width: rect.width.baseVal.value,
				height: rect.height.baseVal.value,
				text: rect.nextElementSibling?.textContent ?? ''
			}));
			const rings = [...svg.querySelectorAll('circle')]
				.filter((dot) => !marks?.contains(dot))
				.map((dot) => [dot.cx.baseVal.value, dot.cy.baseVal.value]);
			const dots = [...svg.querySelectorAll('path[stroke-linecap=round]')].flatMap((path) =>
				[...(path.getAttribute('d') ?? '').matchAll(/M([-\d.]+),([-\d.]+)/g)].map((match) =>
					match.slice(1).map(Number)
				)
			);
			const points = [...rings, ...dots];
			for (const tag of tags) {
				if (tag.x < 0 || tag.x + tag.width > frame.width)
					problems.push(`${tag.text} leaves the picture`);
				const covered = points.some(
					([x = 0, y = 0]) =>
						x > tag.x && x < tag.x + tag.width && y > tag.y && y < tag.y + tag.height
				);
				if (covered) problems.push(`${tag.text} covers a point: ${sentence}`);
			}
			return { problems, sentence, tags: tags.map(({ text }) => text) };
		},
		[how, share] as const
	);
}

/** Where a sentence and its tags differ from the tables. */
function compare(told: string, tags: readonly string[], { weeks, values }: Table): string[] {
	const sentence = plain(told);
	const week = /^vecka (\d+ \d{4}): (?:(\d+) av 100)?/.exec(sentence);
	if (!week) return [`no week is told: ${sentence}`];
	const green = weeks[week[1] ?? ''] ?? '';
	const wrong: string[] = [];
	if ((/^\d+$/.test(green) ? green : undefined) !== week[2])
		wrong.push(`${sentence} against ${green}`);
	for (const [name, periods] of Object.entries(values)) {
		const rest = sentence.split(`${name} `)[1];
		const value = rest && /^(−?[\d ]+(?:,\d+)?)[^()]*\(([^()]+)\)/.exec(rest);
		if (!value) continue;
		const cell = periods[value[2] ?? ''] ?? '';
		if ((/^−?[\d ]+(?:,\d+)?/.exec(cell)?.[0] ?? '').trim() !== (value[1] ?? '').trim())
			wrong.push(`${name}: ${sentence} against ${cell}`);
	}
	const strange = tags.filter((tag) => !sentence.includes(plain(tag).split(',')[0] ?? tag));
	return [...wrong, ...strange.map((tag) => `${tag} is not in ${sentence}`)];
}

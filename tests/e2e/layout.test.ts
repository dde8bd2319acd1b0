import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES } from '../../src/lib/domain/language';
import { findInterventionPath, inLanguage, PUBLIC_PATHS } from '../support/pages';
import { findTextCollisions } from '../support/text-boxes';

for (const language of LANGUAGES) {
	test(`nothing scrolls sideways in a window of 320 pixels, and links are apart, ${language}`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 640 });
		const paths = [...PUBLIC_PATHS, await findInterventionPath(page)];
		const wide: string[] = [];
		const crowded: string[] = [];
		for (const path of paths) {
			await page.goto(inLanguage(language, path));
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			if (width > 320) wide.push(`${path}: ${width}`);
			if (language === 'sv')
				crowded.push(...(await findCrowdedLinks(page)).map((link) => `${path}: ${link}`));
		}
		expect([wide, crowded]).toEqual([[], []]);
	});
}

/** Links lower than 24 pixels with another one closer than that, by their middles; those in a sentence follow its lines (WCAG 2.2, 2.5.8). */
function findCrowdedLinks(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const links = [...document.querySelectorAll<HTMLElement>('a[href]')]
			.filter((one) => one.checkVisibility() && !one.classList.contains('skip'))
			.map((one) => ({ one, box: one.getBoundingClientRect() }));
		const isAlone = (one: HTMLElement) => {
			const around = one.closest('p, li, td, th, dd, dt, h1, h2, h3') ?? one.parentElement;
			return around?.textContent?.trim() === one.textContent?.trim();
		};
		const middle = ({ top, bottom, left, right }: DOMRect) => [
			(left + right) / 2,
			(top + bottom) / 2
		];
		return links
			.filter(({ one, box }) => box.height < 24 && isAlone(one))
			.filter(({ one, box }) => {
				const [x = 0, y = 0] = middle(box);
				return links.some((other) => {
					if (other.one === one) return false;
					const across = Math.max(other.box.left - x, x - other.box.right, 0);
					const along = Math.max(other.box.top - y, y - other.box.bottom, 0);
					return Math.hypot(across, along) < 12;
				});
			})
			.map(({ one, box }) => `${one.textContent?.trim()} is ${Math.round(box.height)} pixels high`);
	});
}

/** As wide as an A4 with margins of 12 millimetres. */
const PAPER = { width: 703, height: 1000 };

async function findOnPaper(page: Page): Promise<string[]> {
	const screen = page.viewportSize();
	await page.setViewportSize(PAPER);
	await page.emulateMedia({ media: 'print' });
	const found = await findTextCollisions(page);
	await page.emulateMedia({ media: 'screen' });
	if (screen) await page.setViewportSize(screen);
	return found.map((problem) => `on paper ${problem}`);
}

for (const language of ['sv', 'fi'] as const) {
	for (const width of [360, 1280, 1920]) {
		test(`no text is cut off or covered at ${width} pixels, ${language}`, async ({ page }) => {
			await page.setViewportSize({ width, height: 900 });
			const found: string[] = [];
			for (const path of ['/', '/tidslinje', '/indikatorer/ohalsotal']) {
				await page.goto(inLanguage(language, path));
				await page.evaluate(() => document.fonts.ready);
				found.push(...(await findTextCollisions(page)).map((problem) => `${path}: ${problem}`));
				if (width === 1280)
					found.push(...(await findOnPaper(page)).map((problem) => `${path}: ${problem}`));
			}
			expect(found).toEqual([]);
		});
	}
}

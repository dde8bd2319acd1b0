import { expect, test } from '@playwright/test';
import { LANGUAGES } from '../../src/lib/domain/language';
import { findInterventionPath, inLanguage, PUBLIC_PATHS } from '../support/pages';
import { findTextCollisions } from '../support/text-boxes';

for (const language of LANGUAGES) {
	test(`nothing scrolls sideways in a window of 320 pixels, ${language}`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		const paths = [...PUBLIC_PATHS, await findInterventionPath(page)];
		const wide: string[] = [];
		for (const path of paths) {
			await page.goto(inLanguage(language, path));
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			if (width > 320) wide.push(`${path}: ${width}`);
		}
		expect(wide).toEqual([]);
	});
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
			}
			expect(found).toEqual([]);
		});
	}
}

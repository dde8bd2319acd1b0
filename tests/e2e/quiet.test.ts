import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES } from '../../src/lib/domain/language';
import { PUBLIC_PATHS, STAFF_PATHS, inLanguage } from '../support/pages';
import { signedInAs } from '../support/roles';

test('public pages ask nobody else for anything and complain about nothing', async ({ page }) => {
	test.setTimeout(120_000);
	const heard = listen(page);
	for (const language of LANGUAGES) {
		for (const path of PUBLIC_PATHS) await page.goto(inLanguage(language, path));
	}
	expect(heard).toEqual([]);
});

for (const role of new Set(STAFF_PATHS.map(([who]) => who))) {
	test.describe(`signed in as ${role}`, () => {
		test.use({ storageState: signedInAs(role) });

		test('pages for staff ask nobody else for anything and complain about nothing', async ({
			page
		}) => {
			const heard = listen(page);
			for (const [who, path] of STAFF_PATHS) if (who === role) await page.goto(path);
			expect(heard).toEqual([]);
		});
	});
}

/** Fills up with what a page should not do. */
function listen(page: Page): string[] {
	const heard: string[] = [];
	const own = process.env.LAGET_E2E_ORIGIN ?? '';
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(`${own}/`) && !url.startsWith('data:')) heard.push(`asks ${url}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) heard.push(`${response.status()} ${response.url()}`);
	});
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) {
			heard.push(`${page.url()}: ${message.text()}`);
		}
	});
	page.on('pageerror', (error) => heard.push(`${page.url()}: ${error.message}`));
	return heard;
}

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Role } from '../../src/lib/domain/account';
import {
	findInterventionPath,
	inLanguage,
	LANGUAGES,
	PUBLIC_PATHS,
	STAFF_PATHS
} from '../support/pages';
import { signedInAs } from '../support/roles';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const language of LANGUAGES) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on any public page, ${language}, ${colorScheme}`, async ({ page }) => {
			test.setTimeout(240_000);
			await page.emulateMedia({ colorScheme });
			const paths = [...PUBLIC_PATHS, await findInterventionPath(page)];
			const findings: string[] = [];
			for (const path of paths) findings.push(...(await examine(page, inLanguage(language, path))));
			expect(findings).toEqual([]);
		});

		test(`axe finds nothing on any page for staff, ${language}, ${colorScheme}`, async ({
			browser
		}) => {
			test.setTimeout(240_000);
			const findings: string[] = [];
			for (const role of new Set(STAFF_PATHS.map(([role]) => role))) {
				const page = await openAs(browser, role, colorScheme);
				for (const [who, path] of STAFF_PATHS) {
					if (who === role) findings.push(...(await examine(page, inLanguage(language, path))));
				}
				await page.context().close();
			}
			expect(findings).toEqual([]);
		});
	}
}

async function openAs(browser: Browser, role: Role, colorScheme: 'light' | 'dark'): Promise<Page> {
	const baseURL = process.env.LAGET_E2E_ORIGIN;
	const context = await browser.newContext({
		storageState: signedInAs(role),
		colorScheme,
		...(baseURL ? { baseURL } : {})
	});
	return context.newPage();
}

/** What axe finds on a page with everything that can be unfolded unfolded. */
async function examine(page: Page, path: string): Promise<string[]> {
	const response = await page.goto(path);
	if (response?.status() !== 200) return [`${path}: ${response?.status()}`];
	await page.locator('details').evaluateAll((all) => {
		for (const details of all) (details as HTMLDetailsElement).open = true;
	});
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) =>
			`${path}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`.replace(/\s+/g, ' ')
		)
	);
}

import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Role } from '../../src/lib/domain/account';
import { E2E_LANGUAGES } from '../support/e2e-municipality';
import { findInterventionPath, inLanguage, PUBLIC_PATHS, STAFF_PATHS } from '../support/pages';
import { signedInAs } from '../support/roles';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

test.describe.configure({ mode: 'parallel' });

for (const language of E2E_LANGUAGES) {
	test(`axe finds nothing on any public page, ${language}, light and dark`, async ({ page }) => {
		test.setTimeout(300_000);
		const paths = [...PUBLIC_PATHS, await findInterventionPath(page)];
		const findings: string[] = [];
		for (const path of paths) findings.push(...(await examine(page, inLanguage(language, path))));
		expect(findings).toEqual([]);
	});

	test(`axe finds nothing on any page for staff, ${language}, light and dark`, async ({
		browser
	}) => {
		test.setTimeout(300_000);
		const findings: string[] = [];
		for (const role of new Set(STAFF_PATHS.map(([role]) => role))) {
			const page = await openAs(browser, role);
			for (const [who, path] of STAFF_PATHS) {
				if (who === role) findings.push(...(await examine(page, inLanguage(language, path))));
			}
			await page.context().close();
		}
		expect(findings).toEqual([]);
	});
}

async function openAs(browser: Browser, role: Role): Promise<Page> {
	const baseURL = process.env.LAGET_E2E_ORIGIN;
	const context = await browser.newContext({
		storageState: signedInAs(role),
		...(baseURL ? { baseURL } : {})
	});
	return context.newPage();
}

/** Without frames the page can judge itself; what is in order is told of by thousands of nodes, and nobody asks for it. */
function axeOn(page: Page): AxeBuilder {
	return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
}

/** What axe finds on a page with everything that can be unfolded unfolded. */
async function examine(page: Page, path: string): Promise<string[]> {
	await page.emulateMedia({ colorScheme: 'light' });
	const response = await page.goto(path);
	if (response?.status() !== 200) return [`${path}: ${response?.status()}`];
	await page.locator('details').evaluateAll((all) => {
		for (const details of all) (details as HTMLDetailsElement).open = true;
	});
	const light = await axeOn(page).withTags(TAGS).analyze();
	await page.emulateMedia({ colorScheme: 'dark' });
	// The scheme changes colours and nothing else.
	const dark = await axeOn(page).withRules(COLOUR_RULES).analyze();
	return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) =>
			`${path}: ${id} ${target.join(' ')} ${failureSummary ?? ''}`.replace(/\s+/g, ' ')
		)
	);
}

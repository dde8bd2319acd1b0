import { expect, test, type Browser, type Page } from '@playwright/test';
import type { Role } from '../../src/lib/domain/account';
import { examine } from '../support/axe';
import { E2E_LANGUAGES, pathsIn } from '../support/e2e-municipality';
import { findInterventionPath, inLanguage, PUBLIC_PATHS, STAFF_PATHS } from '../support/pages';
import { signedInAs } from '../support/roles';

test.describe.configure({ mode: 'parallel' });

for (const language of E2E_LANGUAGES) {
	test(`axe finds nothing on public pages, ${language}, light and dark`, async ({ page }) => {
		test.setTimeout(300_000);
		const paths = pathsIn(language, [...PUBLIC_PATHS, await findInterventionPath(page)]);
		const findings: string[] = [];
		for (const path of paths) findings.push(...(await examine(page, inLanguage(language, path))));
		expect(findings).toEqual([]);
	});

	test(`axe finds nothing on pages for staff, ${language}, light and dark`, async ({ browser }) => {
		test.setTimeout(300_000);
		const findings: string[] = [];
		const paths = pathsIn(language, STAFF_PATHS);
		for (const role of new Set(paths.map(([role]) => role))) {
			const page = await openAs(browser, role);
			for (const [who, path] of paths) {
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

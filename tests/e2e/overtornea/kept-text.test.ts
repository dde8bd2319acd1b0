import { expect, test, type Page } from '@playwright/test';
import { signedInAs } from '../../support/roles';

test.use({ storageState: signedInAs('coordinator') });

const TITLE = 'Körkväll "på" <torget> & åter';
const DESCRIPTION = 'Första raden, med å, ä och ö.\nAndra raden: 1 < 2 & "klart".';

async function write(page: Page): Promise<void> {
	await page.goto('/arbete/insatser/ny');
	await page.getByLabel('Vad heter den?').fill(TITLE);
	await page.getByLabel('När börjar den?').fill('2026-11-20');
	await page.locator('summary', { hasText: 'Mer om insatsen' }).click();
	await page.getByLabel('Beskriv den kort').fill(DESCRIPTION);
	await page.locator('[name=targetGroups][value=children-and-youth]').check();
}

async function expectWritten(page: Page): Promise<void> {
	await expect(page.getByLabel('Vad heter den?')).toHaveValue(TITLE);
	await expect(page.locator('#description')).toHaveValue(DESCRIPTION);
	await expect(page.locator('#start')).toHaveValue('2026-11-20');
	await expect(page.locator('[name=targetGroups][value=children-and-youth]')).toBeChecked();
}

test('what was written is there after a reload', async ({ page }) => {
	await write(page);
	await page.reload();
	await expectWritten(page);
});

test('what was written is there when one comes back from another page', async ({ page }) => {
	await write(page);
	await page.getByRole('link', { name: 'Källor', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Källor' })).toBeVisible();
	await page.goBack();
	await expectWritten(page);
});

test('what was written is saved after signing in again, to the last character', async ({
	page,
	context
}) => {
	await write(page);
	const session = await context.cookies();
	await context.clearCookies();
	await page.getByRole('button', { name: 'Spara som utkast' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Din inloggning har gått ut');
	await page.getByRole('button', { name: 'Jag har loggat in: spara' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Din inloggning har gått ut');
	await context.addCookies(session);
	await page.getByRole('button', { name: 'Jag har loggat in: spara' }).click();
	await expect(page).toHaveURL(/\/arbete\/insatser\/korkvall/);
	await expectWritten(page);
});

test('a password is in nothing that the page keeps', async ({ page }) => {
	await page.goto('/arbete/mitt-konto');
	const fields = page.locator('input[type=password]');
	for (const field of await fields.all()) await field.fill('hemligt ord');
	await page.reload();
	const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
	expect(kept).not.toContain('hemligt');
});

test.describe('with a session of its own', () => {
	test.use({ storageState: { cookies: [], origins: [] } });

	test('nothing that was written is kept once one has signed out', async ({ page }) => {
		await page.goto('/logga-in');
		await page.locator('button[name=role][value=coordinator]').click();
		await page.locator('main form button').click();
		await write(page);
		await page.getByRole('button', { name: 'Logga ut' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logga in');
		const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
		expect(kept).not.toContain('Körkväll');
	});
});

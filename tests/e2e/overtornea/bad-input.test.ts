import { expect, test, type Page } from '@playwright/test';
import { signedInAs } from '../../support/roles';

test.describe('as coordinator', () => {
	test.use({ storageState: signedInAs('coordinator') });

	test('an end before the start is told at the field, and nothing written is lost', async ({
		page
	}) => {
		await page.goto('/arbete/insatser/ny');
		await page.getByLabel('Vad heter den?').fill('Vintervandring');
		await page.getByLabel('När börjar den?').fill('v. 10 2026');
		await page.getByLabel('Slutar', { exact: true }).check();
		await page.getByLabel('När slutar den?').fill('v. 8 2026');
		await saveDraft(page);
		await expectProblem(page, 'Slutet ligger före starten.');
		await expect(page.getByLabel('När slutar den?')).toHaveAccessibleDescription(
			/Slutet ligger före starten\./
		);
		await expect(page.getByLabel('Vad heter den?')).toHaveValue('Vintervandring');
		await expect(page.getByLabel('När slutar den?')).toHaveValue('v. 8 2026');
	});

	test('a title of 10 000 characters is refused in words and kept in the form', async ({
		page
	}) => {
		const title = 'Väldigt '.repeat(1250).trim();
		await page.goto('/arbete/insatser/ny');
		await page.getByLabel('Vad heter den?').fill(title);
		await page.getByLabel('När börjar den?').fill('2026');
		await saveDraft(page);
		await expectProblem(page, /^Texten är för lång\. Högst \d+ tecken får plats\.$/);
		await expect(page.getByLabel('Vad heter den?')).toHaveValue(title);
	});

	test('a title of markup is text and nothing else', async ({ page }) => {
		const title = '<img src=x onerror="alert(1)"><b>Fet</b>';
		const dialogs: string[] = [];
		page.on('dialog', async (dialog) => {
			dialogs.push(dialog.message());
			await dialog.dismiss();
		});
		await page.goto('/arbete/insatser/ny');
		await page.getByLabel('Vad heter den?').fill(title);
		await page.getByLabel('När börjar den?').fill('2026-10-05');
		await saveDraft(page);
		await expect(page.getByRole('status')).toHaveText('Insatsen är sparad som utkast.');
		await expect(page.getByLabel('Vad heter den?')).toHaveValue(title);
		for (const path of ['/arbete/insatser', '/tidslinje']) {
			await page.goto(path);
			await expect(page.getByRole('main').getByRole('link', { name: title })).toBeVisible();
			await expect(page.getByRole('main').locator('img, b')).toHaveCount(0);
		}
		expect(dialogs).toEqual([]);
	});

	test('two who save the same intervention: the second sees both texts, then replaces', async ({
		context
	}) => {
		const [mine, theirs] = [await context.newPage(), await context.newPage()];
		await mine.goto('/arbete/insatser/ny');
		await mine.getByLabel('Vad heter den?').fill('Grannsamverkan');
		await mine.getByLabel('När börjar den?').fill('2026-09');
		await saveDraft(mine);
		await theirs.goto(mine.url());
		await theirs.getByLabel('Vad heter den?').fill('Grannsamverkan i Juoksengi');
		await saveDraft(theirs);
		await expect(theirs.getByRole('status')).toBeVisible();

		await mine.getByLabel('Vad heter den?').fill('Grannsamverkan i Svanstein');
		const answer = mine.waitForResponse((one) => one.request().method() === 'POST');
		await saveDraft(mine);
		expect((await answer).status()).toBe(409);
		const told = mine.getByRole('region', { name: 'Ni är två som har ändrat samma sak' });
		await expect(told).toContainText('Du sparade den själv');
		await expect(told).toContainText('Grannsamverkan i Juoksengi');
		await expect(mine.getByLabel('Vad heter den?')).toHaveValue('Grannsamverkan i Svanstein');

		await theirs.reload();
		await expect(theirs.getByLabel('Vad heter den?')).toHaveValue('Grannsamverkan i Juoksengi');
		await told.getByLabel('Ersätt det med det som står i mitt formulär').check();
		await saveDraft(mine);
		await expect(mine.getByRole('status')).toBeVisible();
		await expect(mine.getByLabel('Vad heter den?')).toHaveValue('Grannsamverkan i Svanstein');
	});

	test('a compilation with names in it is refused in words and leaves nothing behind', async ({
		page
	}) => {
		await page.goto('/arbete/import/maende');
		await page.getByLabel(/Sammanställningen/).setInputFiles({
			name: 'december.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from(
				'vecka;grupp;namn;svar\n2026-W49;Hemtjänsten;Anna Andersson;röd\n2026-W49;Hemtjänsten;Bo Berg;grön\n'
			)
		});
		await page.getByRole('button', { name: 'Läs in', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText(
			'Filen innehåller uppgifter om enskilda personer. Läget har inte sparat något ur den.'
		);
		await expect(page.getByRole('alert')).toBeFocused();
		await expect(page.getByRole('main')).not.toContainText('Anna Andersson');
		await page.goto('/arbete/import/maende');
		await expect(page.getByRole('main')).not.toContainText(
			/december 2026(?: är inläst|: )|Andersson/i
		);
	});
});

test.describe('as administrator', () => {
	test.use({ storageState: signedInAs('admin') });

	test('a role that does not exist is refused at the field and makes no account', async ({
		page
	}) => {
		await page.goto('/arbete/konton');
		const form = page.locator('form').filter({
			has: page.getByRole('button', { name: 'Bjud in' })
		});
		await form.getByLabel('Namn').fill('Rolf Roll');
		await form.getByLabel('E-post').fill('rolf@exempel.se');
		await form.getByLabel('Roll').evaluate((select: HTMLSelectElement) => {
			select.add(new Option('överadministratör', 'superadmin', true, true));
		});
		await form.getByRole('button', { name: 'Bjud in' }).click();
		await expect(page.getByRole('main')).toContainText('Välj en av rollerna.');
		await expect(page.getByLabel('E-post')).toHaveValue('rolf@exempel.se');
		await page.goto('/arbete/konton');
		await expect(page.getByRole('main')).toContainText('administrator@exempel.se');
		await expect(page.getByRole('main')).not.toContainText('rolf@exempel.se');
	});
});

async function saveDraft(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Spara som utkast' }).click();
}

async function expectProblem(page: Page, text: string | RegExp): Promise<void> {
	const summary = page.getByRole('region', { name: 'Något behöver rättas' });
	await expect(summary.getByRole('link')).toHaveText(text);
}

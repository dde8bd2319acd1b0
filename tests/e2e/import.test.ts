import { expect, test } from '@playwright/test';
import { E2E_NAME, E2E_REGION, findTurnout } from '../support/e2e-municipality';
import { signedInAs } from '../support/roles';

test.describe('as coordinator', () => {
	test.use({ storageState: signedInAs('coordinator') });

	const before = findTurnout('2018');
	const after = (before + 0.1).toFixed(1);
	const written = (value: string) => value.replace('.', ',');
	/** Two elections of one municipality: one changed, the rest of the history gone. */
	const FILE = {
		name: 'valdeltagande.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(
			`"region","valår","ME0104B8"\r\n"${E2E_REGION}","2018",${after}\r\n"${E2E_REGION}","2022",${findTurnout('2022')}\r\n`
		)
	};

	test('a file is shown as it would change the figures, and forgotten when one says no', async ({
		page
	}) => {
		await page.goto('/arbete');
		await page.getByRole('link', { name: 'Läs in siffror' }).click();
		await page.getByLabel('Fil', { exact: true }).setInputFiles(FILE);
		await page.getByRole('button', { name: 'Läs filen' }).click();
		await expect(
			page.getByRole('heading', { name: 'Valdeltagande i riksdagsval, 2018', exact: true })
		).toBeVisible();
		const changed = page.getByRole('row').filter({ hasText: E2E_NAME }).filter({ hasText: '2018' });
		await expect(changed.getByRole('cell')).toContainText([
			written(before.toFixed(1)),
			written(after)
		]);
		await expect(page.getByRole('radio', { name: /behåll dem|ta bort dem/ })).toHaveCount(2);
		await page.getByRole('button', { name: 'Ångra, läs inte in' }).click();
		await expect(page.getByRole('row').filter({ hasText: 'valdeltagande.csv' })).toContainText(
			'inte inläst'
		);
	});

	test('a file with a word among its numbers is refused by line, column and value', async ({
		page
	}) => {
		await page.goto('/arbete/import');
		const buffer = Buffer.from(`"region","valår","ME0104B8"\n"${E2E_REGION}","2022",många\n`);
		await page.getByLabel('Fil', { exact: true }).setInputFiles({ ...FILE, buffer });
		await page.getByRole('button', { name: 'Läs filen' }).click();
		const row = page.getByRole('row').filter({ hasText: 'många' });
		expect(await row.getByRole('cell').allTextContents()).toEqual([
			'2',
			'ME0104B8',
			'många',
			expect.stringContaining('som ett tal')
		]);
	});
});

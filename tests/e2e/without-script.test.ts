import { expect, test } from '@playwright/test';
import { readChartCsv } from '../support/chart-numbers';
import { E2E_NAME, findExampleEvent } from '../support/e2e-municipality';

const EVENT = findExampleEvent();
const DAY = new Intl.DateTimeFormat('sv', { dateStyle: 'long', timeZone: 'UTC' }).format(
	new Date(EVENT.day)
);

test.use({ javaScriptEnabled: false });

test('the start page answers in a sentence', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		/^(Fler|Färre) gröna svar än .*\.$|^Ungefär som halvåret före.*\.$/
	);
	await expect(page.getByRole('main')).toContainText(/\d+ av 100 svar var gröna i oktober 2026\./);
});

test('the timeline draws mood, interventions and four indicators', async ({ page }) => {
	await page.goto('/tidslinje');
	const picture = page.getByRole('img', { name: new RegExp(`^Diagram över ${E2E_NAME}`) });
	await expect(picture).toBeVisible();
	const words = (await picture.locator('text').allTextContents()).join('\n');
	for (const track of ['Andel gröna svar', 'Insatser', EVENT.title]) {
		expect(words).toContain(track);
	}
	for (const indicator of ['Arbetslöshet', 'Ohälsotalet', 'Självskattad', 'Folkmängd']) {
		expect(words).toContain(indicator);
	}
});

test('the timeline lists every intervention in its time', async ({ page }) => {
	await page.goto('/tidslinje');
	const listed = page.getByRole('listitem').filter({ hasText: EVENT.title });
	await expect(listed).toContainText(DAY);
	await expect(listed.getByRole('link')).toBeVisible();
});

test('dates of one’s own draw those weeks, here and in the files; what cannot be read is given back beside them', async ({
	page,
	request
}) => {
	await page.goto('/tidslinje?nyckeltal=befolkning');
	const summary = page.getByText('Egna datum').and(page.locator('summary'));
	const own = page.locator('details').filter({ has: summary });
	await summary.click();
	await own.getByLabel('Från').fill('mars 2026');
	await own.getByLabel('Till').fill('15 oktober 2026');
	await own.getByRole('button').click();
	const weeks = `Diagram över ${E2E_NAME} från vecka 9 2026 till vecka 42 2026`;
	const picture = page.getByRole('img', { name: weeks });
	await expect(picture).toBeVisible();
	const csv = page.getByRole('link', { name: 'Tabell (CSV)', includeHidden: true });
	const address = (await csv.getAttribute('href')) ?? '';
	expect(address).toContain('fran=2026-W09&till=2026-W42&nyckeltal=befolkning');
	const rows = await readChartCsv(request, address);
	const told = rows.filter(({ part }) => part === 'mood').map(({ period }) => period);
	expect([told[0], told.at(-1)]).toEqual(['2026-W09', '2026-W42']);

	const last = own.getByLabel('Till');
	await last.fill('i höstas');
	await own.getByRole('button').click();
	await expect(last).toHaveValue('i höstas');
	await expect(last).toHaveAccessibleDescription(/Skriv en dag, vecka, månad eller ett år/);
	await expect(own.getByLabel('Från')).toHaveValue('mars 2026');
	await expect(picture).toBeVisible();
});

const NO_VALUE = 'inget värde i de här veckorna';
const TABLES = [
	/^Måendet vecka för vecka$/,
	/^Arbetslöshet .*procent$/,
	/^Ohälsotalet .*dagar$/,
	/^Självskattad .*procent$/,
	/^Folkmängd, personer$/
];
for (const name of TABLES) {
	test(`the timeline unfolds a table of ${name.source}, or says that it has none`, async ({
		page
	}) => {
		await page.goto('/tidslinje');
		const summary = page.getByText(name).and(page.locator('summary'));
		const unfolded = page.locator('details').filter({ has: summary });
		const answer = unfolded.getByRole('table').or(unfolded.getByText(NO_VALUE));
		await expect(unfolded).toHaveCount(1);
		await expect(answer).toBeHidden();
		await summary.click();
		await expect(answer).toBeVisible();
		if (await unfolded.getByRole('table').isVisible())
			expect(await unfolded.getByRole('row').count()).toBeGreaterThan(1);
	});
}

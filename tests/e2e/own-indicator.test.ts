import { expect, test, type Locator, type Page } from '@playwright/test';
import { E2E_CODE, E2E_NAME } from '../support/e2e-municipality';
import { signedInAs } from '../support/roles';

/** More than this is more than a person has patience for. */
const MOST_CLICKS = 12;

/** SCB's wide table with a year in each heading, as its page saves it; like the two below the layout is the publisher's and the values are made up. */
const SCB = [
	'Summerad fruktsamhet efter region, kön, tabellinnehåll och år',
	'',
	'region;kön;Summerad fruktsamhet 2021;Summerad fruktsamhet 2022;Summerad fruktsamhet 2023',
	`${E2E_CODE} ${E2E_NAME};kvinnor;1,61;1,48;..`,
	`${E2E_CODE} ${E2E_NAME};totalt;1,61;1,48;..`,
	'00 Riket;kvinnor;1,67;1,52;1,45',
	'00 Riket;totalt;1,67;1,52;1,45'
].join('\r\n');

/** Försäkringskassan's long table: a row for every month, place, age and sex. */
const FORSAKRINGSKASSAN = [
	'År;Månad;Län;Kommun;Ålder;Kön;Sjukpenningtalet',
	...['Januari;8,9', 'Februari;9,0', 'Mars;9,1'].flatMap((of) => {
		const [month = '', value = ''] = of.split(';');
		return [
			`2024;${month};Norrbotten;${E2E_NAME};16-29 år;Totalt;4,2`,
			`2024;${month};Norrbotten;${E2E_NAME};Samtliga 16-64 år;Totalt;${value}`,
			`2024;${month};Norrbotten;${E2E_NAME};Samtliga 16-64 år;Kvinnor;11,5`
		];
	})
].join('\n');

/** Statistics Finland's JSON-stat of its municipalities' populations. */
const FINLAND = JSON.stringify({
	...{ version: '2.0', class: 'dataset', source: 'Tilastokeskus, väestörakenne' },
	...{ label: 'Väkiluku muuttujina Alue, Tiedot ja Vuosi', updated: '2024-04-26T05:00:00Z' },
	...{ id: ['Alue', 'Tiedot', 'Vuosi'], size: [3, 1, 3] },
	role: { time: ['Vuosi'], geo: ['Alue'], metric: ['Tiedot'] },
	dimension: {
		Alue: {
			label: 'Alue',
			category: {
				index: { KU851: 0, KU854: 1, KU976: 2 },
				label: { KU851: 'Tornio', KU854: 'Pello', KU976: 'Ylitornio' }
			}
		},
		Tiedot: {
			label: 'Tiedot',
			category: { index: { vaesto: 0 }, label: { vaesto: 'Väkiluku' } }
		},
		Vuosi: { label: 'Vuosi', category: { index: ['2021', '2022', '2023'] } }
	},
	value: [21466, 21333, 21160, 3382, 3299, 3234, 3953, 3882, 3818]
});

test.describe('as coordinator', () => {
	test.use({ storageState: signedInAs('coordinator') });

	/** Counts what the hand does: a list is opened and then chosen from; typing is not counted. */
	function counting(page: Page) {
		let clicks = 0;
		const click = async (target: Locator) => {
			clicks += 1;
			await target.click();
		};
		return {
			click,
			async choose(label: string, option: string) {
				clicks += 2;
				await page.getByLabel(label, { exact: true }).selectOption({ label: option });
			},
			async give(name: string, text: string) {
				clicks += 1;
				const buffer = Buffer.from(text);
				await page
					.getByLabel('Fil', { exact: true })
					.setInputFiles({ name, mimeType: 'text/plain', buffer });
			},
			count: () => clicks
		};
	}

	/** From the start page to the table's own page. */
	async function handIn(page: Page, name: string, text: string) {
		const hand = counting(page);
		await page.goto('/arbete');
		await hand.click(page.getByRole('link', { name: 'Läs in siffror' }));
		await hand.give(name, text);
		await hand.click(page.getByRole('button', { name: 'Läs filen' }));
		await hand.click(page.getByRole('link', { name: 'Gör ett eget nyckeltal av den' }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Gör ett eget nyckeltal av den'
		);
		return hand;
	}

	const cells = (page: Page) =>
		page.getByRole('region', { name: 'Värden' }).getByRole('cell').allTextContents();

	test('SCB’s wide table becomes an indicator', async ({ page }) => {
		const hand = await handIn(page, 'fruktsamhet.csv', SCB);
		await page.getByLabel('Namn på svenska').fill('Barn per kvinna');
		await page.getByLabel('Varifrån kommer siffrorna?').fill('SCB');
		await hand.choose('Enhet', 'antal');
		await hand.choose('Så läses det', 'Ett högre tal är varken bättre eller sämre.');
		await hand.click(page.getByRole('button', { name: /Skapa nyckeltalet/ }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Barn per kvinna');
		expect((await cells(page)).join(' ')).toContain('1,48');
		expect(hand.count()).toBeLessThanOrEqual(MOST_CLICKS);
	});

	test('Försäkringskassan’s long table becomes a monthly indicator of all ages and both sexes', async ({
		page
	}) => {
		const hand = await handIn(page, 'sjukpenningtal.csv', FORSAKRINGSKASSAN);
		await page.getByLabel('Namn på svenska').fill('Sjukpenningtalet');
		await page.getByLabel('Varifrån kommer siffrorna?').fill('Försäkringskassan');
		await hand.choose('Enhet', 'dagar');
		await hand.choose('Så läses det', 'Ett lägre tal är bättre.');
		await hand.click(page.getByRole('button', { name: /Skapa nyckeltalet/ }));
		await expect(page.getByText('dagar, varje månad')).toBeVisible();
		expect((await cells(page)).join(' ')).toMatch(/9,1.*9,0.*8,9/s);
		expect(hand.count()).toBeLessThanOrEqual(MOST_CLICKS);
	});

	test('Statistics Finland’s JSON-stat becomes an indicator that says which place it is about', async ({
		page
	}) => {
		const hand = await handIn(page, 'vakiluku.json', FINLAND);
		await hand.choose('Område', 'Tornio');
		await hand.click(page.getByRole('button', { name: 'Visa med de här valen' }));
		await expect(page.getByText('Siffrorna handlar om Tornio, inte om kommunen.')).toBeVisible();
		await page.getByLabel('Namn på svenska').fill('Folkmängd i Torneå');
		await page.getByLabel('Varifrån kommer siffrorna?').fill('Statistikcentralen i Finland');
		await hand.choose('Enhet', 'personer');
		await hand.choose('Så läses det', 'Ett högre tal är varken bättre eller sämre.');
		await hand.click(page.getByRole('button', { name: /Skapa nyckeltalet/ }));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Folkmängd i Torneå');
		expect((await cells(page)).join(' ')).toMatch(/21\s160.*Avser Tornio/s);
		expect(hand.count()).toBeLessThanOrEqual(MOST_CLICKS);
	});
});

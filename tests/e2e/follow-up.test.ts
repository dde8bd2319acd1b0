import { expect, test, type Locator, type Page } from '@playwright/test';
import { icalOf } from '../support/calendars/ical-calendars';
import { examine } from '../support/axe';
import { E2E_LANGUAGES } from '../support/e2e-municipality';
import { findInterventionPath, inLanguage } from '../support/pages';
import { signedInAs } from '../support/roles';

test.use({ storageState: signedInAs('coordinator') });

/** One with a day, one that comes back, and one whose title is a long word. */
const CALENDAR = {
	name: 'handelser.ics',
	mimeType: 'text/calendar',
	buffer: Buffer.from(
		icalOf(
			['UID:a@example.se', 'DTSTART;VALUE=DATE:20261114', 'SUMMARY:Höstfest', 'LOCATION:Torget'],
			[
				...['UID:b@example.se', 'DTSTART;VALUE=DATE:20261102', 'SUMMARY:Promenad'],
				'RRULE:FREQ=WEEKLY;COUNT=10'
			],
			[
				'UID:c@example.se',
				'DTSTART;VALUE=DATE:20261120',
				`SUMMARY:${'Trygghetsvandring'.repeat(5)}`
			]
		)
	)
};

/** The page where a coordinator writes what an intervention that has begun led to. */
async function findFollowUpPath(page: Page): Promise<string> {
	return `/arbete${await findInterventionPath(page)}/uppfoljning`;
}

/** Reads the calendar in up to its review; the path of that. */
async function openReview(page: Page): Promise<string> {
	await page.goto('/arbete/insatser/fil');
	await page.getByLabel('Tabell eller kalender').setInputFiles(CALENDAR);
	await page.getByRole('button', { name: 'Läs filen' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Vilka händelser ska bli utkast?'
	);
	return new URL(page.url()).pathname;
}

const PAGES = [
	['the follow-up of an intervention', findFollowUpPath],
	['the review of a calendar', openReview]
] as const;

for (const [name, find] of PAGES) {
	for (const language of E2E_LANGUAGES) {
		test(`axe finds nothing on ${name}, ${language}, light and dark`, async ({ page }) => {
			const path = await find(page);
			expect(await examine(page, inLanguage(language, path))).toEqual([]);
		});

		test(`${name} does not scroll sideways in a window of 320 pixels, ${language}`, async ({
			page
		}) => {
			await page.setViewportSize({ width: 320, height: 640 });
			await page.goto(inLanguage(language, await find(page)));
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width).toBeLessThanOrEqual(320);
		});
	}
}

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a follow-up is refused with what is missing, and saved when it is there', async ({
		page
	}) => {
		await page.goto(`${await makeIntervention(page, 'Cykelbana')}/uppfoljning`);
		const text = page.getByLabel('Din tolkning');
		await page.getByRole('button', { name: 'Spara uppföljning' }).click();
		await expect(page).toHaveTitle(/^Fel: /);
		await expect(text).toHaveAccessibleDescription(/Skriv hur du tolkar det som kom\./);
		await text.fill('Fler än vi trodde tog cykeln.');
		await page.getByRole('button', { name: 'Spara uppföljning' }).click();
		await expect(page.getByRole('status')).toHaveText('Uppföljningen är sparad.');
		await expect(page.getByRole('main')).toContainText('Fler än vi trodde tog cykeln.');
	});

	test('nothing of a calendar is read in before somebody has chosen it', async ({ page }) => {
		await openReview(page);
		await page.getByRole('button', { name: 'Läs in de valda som utkast' }).click();
		await expect(page.getByRole('alert')).toHaveText('Välj minst en händelse.');
		await page.getByRole('button', { name: 'Ångra, läs inte in' }).click();
		await expect(page).toHaveURL(/\/arbete\/insatser\/fil$/);
		await page.goto('/arbete/insatser?sok=H%C3%B6stfest');
		await expect(page.getByRole('link', { name: 'Höstfest' })).toHaveCount(0);
	});
});

test.describe('by keyboard alone', () => {
	test('a follow-up is written', async ({ page }) => {
		await page.goto(`${await makeIntervention(page, 'Läxhjälp')}/uppfoljning`);
		await reach(page, page.getByLabel('Din tolkning'));
		await page.keyboard.type('För tidigt att säga något.');
		await reach(page, page.getByLabel('Nästa uppföljning'));
		await page.keyboard.type('2027-06-01');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('status')).toHaveText('Uppföljningen är sparad.');
	});

	test('events of a calendar are chosen: one on a day, and the first of a series', async ({
		page
	}) => {
		await openReview(page);
		await reach(page, page.getByRole('checkbox', { name: 'Höstfest' }));
		await page.keyboard.press('Space');
		await reach(page, page.getByLabel('Hur ska den tas med?'));
		await page.keyboard.press('ArrowDown');
		await reach(page, page.getByRole('button', { name: 'Läs in de valda som utkast' }));
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/arbete\/insatser\?/);
		for (const title of ['Höstfest', 'Promenad'])
			await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
	});
});

/** A draft that began in March; its path among the pages for staff. */
async function makeIntervention(page: Page, title: string): Promise<string> {
	await page.goto('/arbete/insatser/ny');
	await page.getByLabel('Vad heter den?').fill(title);
	await page.getByLabel('När börjar den?').fill('2026-03-02');
	await page.getByRole('button', { name: 'Spara som utkast' }).click();
	await expect(page.getByRole('status').first()).toHaveText('Insatsen är sparad som utkast.');
	return new URL(page.url()).pathname;
}

async function reach(page: Page, target: Locator): Promise<void> {
	for (let steps = 0; steps < 60; steps += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`sixty tabs did not reach ${target}`);
}

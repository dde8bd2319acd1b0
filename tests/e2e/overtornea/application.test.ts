import { expect, test } from '@playwright/test';
import { plain } from '../../support/chart-numbers';

const APPLICATION = /projektansökan/i;
const NO_ELECTION = /Ansökan anger året 2017\. Inget val hölls då/;

/** Project application 2018: page, the row's period, the municipality's and then the country's figures. */
const FROM_THE_APPLICATION = [
	['befolkning', '2017', ['4 461']],
	['befolkning', '2007', ['5 092']],
	['befolkning', '1997', ['5 962']],
	['medelalder', '2017', ['49,0', '49,4', '42,1', '40,3']],
	['oppen-arbetsloshet', '2017', ['10,7', '7,5']],
	['oppen-arbetsloshet-18-24', '2017', ['21,6', '10,3']],
	['valdeltagande-riksdag', '2014', ['80,5', '85,9']],
	['ohalsotal', '2017', ['33', '26,2']],
	['bidragshushall', '2016', ['27', '22']],
	['medelinkomst', '2016', ['230', '281,7']]
] as const;

for (const [indicator, period, values] of FROM_THE_APPLICATION) {
	test(`${indicator} ${period} is ${values.join(' and ')}, with its source`, async ({ page }) => {
		await page.goto(`/indikatorer/${indicator}`);
		const row = page
			.getByRole('row')
			.filter({ has: page.getByRole('rowheader', { name: period, exact: true }) })
			.filter({ hasText: 'Enligt ansökan' });
		const cells = (await row.getByRole('cell').allTextContents()).map(plain);
		expect(cells.slice(0, values.length)).toEqual(values);
		await expect(page.getByRole('main')).toContainText(APPLICATION);
		if (period === '2014') expect(cells.at(-1)).toMatch(NO_ELECTION);
	});
}

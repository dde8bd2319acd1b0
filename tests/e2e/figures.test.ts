import { expect, test } from '@playwright/test';
import { E2E_CODE } from '../support/e2e-municipality';
import {
	plain,
	readChartCsv,
	readChartSvg,
	readNumbers,
	readTableNumbers,
	type CsvRow
} from '../support/chart-numbers';

test('every indicator: page, picture, description and CSV say the same numbers', async ({
	page,
	request
}) => {
	test.setTimeout(120_000);
	await page.goto('/indikatorer');
	const links = await page
		.getByRole('main')
		.getByRole('link')
		.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
	const ids = links.flatMap((href) => /^\/indikatorer\/([^/?#]+)$/.exec(href)?.[1] ?? []);
	expect(ids.length).toBeGreaterThan(10);
	for (const id of ids) {
		await page.goto(`/indikatorer/${id}`);
		const rows = await readChartCsv(request, `/diagram/indikator-${id}.csv?sprak=sv`);
		if (rows.flatMap(valuesOf).length === 0) {
			await expect(page.getByRole('main'), id).toContainText('Inga värden än.');
			continue;
		}
		const onPage = await readTableNumbers(page, 'Anmärkning');
		expect(sorted(onPage), `${id}: table and CSV`).toEqual(sorted(rows.flatMap(valuesOf)));

		// The chart over time comes first; the strip and the map have descriptions of their own.
		const alt = plain(await page.getByLabel('Bildbeskrivning att kopiera').first().inputValue());
		const picture = await readChartSvg(request, `/diagram/indikator-${id}.svg?sprak=sv`);
		expect(picture.description.startsWith(alt), `${id}: ${picture.description} / ${alt}`).toBe(
			true
		);
		const last = lastOwnValue(rows);
		expect(readNumbers(alt), `${id}: description has the last value`).toContain(last);
		expect(picture.words.flatMap(readNumbers), `${id}: picture has the last value`).toContain(last);
	}
});

test('the mood: page, picture, description and CSV say the same numbers', async ({
	page,
	request
}) => {
	const rows = await readChartCsv(request, '/diagram/maende.csv?sprak=sv');
	const shown = rows.filter(({ green_share }) => green_share !== '');
	await page.goto('/tidslinje');
	await page.getByText('Måendet vecka för vecka').and(page.locator('summary')).click();
	const table = page.getByRole('table', { name: 'Måendet vecka för vecka' });
	const cells = await table
		.getByRole('row')
		.evaluateAll((all) =>
			(all as HTMLTableRowElement[])
				.filter((row) => row.cells.length >= 6 && row.cells[1]?.tagName === 'TD')
				.map((row) => [...row.cells].slice(1, -1).map((cell) => cell.textContent ?? ''))
		);
	const kinds = KINDS.filter((kind) => shown.some((row) => row[`${kind}_green`]));
	expect(cells).toEqual(
		shown.map((row) => [
			row['green_share'] ?? '',
			row['yellow_share'] ?? '',
			row['red_share'] ?? '',
			...kinds.map((kind) => greenShareOf(row, kind)?.toString() ?? '–'),
			row['answers'] ?? ''
		])
	);

	const greens = shown.map((row) => Number(row['green_share']));
	const last = shown.at(-1);
	const { description, words } = await readChartSvg(request, '/diagram/maende.svg?sprak=sv');
	const alt = plain(await page.getByLabel('Bildbeskrivning att kopiera').inputValue());
	expect(description).toContain(
		`var ${last?.['green_share']} gröna, ${last?.['yellow_share']} gula och ${last?.['red_share']} röda`
	);
	expect(description).toMatch(new RegExp(`högsta?[^.]* ${Math.max(...greens)} av 100`, 'i'));
	expect(description).toMatch(new RegExp(`lägsta?[^.]* ${Math.min(...greens)} av 100`, 'i'));
	expect(alt).toContain(`mellan ${Math.min(...greens)} och ${Math.max(...greens)} av 100`);
	expect(words.join(' ')).toContain(`${last?.['green_share']} av 100 svar var gröna`);
});

test('the timeline: its tables and its CSV say the same numbers', async ({ page, request }) => {
	const rows = await readChartCsv(request, '/diagram/tidslinje.csv?sprak=sv');
	await page.goto('/tidslinje');
	for (const summary of await page.locator('summary').all()) await summary.click();
	const onPage = await readTableNumbers(page, 'Anmärkning');
	const mood = await readChartCsv(request, '/diagram/maende.csv?sprak=sv');
	const moodNumbers = mood.flatMap((row) =>
		['green', 'yellow', 'red']
			.map((colour) => row[`${colour}_share`])
			.concat(row['answers'])
			.flatMap((text) => (text ? [Number(text)] : []))
			.concat(KINDS.flatMap((kind) => greenShareOf(row, kind) ?? []))
	);
	const indicators = rows.filter(({ part }) => part === 'indicator').flatMap(valuesOf);
	expect(sorted(onPage)).toEqual(sorted([...moodNumbers, ...indicators]));

	const inMood = rows.filter(({ part, series }) => part === 'mood' && series === 'grön');
	expect(inMood.map(({ period, value }) => `${period} ${value}`)).toEqual(
		mood.map(({ week, green_share }) => `${week} ${green_share}`)
	);
});

const KINDS = ['business', 'municipal'] as const;

/** Of 100, reckoned from the counts in the CSV; null: the week is not told by kinds. */
function greenShareOf(row: CsvRow, kind: (typeof KINDS)[number]): number | null {
	const [green = '', ...others] = ['green', 'yellow', 'red'].map((mood) => row[`${kind}_${mood}`]);
	if (green === '') return null;
	const all = others.reduce((sum, text) => sum + Number(text), Number(green));
	return Math.round((100 * Number(green)) / all);
}

function valuesOf({ value, low, high }: CsvRow): number[] {
	return [value, low, high].filter((text) => text !== undefined && text !== '').map(Number);
}

function lastOwnValue(rows: readonly CsvRow[]): number {
	const own = rows.filter(({ area_code, value }) => area_code === E2E_CODE && value !== '');
	const shown = own.length > 0 ? own : rows.filter(({ value }) => value !== '');
	const [latest] = [...shown].sort((a, b) => (b['end'] ?? '').localeCompare(a['end'] ?? ''));
	return Number(latest?.['value']);
}

function sorted(numbers: readonly number[]): number[] {
	return [...numbers].sort((a, b) => a - b);
}

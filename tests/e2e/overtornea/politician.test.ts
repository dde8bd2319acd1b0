import { readFileSync, readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { plain, readChartCsv } from '../../support/chart-numbers';
import { E2E_CODE, E2E_NAME } from '../../support/e2e-municipality';

const FOLDER = 'data-imports/municipalities/overtornea';
const SCREEN = { width: 360, height: 640 };
const MOST_TAPS = 2;
const MOST_WORDS = 60;
const COUNTRY = '00 Riket';
const OWN = `${E2E_CODE} ${E2E_NAME}`;
const swedish = new Intl.NumberFormat('sv', { minimumFractionDigits: 1 });

interface Question {
	readonly asked: string;
	/** The words of the links from the start page. */
	readonly taps: readonly (string | RegExp)[];
	/** What the first screen has to say, a text each, in any order. */
	readonly answer: () => readonly string[] | Promise<readonly string[]>;
}

test('six questions of a politician are answered on a phone: two taps, the first screen, sixty words', async ({
	page,
	request
}) => {
	await page.setViewportSize(SCREEN);
	const questions: readonly Question[] = [
		{
			asked: 'How was the latest month?',
			taps: [],
			answer: async () => {
				const month = readdirSync(`${FOLDER}/maende`)
					.filter((file) => file.endsWith('.csv'))
					.sort()
					.at(-1);
				const own = new Set(
					readFileSync(`${FOLDER}/maende/${month}`, 'utf8').match(/^\d{4}-W\d\d/gm)
				);
				const rows = await readChartCsv(request, '/diagram/maende.csv?sprak=sv');
				const weeks = rows.filter((row) => own.has(row['week'] ?? '') && row['green'] !== '');
				const [green = 0, yellow = 0, red = 0] = ['green', 'yellow', 'red'].map((colour) =>
					weeks.reduce((sum, row) => sum + Number(row[colour]), 0)
				);
				return [`${Math.round((100 * green) / (green + yellow + red))} av 100 svar var gröna`];
			}
		},
		{
			asked: 'Unemployment against the country, over time?',
			taps: ['Nyckeltal', 'Arbetslöshet (exempeldata)'],
			answer: () => {
				const rows = readSample('exempel-arbetsloshet');
				return [OWN, COUNTRY].map((area) => `${valueAt(rows, area, 'latest')} %`);
			}
		},
		{
			asked: 'The sick-leave rate?',
			taps: ['Nyckeltal', 'Ohälsotalet (exempeldata)'],
			answer: () => {
				const rows = readSample('exempel-ohalsotal');
				return [`${valueAt(rows, OWN, 'latest')} dagar`, valueAt(rows, OWN, 'first alike')];
			}
		},
		{
			asked: 'What followed the Sportotek?',
			taps: ['Insatser', 'Sportoteket'],
			// It began in 2020, years before the first week that anybody was asked in.
			answer: () => ['Går inte att avgöra.']
		},
		{
			asked: 'Self-rated health?',
			taps: ['Nyckeltal', 'Självskattad god hälsa (exempeldata)'],
			answer: () => {
				const rows = readSample('exempel-halsa').filter((row) => row.includes('Andel'));
				return [`${valueAt(rows, OWN, 'latest')} %`, `${valueAt(rows, OWN, 'first alike')} %`];
			}
		},
		{
			asked: 'The population over the last ten years?',
			taps: ['Nyckeltal', 'Folkmängd'],
			answer: async () => {
				const rows = await readChartCsv(request, '/diagram/indikator-befolkning.csv?sprak=sv');
				const own = rows
					.filter((row) => row['area_code'] === E2E_CODE && row['value'] !== '')
					.sort((one, other) => Number(one['period']) - Number(other['period']));
				const last = own.at(-1);
				const before = own.find((row) => Number(row['period']) === Number(last?.['period']) - 10);
				return [last, before].map((row) => swedishCount(Number(row?.['value'])));
			}
		}
	];
	for (const { asked, taps, answer } of questions) {
		expect(taps.length, asked).toBeLessThanOrEqual(MOST_TAPS);
		await page.goto('/');
		for (const words of taps) {
			await page.getByRole('link', { name: words, exact: true }).first().click();
			await page.waitForLoadState('load');
		}
		for (const wanted of await answer()) {
			const found = await findOnScreen(page, wanted);
			expect.soft(found, `${asked} “${wanted}”`).toMatchObject({ onFirstScreen: true });
			expect
				.soft(found?.wordsBefore, `${asked} words before “${wanted}”`)
				.toBeLessThanOrEqual(MOST_WORDS);
		}
	}
});

/** Where a text stands first on a page that has not been scrolled, and how many words are seen before it. */
async function findOnScreen(page: Page, wanted: string) {
	return page.evaluate(
		({ text, height }) => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			let before = '';
			for (let node = walker.nextNode(); node; node = walker.nextNode()) {
				const parent = node.parentElement;
				const range = document.createRange();
				range.selectNodeContents(node);
				const box = range.getBoundingClientRect();
				// What is hidden, clipped away or drawn is not read before the answer.
				const seen = parent?.checkVisibility() && box.width > 1 && box.height > 1 && box.bottom > 0;
				if (!seen || parent?.closest('svg, select, script, style')) continue;
				before += ` ${node.nodeValue ?? ''}`;
				const plain = before.replace(/\s+/g, ' ');
				const at = plain.indexOf(text);
				if (at < 0) continue;
				const words = plain.slice(0, at).match(/[\p{L}\p{N}]+/gu) ?? [];
				return { onFirstScreen: box.bottom + scrollY <= height, wordsBefore: words.length };
			}
			return null;
		},
		{ text: plain(wanted), height: SCREEN.height }
	);
}

function readSample(source: string): readonly (readonly string[])[] {
	return Papa.parse<string[]>(readFileSync(`${FOLDER}/${source}/sample.csv`, 'latin1'), {
		skipEmptyLines: true
	}).data.map((row) => row.map((cell) => Buffer.from(cell, 'latin1').toString()));
}

/** An area's latest value, or its first of the same part of the year, written as a Swede does. */
function valueAt(
	rows: readonly (readonly string[])[],
	area: string,
	which: 'first alike' | 'latest'
): string {
	const own = rows.filter(([name]) => name === area);
	const latest = own.at(-1);
	const row = which === 'latest' ? latest : own.find((one) => monthOf(one) === monthOf(latest));
	if (!row) throw new Error(`no row of ${area}`);
	return swedish.format(Number(row.at(-1)));
}

/** `M09` of a row with a month; empty of years. */
function monthOf(row: readonly string[] | undefined): string {
	return /^\d{4}(M\d\d)$/.exec(row?.at(-2) ?? '')?.[1] ?? '';
}

function swedishCount(value: number): string {
	return new Intl.NumberFormat('sv').format(value);
}

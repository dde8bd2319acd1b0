import { describe, expect, test } from 'vitest';
import { chartOf } from '$lib/domain/chart';
import { isoDate } from '$lib/domain/day';
import { LANGUAGES, type Language } from '$lib/domain/language';
import { listIndicator } from '$lib/domain/listed-indicator';
import { parsePeriod } from '$lib/domain/period';
import { altText, describeChart } from '$lib/format/charts/chart-words';
import { describePanel } from '$lib/format/indicator-takeaway';
import { sayListedChanges } from '$lib/format/listed-indicator';
import { writeChartJson } from '$lib/server/exports/chart-json';
import { chartTable } from '$lib/server/exports/chart-table';
import { writeCsv } from '$lib/server/exports/csv';
import type { StoredObservation } from '$lib/server/store/figures/observation';
import { toPanel } from '$lib/server/views/panel';
import { makeSeries, type MadeUpPoint, type MadeUpSeries } from '../support/generated-series';
import { INDICATOR, SOURCE } from '../support/panel';

const SERIES = 500;
const BATCH = 5;
const PLACE = 'Pello';

const BATCHES = Array.from({ length: SERIES / BATCH }, (_, batch) => batch * BATCH);

/** What may be said of a later value beside an earlier one, reckoned from the points alone. */
interface Reckoned {
	readonly earlierKey: string;
	readonly earlier: number;
	readonly later: number;
	readonly difference: number;
	readonly direction: 'up' | 'down' | 'same' | 'unclear';
}

interface Said {
	readonly takeaway: string;
	readonly alt: string;
	readonly row: string;
	readonly csv: readonly Record<string, string>[];
	readonly json: { readonly title: string; readonly alt: string };
}

const OF_DIRECTION = {
	sv: { up: ['högre', 'fler'], down: ['lägre', 'färre'] },
	fi: { up: ['korkeampi', 'enemmän'], down: ['matalampi', 'vähemmän'] },
	fit: { up: ['korkeampi', 'enämpi'], down: ['matalampi', 'vähemän'] },
	en: { up: ['higher', 'more'], down: ['lower', 'fewer'] }
} as const satisfies Record<Language, unknown>;

describe.each(BATCHES)('of the series from number %i', (first) => {
	const batch = Array.from({ length: BATCH }, (_, index) => makeSeries(first + index));

	test.each(LANGUAGES)(
		'takeaway, description, JSON and row say what the points give, in %s',
		(language) => {
			for (const series of batch) {
				const { takeaway, alt, json, row } = say(series, language);
				const whole = alt.startsWith(takeaway.replace(/\.$/, ''));
				expect([json.title, json.alt, whole]).toEqual([takeaway, alt, true]);
				const shown = reckonTakeaway(series);
				expect(directionIn(takeaway, language)).toBe(
					series.length === 'span' ? null : directionOf(shown)
				);
				for (const number of takenUp(shown, series)) {
					expect(takeaway).toContain(write(number, series, language));
				}
				const nearest = reckonRow(series);
				const [lead = ''] = row.split('|');
				expect(directionIn(lead, language)).toBe(directionOf(nearest));
				for (const number of listed(nearest)) {
					expect(row).toContain(write(number, series, language));
				}
			}
		}
	);

	test('what is said can be reckoned from the CSV alone', () => {
		for (const series of batch) {
			const { csv } = say(series, 'sv');
			const points = csv.map(({ period, value, low, high }) => ({
				key: (period ?? '').replace('–', '--'),
				value: numberIn(value),
				low: numberIn(low),
				high: numberIn(high)
			}));
			expect(reckonRow({ ...series, points })).toEqual(reckonRow(series));
		}
	});
});

test('no sentence calls higher or lower what the season alone explains', () => {
	const seasonal = Array.from({ length: SERIES }, (_, seed) => makeSeries(seed)).filter(
		({ shape, length }) => shape === 'seasonal' && (length === 'month' || length === 'quarter')
	);
	const words = seasonal
		.filter((_, index) => index % 6 === 0)
		.flatMap((series) => {
			const { takeaway, alt, row } = say(series, 'sv');
			return [takeaway, alt, row];
		});
	expect([words.length > 20, words.filter((text) => directionIn(text, 'sv') !== null)]).toEqual([
		true,
		[]
	]);
});

function say(series: MadeUpSeries, language: Language): Said {
	const panel = panelFrom(series);
	const chart = chartOf('indicator', { about: 'panel', panel, fetchedOn: null });
	if (!chart) throw new Error('An indicator’s panel is a chart');
	const table = chartTable(chart, PLACE, language);
	const row = listIndicator(panel);
	const changes = row ? sayListedChanges(row, PLACE, language) : [];
	const json = JSON.parse(writeChartJson(chart, table, { place: PLACE, language })) as Said['json'];
	return {
		takeaway: plain(describePanel(panel, language)),
		alt: plain(altText(describeChart(chart, PLACE, language))),
		row: plain(changes.map(({ lead, detail }) => `${lead}|${detail}`).join('|')),
		csv: readCsv(writeCsv(table, 'plain')),
		json: { title: plain(json.title), alt: plain(json.alt) }
	};
}

function panelFrom({ length, unit, decimals, points, from }: MadeUpSeries) {
	const indicator = { ...INDICATOR, unit, decimals, frequency: length };
	const observations = points.map(({ key, value, low, high }) => ({
		indicatorId: INDICATOR.id,
		areaCode: '2518',
		sex: 'T',
		period: parsePeriod(key),
		value,
		gap: value === null ? 'missing' : null,
		interval: low === null || high === null ? null : { low, high },
		preliminary: false,
		note: null,
		sourceId: SOURCE.id
	})) as unknown as StoredObservation[];
	const area = { code: '2518', name: PLACE, kind: 'municipality', countyCode: '25' } as const;
	const window = from === null ? {} : { from: isoDate(from) };
	return toPanel(indicator, [indicator], [SOURCE], [area], observations, window);
}

// What follows knows nothing of the product: keys are text, and values are numbers.

/** Months and quarters: the nearest earlier year's same part. Others: the first one shown. */
function reckonTakeaway(series: MadeUpSeries): Reckoned | null {
	if (series.length === 'month' || series.length === 'quarter') return reckonRow(series);
	const known = series.points.filter(({ value }) => value !== null);
	const [first, last] = [known[0], known.at(-1)];
	return first && last && first !== last ? reckon(first, last, series) : null;
}

/** The nearest earlier value of the same part of the year that shares no year with the last. */
function reckonRow(series: MadeUpSeries): Reckoned | null {
	const { points, from } = series;
	const known = points.filter(({ value }) => value !== null);
	const last = known.findLast(({ key }) => from === null || startOf(key) >= from);
	const earlier = last && known.findLast((one) => isBefore(one.key, last.key));
	return last && earlier ? reckon(earlier, last, series) : null;
}

function isBefore(one: string, last: string): boolean {
	if (last.includes('--')) return Number(one.slice(6)) < Number(last.slice(0, 4));
	return one.slice(4) === last.slice(4) && one.slice(0, 4) < last.slice(0, 4);
}

function reckon(earlier: MadeUpPoint, later: MadeUpPoint, { decimals }: MadeUpSeries): Reckoned {
	const unit = 10 ** decimals;
	const [a, b] = [earlier.value!, later.value!];
	const difference = (Math.round(b * unit) - Math.round(a * unit)) / unit;
	const both = { earlierKey: earlier.key, earlier: a, later: b, difference };
	if (earlier.low !== null && later.low !== null) {
		const low = Math.sqrt((b - later.low) ** 2 + (earlier.high! - a) ** 2);
		const high = Math.sqrt((later.high! - b) ** 2 + (a - earlier.low) ** 2);
		const margin = Math.ceil(Math.max(low, high) * unit - 1e-6) / unit;
		if (Math.abs(difference) <= margin) return { ...both, direction: 'unclear' };
	}
	if (difference === 0) return { ...both, direction: 'same' };
	return { ...both, direction: difference > 0 ? 'up' : 'down' };
}

function directionOf(reckoned: Reckoned | null): 'up' | 'down' | null {
	const { direction } = reckoned ?? {};
	return direction === 'up' || direction === 'down' ? direction : null;
}

/** What a takeaway gives: both values, and their difference where that is not left to the intervals. */
function takenUp(reckoned: Reckoned | null, { length }: MadeUpSeries): number[] {
	if (!reckoned) return [];
	const { earlier, later, difference } = reckoned;
	if (length === 'span') return [earlier, later];
	return difference === 0 ? [later] : [earlier, later, Math.abs(difference)];
}

/** What a row gives: the value then, and how far from it. */
function listed(reckoned: Reckoned | null): number[] {
	if (!reckoned) return [];
	const { earlier, difference } = reckoned;
	return difference === 0 ? [earlier] : [earlier, Math.abs(difference)];
}

function directionIn(text: string, language: Language): 'up' | 'down' | null {
	const words = text.toLowerCase().split(/[^\p{L}]+/u);
	const { up, down } = OF_DIRECTION[language];
	if (words.some((word) => (up as readonly string[]).includes(word))) return 'up';
	return words.some((word) => (down as readonly string[]).includes(word)) ? 'down' : null;
}

/** As many decimals as any value or end of an interval needs, and never more than the indicator's. */
function write(number: number, series: MadeUpSeries, language: Language): string {
	const beside = reckonRow(series)?.earlierKey;
	const shown = series.points.filter(
		({ key }) => series.from === null || startOf(key) >= series.from || key === beside
	);
	const numbers = shown.flatMap(({ value, low, high }) => [value, low, high]);
	const needed = numbers.map((one) => {
		const text = one === null ? '' : String(Number(one.toFixed(series.decimals)));
		return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
	});
	const written = number.toFixed(Math.max(0, ...needed));
	return language === 'en' ? written : written.replace('.', ',');
}

function startOf(key: string): string {
	const month = key.includes('Q') ? Number(key.slice(6)) * 3 - 2 : Number(key.slice(5) || '1');
	return `${key.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

function readCsv(text: string): Record<string, string>[] {
	const [head = '', ...lines] = text.trim().split(/\r?\n/);
	const names = head.split(',');
	return lines.map((line) =>
		Object.fromEntries(line.split(',').map((cell, index) => [names[index] ?? '', cell]))
	);
}

function numberIn(text: string | undefined): number | null {
	return text ? Number(text) : null;
}

function plain(text: string): string {
	return text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');
}

import type { Panel, Series, SeriesPoint } from '$lib/domain/chart-subject';
import type { Indicator, Source } from '$lib/domain/indicator';
import { parsePeriod } from '$lib/domain/period';

export const SOURCE: Source = {
	id: 'test',
	publisher: 'Testmyndigheten',
	title: 'Provtabell',
	licence: 'CC0',
	licenceUrl: null,
	homepage: null,
	example: false
};

export const INDICATOR: Indicator = {
	id: 'ohalsotal',
	sourceId: SOURCE.id,
	name: { sv: 'Ohälsotal', fi: 'Sairausluku', fit: 'Sairausnumero', en: 'Sickness figure' },
	definition: { sv: 'Dagar.', fi: 'Päiviä.', fit: 'Päiviä.', en: 'Days.' },
	unit: 'days',
	decimals: 1,
	frequency: 'month',
	polarity: 'lower-is-better',
	bySex: false,
	breaks: [],
	complements: null
};

/** A point for `2017`, `2017-12` or `2021--2024`; null is a missing value. */
export function point(
	period: string,
	value: number | null,
	more: Partial<SeriesPoint> = {}
): SeriesPoint {
	const parsed = parsePeriod(period);
	if (!parsed) throw new Error(`Not a period: ${period}`);
	const gap = value === null ? 'missing' : null;
	const usual = { interval: null, preliminary: false, note: null, sourceId: SOURCE.id };
	return { period: parsed, value, gap, ...usual, ...more };
}

/** A line with values by period, of the municipality unless said otherwise. */
export function line(points: readonly SeriesPoint[], more: Partial<Series> = {}): Series {
	const own = { areaCode: '2518', areaName: 'Övertorneå', role: 'own' } as const;
	return { indicatorId: INDICATOR.id, ...own, sex: 'T', source: SOURCE, points, ...more };
}

export const COUNTY = { areaCode: '25', areaName: 'Norrbottens län', role: 'county' } as const;
export const COUNTRY = { areaCode: '00', areaName: 'Riket', role: 'country' } as const;

export function panelOf(series: readonly Series[], indicator: Partial<Indicator> = {}): Panel {
	return { indicator: { ...INDICATOR, ...indicator }, series, sources: [SOURCE], example: false };
}

import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { Indicator, Source } from '$lib/domain/indicator';
import type { StoredObservation } from '$lib/server/store/figures/observation';
import { toPanel } from '$lib/server/views/panel';
import { INDICATOR, point, SOURCE } from '../support/panel';

const EXAMPLE: Source = { ...SOURCE, id: 'exempel', example: true };
const EXTRA: Indicator = { ...INDICATOR, id: 'extra', complements: INDICATOR.id };
const AREAS = [
	{ code: '2518', name: 'Övertorneå', kind: 'municipality', countyCode: '25' },
	{ code: '00', name: 'Riket', kind: 'country', countyCode: null }
] as const;

function observed(
	period: string,
	value: number,
	more: Partial<StoredObservation> = {}
): StoredObservation {
	const { period: parsed } = point(period, value);
	const where = { indicatorId: INDICATOR.id, areaCode: '2518', sex: 'T' } as const;
	return {
		...where,
		period: parsed,
		value,
		gap: null,
		interval: null,
		preliminary: false,
		note: null,
		sourceId: SOURCE.id,
		...more
	} as StoredObservation;
}

test('made-up figures never share an axis with real ones', () => {
	const extra = { ...EXTRA, sourceId: EXAMPLE.id };
	expect(() => toPanel(INDICATOR, [INDICATOR, extra], [SOURCE, EXAMPLE], AREAS, [])).toThrow(
		'would mix example and real'
	);
});

test('a panel of made-up figures says so', () => {
	const indicator = { ...INDICATOR, sourceId: EXAMPLE.id };
	expect(toPanel(indicator, [indicator], [EXAMPLE], AREAS, []).example).toBe(true);
});

test('another source stands in the same panel as a line of its own', () => {
	const observations = [observed('2016', 32), observed('2017', 33, { indicatorId: EXTRA.id })];
	const { series } = toPanel(INDICATOR, [INDICATOR, EXTRA], [SOURCE], AREAS, observations);
	expect(series.map(({ indicatorId }) => indicatorId)).toEqual([INDICATOR.id, EXTRA.id]);
});

test('a count of people is not set beside the count of a whole country', () => {
	const people: Indicator = { ...INDICATOR, unit: 'persons' };
	const observations = [observed('2017', 4461), observed('2017', 10_120_242, { areaCode: '00' })];
	const { series } = toPanel(people, [people], [SOURCE], AREAS, observations);
	expect(series.map(({ role }) => role)).toEqual(['own']);
});

describe('women and men', () => {
	const both = [observed('2017', 49, { sex: 'K' }), observed('2017', 49.4, { sex: 'M' })];
	const sexes = (observations: StoredObservation[], sex?: 'K') =>
		toPanel(INDICATOR, [INDICATOR], [SOURCE], AREAS, observations, { sex: sex ?? null }).series.map(
			(series) => series.sex
		);

	test('are both shown where the source has no total', () => {
		expect(sexes(both)).toEqual(['K', 'M']);
	});

	test('wait behind the total where there is one', () => {
		expect(sexes([...both, observed('2017', 49.2)])).toEqual(['T']);
	});

	test('are shown when asked for', () => {
		expect(sexes([...both, observed('2017', 49.2)], 'K')).toEqual(['K']);
	});
});

test('a chosen span of years keeps every period that touches it, in time order', () => {
	const observations = ['2021--2024', '2018', '2016', '2017'].map((period) => observed(period, 1));
	const filter = { from: isoDate('2017-01-01'), to: isoDate('2021-12-31') };
	const { series } = toPanel(INDICATOR, [INDICATOR], [SOURCE], AREAS, observations, filter);
	expect(series[0]!.points.map(({ period }) => period.key)).toEqual(['2017', '2018', '2021--2024']);
});

import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { Intervention } from '$lib/domain/intervention';
import {
	groupByYear,
	matchesFilter,
	parseInterventionFilter
} from '$lib/domain/intervention-filter';

function intervention(title: string, change: Partial<Intervention> = {}): Intervention {
	return {
		...{ id: title, areaCode: '2518', slug: title, version: 1, status: 'public', example: false },
		...{
			title,
			description: '',
			kind: 'measure',
			circumstance: null,
			place: null,
			targetGroups: [],
			responsible: null
		},
		...{ cost: null, links: [], source: null, updatedAt: new Date(0), end: { kind: 'point' } },
		start: { date: isoDate('2026-11-06'), precision: 'day' },
		...change
	};
}

const WALK = intervention('Trygghetsvandring på ÖN', { kind: 'event', place: 'Älven' });

describe('what the address asks for', () => {
	test.each([
		['', true],
		['slag=handelse', true],
		['slag=insats&slag=handelse', true],
		['slag=insats', false],
		['slag=event', true],
		['sok=trygghets', true],
		['sok=ön+älven', true],
		['sok=ön+skogen', false],
		['sok=%25', false],
		[`sok=${'ö'.repeat(5000)}`, false]
	])('%s', (search, found) => {
		const filter = parseInterventionFilter(new URLSearchParams(search));
		expect(matchesFilter(WALK, filter)).toBe(found);
	});
});

test('the years stand with the latest first, and a week in the year of its number', () => {
	const years = groupByYear([
		intervention('vecka 1', { start: { date: isoDate('2024-12-30'), precision: 'week' } }),
		intervention('nyårsafton', { start: { date: isoDate('2024-12-31'), precision: 'day' } }),
		intervention('sommar', { start: { date: isoDate('2025-06-01'), precision: 'month' } })
	]);
	expect(
		years.map(({ year, interventions }) => [year, interventions.map(({ title }) => title)])
	).toEqual([
		['2025', ['sommar', 'vecka 1']],
		['2024', ['nyårsafton']]
	]);
});

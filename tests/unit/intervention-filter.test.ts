import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { EMPTY_CARD } from '$lib/domain/intervention-card';
import type { Intervention } from '$lib/domain/intervention';
import {
	choicesOf,
	groupByYear,
	isFiltered,
	matchesFilter,
	parseInterventionFilter,
	writeInterventionFilter
} from '$lib/domain/intervention-filter';
import { goal } from '../support/goals';

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

const WALK = intervention('Trygghetsvandring på ÖN', {
	...{ kind: 'event', place: 'Älven' },
	card: { ...EMPTY_CARD, goalArea: 'habits', goals: ['tryggare-ute', 'fler-ute'] }
});

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
		[`sok=${'ö'.repeat(5000)}`, false],
		['mal=6', true],
		['mal=5', false],
		['mal=0', true],
		['mal=9', true],
		['mal=habits', true],
		['kommunmal=fler-ute', true],
		['kommunmal=+fler-ute+', true],
		['kommunmal=fler', false],
		['kommunmal=Fler+ute', true],
		['mal=6&kommunmal=tryggare-ute', true],
		['mal=5&kommunmal=tryggare-ute', false],
		['plats=Älven', true],
		['plats=+älven+', true],
		['plats=Älv', false],
		['plats=', true],
		['ar=2026', true],
		['ar=2025', false],
		['ar=26', true],
		['ar=2026&mal=6&plats=älven&sok=ön&slag=handelse', true],
		['ar=2026&mal=6&plats=skogen&sok=ön&slag=handelse', false]
	])('%s', (search, found) => {
		const filter = parseInterventionFilter(new URLSearchParams(search));
		expect(matchesFilter(WALK, filter)).toBe(found);
	});
});

test.each([
	['', false],
	['slag=annat&mal=9&ar=x&plats=+&sok=+', false],
	['slag=insats', true],
	['sok=ö', true],
	['mal=1', true],
	['kommunmal=x', true],
	['kommunmal=%25', false],
	['plats=x', true],
	['ar=1999', true]
])('%s asks for something: %s', (search, asks) => {
	expect(isFiltered(parseInterventionFilter(new URLSearchParams(search)))).toBe(asks);
});

test('what can be chosen is what there is, each once', () => {
	const old = { start: { date: isoDate('2024-12-30'), precision: 'week' } } as const;
	const early = { card: { ...EMPTY_CARD, goalArea: 'early-life' } } as const;
	const all = [
		WALK,
		intervention('a', { place: 'älven ' }),
		intervention('b', { place: 'Ängen', ...early }),
		intervention('c', { place: ' ', ...old }),
		intervention('d', { place: 'Zon' })
	];
	const goals = [goal('fler-ute'), goal('fler-inne'), goal('tryggare-ute', { followed: false })];
	expect(choicesOf(all, goals)).toEqual({
		goalAreas: ['early-life', 'habits'],
		goals: [goals[0], goals[2]],
		places: ['Zon', 'Älven', 'Ängen'],
		years: ['2026', '2025']
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

test.each([
	'',
	'slag=insats&slag=handelse&sok=%C3%B6n+%26+skogen&mal=6&kommunmal=fler-ute&plats=%C3%84lven&ar=2026'
])('the filter is written as it was asked: %s', (asked) => {
	const filter = parseInterventionFilter(new URLSearchParams(asked));
	expect(writeInterventionFilter(filter)).toBe(asked);
});

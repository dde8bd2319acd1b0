import { expect, test } from 'vitest';
import { compareMonths } from '$lib/disclosure/correct';
import type { ExactMonth } from '$lib/domain/exact-month';
import { asIsoWeek } from '$lib/domain/week';
import { group, unknown, week, WEEK } from './exact-weeks';

const three = [group(1, 20), group(2, 15), group(3, 12)];
const LATER = asIsoWeek('2026-W41');

test.each([
	['nothing came', three, 'same'],
	[
		'nine came outside the group where most did',
		[group(1, 40), group(2, 24), group(3, 12)],
		'kept'
	],
	['ten came there', [group(1, 40), group(2, 25), group(3, 12)], 'redrawn']
])('what becomes of a week in a corrected compilation: %s', (_, after, outcome) => {
	expect(compareMonths(week(...three), week(...after), null)).toEqual([{ period: WEEK, outcome }]);
});

test('a week that only the corrected compilation has is compared with no answers', () => {
	const more: ExactMonth = {
		per: 'week',
		weeks: [
			{ week: WEEK, gap: null, groups: three },
			{ week: LATER, gap: null, groups: three }
		]
	};
	const found = [
		{ period: WEEK, outcome: 'same' },
		{ period: LATER, outcome: 'redrawn' }
	];
	expect(compareMonths(week(...three), more, null)).toEqual(found);
	expect(compareMonths(more, week(...three), null)).toEqual(found);
});

test('a month as one sum is one period', () => {
	const of = (green: number): ExactMonth => ({
		per: 'month',
		sum: { gap: null, groups: [unknown(green)] }
	});
	const outcomeOf = (after: number) => compareMonths(of(60), of(after), null);
	expect(outcomeOf(79)).toEqual([{ period: 'month', outcome: 'kept' }]);
	expect(outcomeOf(80)).toEqual([{ period: 'month', outcome: 'redrawn' }]);
});

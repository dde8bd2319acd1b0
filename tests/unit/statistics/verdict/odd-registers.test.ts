import { expect, test } from 'vitest';
import type { Happening } from '$lib/domain/declared-register';
import { MOOD_SCALE } from '$lib/domain/verdict';
import { addWeeks, asIsoWeek } from '$lib/domain/week';
import { judgeAll } from '$lib/statistics/verdict/judge-all';
import { weeklySeries } from '../../../support/weekly-series';

const FIRST = asIsoWeek('2025-W02');

function at(week: number) {
	const when = addWeeks(FIRST, week);
	return { from: when, latest: when };
}

/** Weeks are counted from the first of the series; without an end it goes on. */
function happening(id: number, start: number, end: number | null = null): Happening {
	return {
		id: `${id}`,
		title: `Insats ${id}`,
		start: at(start),
		end: end === null ? null : at(end)
	};
}

function judge(judged: readonly Happening[], weeks = 60) {
	return judgeAll({
		measure: { kind: 'mood' },
		polarity: 'higher-is-better',
		scale: MOOD_SCALE,
		margin: 5,
		judged,
		beside: [],
		circumstances: [],
		weeks: weeklySeries({ weeks, seed: 3, deviation: 3, level: () => 60 }).map(
			({ time, value }) => ({
				...{ week: addWeeks(FIRST, time), value, n: 140, hidden: false, response: 70 }
			})
		)
	}).judgements.map(({ verdict }) => verdict);
}

test.each([
	['that ends before it starts', [happening(1, 30, 20)]],
	['that starts after the last week', [happening(1, 90)]],
	['that is one of two in the same week', [happening(1, 30), happening(2, 30)]],
	['that is on in all weeks', [happening(1, 0)]],
	['that has been on since before the first week', [happening(1, -10)]],
	['that is the only one', [happening(1, 30)]],
	['that starts in the last week', [happening(1, 59)]],
	[
		'that starts again each week',
		Array.from({ length: 50 }, (_, week) => happening(week, week + 4))
	]
])('a measure %s has a verdict, alone or together, or a reason', (_, judged) => {
	for (const verdict of judge(judged)) {
		const reasons = verdict.class === 'cannot-be-determined' ? verdict.reasons.length : 0;
		const told = verdict.evidence !== null || verdict.class === 'event' || reasons > 0;
		expect([told, JSON.stringify(verdict).includes('null,null')]).toEqual([true, false]);
	}
});

test('two hundred measures of one year have a verdict or a reason each', () => {
	const many = Array.from({ length: 200 }, (_, id) => happening(id, 4 + (id % 48), 10 + (id % 48)));
	const verdicts = judge(many);
	const unsaid = verdicts.filter(
		(one) => one.class === 'cannot-be-determined' && one.reasons.length === 0
	);
	expect([verdicts.length, unsaid]).toEqual([200, []]);
});

test('seven weeks give a reason and no number', () => {
	const [verdict] = judge([happening(1, 3)], 7);
	expect([verdict?.class, verdict?.evidence]).toEqual(['cannot-be-determined', null]);
});

import { describe, expect, test } from 'vitest';
import type { DeclaredQuestion, QuestionWeek } from '$lib/domain/declared-question';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { judge } from '$lib/statistics/verdict';
import { happening, question, steppedWeeks } from '../../support/questions';

function reasonsOf(other: Partial<DeclaredQuestion>): readonly VerdictReason[] {
	const { verdict } = judge(question(other));
	return verdict.class === 'cannot-be-determined' ? verdict.reasons : [];
}

describe('what cannot be judged is said to be so', () => {
	const changed = (change: (week: QuestionWeek, time: number) => Partial<QuestionWeek>) =>
		steppedWeeks(15).map((week, time) => ({ ...week, ...change(week, time) }));
	const hidden = { value: null, hidden: true };

	test.each<[string, Partial<DeclaredQuestion>, object]>([
		['no weeks', { weeks: [] }, { kind: 'empty' }],
		['no values', { weeks: changed(() => ({ value: null, n: null })) }, { kind: 'empty' }],
		['one week', { weeks: steppedWeeks(15).slice(29, 30) }, { kind: 'start-outside' }],
		['only hidden weeks', { weeks: changed(() => hidden) }, { kind: 'hidden-weeks', count: 52 }],
		['nobody', { weeks: changed(() => ({ n: 0 })) }, { kind: 'too-few-answers', mean: null }],
		['weeks all alike', { weeks: changed(() => ({ value: 60 })) }, { kind: 'no-variation' }],
		[
			'a straight line',
			{ weeks: changed((_, time) => ({ value: 40 + time })) },
			{ kind: 'no-variation' }
		],
		[
			'a start before the first week',
			{ intervention: happening('Förr', -5) },
			{ kind: 'start-outside', side: 'before-the-first' }
		],
		[
			'a start in the first week',
			{ intervention: happening('Först', 0) },
			{ kind: 'start-outside', side: 'before-the-first' }
		],
		[
			'a start after the last week',
			{ intervention: happening('Sen', 52) },
			{ kind: 'start-outside', side: 'after-the-last' }
		],
		[
			'seven weeks before',
			{ intervention: happening('Tidigt', 7) },
			{ kind: 'too-few-periods', before: 7, after: 45, neededBefore: 8, neededAfter: 8 }
		],
		[
			'seven weeks after',
			{ intervention: happening('Sent', 45) },
			{ kind: 'too-few-periods', before: 45, after: 7 }
		],
		[
			'a week twice',
			{ weeks: steppedWeeks(15).toSpliced(7, 0, steppedWeeks(15)[7]!) },
			{ kind: 'bad-input', problem: 'duplicate-weeks' }
		],
		[
			'weeks backwards',
			{ weeks: steppedWeeks(15).toReversed() },
			{ kind: 'bad-input', problem: 'unsorted-weeks' }
		],
		[
			'what is no number',
			{ weeks: changed((_, time) => (time === 9 ? { value: NaN } : {})) },
			{ kind: 'bad-input', problem: 'not-a-number' }
		],
		[
			'an endless number',
			{ weeks: changed((_, time) => (time === 9 ? { value: Infinity } : {})) },
			{ kind: 'bad-input', problem: 'not-a-number' }
		],
		[
			'less than nobody',
			{ weeks: changed((_, time) => (time === 9 ? { n: -1 } : {})) },
			{ kind: 'bad-input', problem: 'not-a-number' }
		],
		[
			'few answers a week',
			{ weeks: steppedWeeks(40, 30, { n: 29 }) },
			{ kind: 'too-few-answers', mean: 29, needed: 30 }
		],
		[
			'many missing weeks',
			{ weeks: changed((_, time) => (time % 4 === 1 ? { value: null } : {})) },
			{ kind: 'too-many-missing', missing: 25, most: 20 }
		]
	])('%s', (_, other, reason) => {
		expect(reasonsOf(other)[0]).toMatchObject(reason);
	});

	test('hidden weeks are counted where they are why there are too few', () => {
		const weeks = changed((_, time) => (time > 36 ? hidden : {}));
		expect(reasonsOf({ weeks }).map(({ kind }) => kind)).toEqual([
			'too-few-periods',
			'hidden-weeks'
		]);
	});

	test.each([
		['nobody answered', { n: 0 }],
		['nothing is known', { value: null, n: null }]
	])('weeks after the start in which %s are no weeks, and the start is not outside', (_, gone) => {
		const weeks = changed((_week, time) => (time >= 30 ? gone : {}));
		expect(reasonsOf({ weeks })).toMatchObject([{ kind: 'too-few-periods', before: 30, after: 0 }]);
	});

	test('hidden weeks before the start are told of, and the start is not outside', () => {
		const weeks = changed((_, time) => (time < 30 ? hidden : {}));
		expect(reasonsOf({ weeks })).toMatchObject([
			{ kind: 'too-few-periods', before: 0, after: 22 },
			{ kind: 'hidden-weeks', count: 30 }
		]);
	});

	test('and nothing is shown of it', () => {
		const { verdict, workings } = judge(question({ weeks: [] }));
		expect([verdict.class === 'cannot-be-determined' && verdict.evidence, workings]).toEqual([
			null,
			null
		]);
	});

	test('a broken comparison is only a comparison less', () => {
		const comparison = [...steppedWeeks(0), ...steppedWeeks(0)];
		expect(judge(question({ weeks: steppedWeeks(15), comparison })).verdict).toMatchObject({
			class: 'improved'
		});
	});
});

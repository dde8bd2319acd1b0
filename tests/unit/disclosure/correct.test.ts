import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctMonth } from '$lib/disclosure/correct';
import { addCounts } from '$lib/disclosure/support';
import { protectMonth } from '$lib/disclosure/protect';
import type { Protection } from '$lib/disclosure/protect';
import type { ExactMonth, CompiledAnswers } from '$lib/domain/exact-month';
import { asIsoWeek } from '$lib/domain/week';
import {
	counts,
	group,
	hmacOf,
	KINDS,
	moveBy,
	protection,
	unknown,
	WEEK,
	week
} from './exact-weeks';

const six = [1, 2, 3, 4, 5, 6].map((id) => group(id, 6, 1, 1));

/** The six with so many more green answers each. */
const sixWith = (...more: number[]) =>
	six.map((_, index) => group(index + 1, 6 + (more[index] ?? 0), 1, 1));

function correct(before: ExactMonth, after: ExactMonth, said: Partial<Protection> = {}) {
	const figures = protectMonth(before, protection({ keyed: hmacOf('key'), ...said }));
	const correction = correctMonth(
		{ exact: before, figures },
		after,
		protection({ keyed: hmacOf('key'), ...said })
	);
	if (!correction) throw new Error('The shape changed');
	return { figures, correction };
}

const outcome = (
	before: readonly CompiledAnswers[],
	after: readonly CompiledAnswers[],
	said: Partial<Protection> = {}
) => {
	const { redrawn, kept } = correct(week(...before), week(...after), said).correction;
	return redrawn.length > 0 ? 'redrawn' : kept.length > 0 ? 'kept' : 'same';
};

test.each([
	['nothing changed', six, six, 'same'],
	['in another order', six, [...six].reverse(), 'same'],
	['nine outside the group that changed most', six, sixWith(30, 5, 4), 'kept'],
	['ten outside the group that changed most', six, sixWith(30, 5, 5), 'redrawn'],
	['other colours alone', six, six.map((_, index) => group(index + 1, 0, 8)), 'kept'],
	['nineteen, the groups unknown', [unknown(50)], [unknown(69)], 'kept'],
	['twenty, the groups unknown', [unknown(50)], [unknown(70)], 'redrawn'],
	['groups that were not known before', [unknown(48)], six, 'kept'],
	['groups that were not known before, thirty of them', [unknown(31)], six, 'kept'],
	['groups that were not known before, fewer of them', [unknown(30)], six, 'redrawn'],
	['an invitation', six, [{ ...six[0]!, invited: 9 }, ...six.slice(1)], 'kept'],
	['groups with other names', six, [group(9, 6, 1, 1), ...six.slice(1)], 'kept']
])('%s: %o', (_, before, after, expected) => {
	expect(outcome(before, after)).toBe(expected);
});

test('the colour of the answer that tips it decides nothing', () => {
	const late = (mood: 'green' | 'yellow' | 'red') => {
		const after = sixWith(15, 9);
		const left = counts(5, 1, 1);
		const { green, yellow, red } = addCounts([left, { ...counts(0), [mood]: 1 }]);
		return after.map((one, index) => (index === 5 ? group(6, green, yellow, red) : one));
	};
	expect((['green', 'yellow', 'red'] as const).map((mood) => outcome(six, late(mood)))).toEqual([
		...['kept', 'kept', 'kept']
	]);
});

test('a week is drawn anew by the second draw', () => {
	const messages: string[] = [];
	const keyed = (message: Uint8Array) => {
		messages.push(new TextDecoder().decode(message));
		return moveBy(1, 1, 1, 0.5);
	};
	const before = week(...six);
	const figures = protectMonth(before, protection());
	const after = correctMonth(
		{ exact: before, figures },
		week(...sixWith(10, 10)),
		protection({ keyed })
	);
	expect(messages).toEqual([expect.stringContaining('second')]);
	expect(after).toEqual({
		figures: {
			publicWeeks: [
				{
					week: WEEK,
					gap: null,
					counts: counts(57, 7, 7),
					invited: null,
					draw: 'second',
					kinds: null
				}
			],
			publicMonth: null
		},
		redrawn: [WEEK],
		kept: []
	});
});

test('everything else is the same to the byte, also when the secret is lost and the threshold raised', () => {
	const other = asIsoWeek('2026-W41');
	const weeks = (...groups: CompiledAnswers[]): ExactMonth => ({
		per: 'week',
		weeks: [
			{ week: WEEK, gap: null, groups },
			{ week: other, gap: null, groups: six.map((_, index) => group(index + 11, 9)) }
		]
	});
	const before = weeks(...six);
	const figures = protectMonth(before, protection({ keyed: hmacOf('key') }));
	const after = correctMonth(
		{ exact: before, figures },
		weeks(...sixWith(10, 10)),
		protection({ keyed: hmacOf('lost'), threshold: 500 })
	);
	expect([after?.redrawn, after?.kept]).toEqual([[WEEK], []]);
	expect(after?.figures.publicWeeks).toEqual([
		{ week: WEEK, gap: 'too-few-answers' },
		figures.publicWeeks[1]
	]);
});

test.each([
	['in both kinds', [9, 5, 5, 9, 5, 5], 'redrawn'],
	['in one kind', [9, 5, 5, 0, 0, 0], 'kept'],
	['in one kind, and a small group in the other', [9, 5, 5, 9, 0, 0], 'kept'],
	['in one kind, and nine in the other', [9, 5, 5, 9, 5, 4], 'kept']
])('where kinds are shown enough must have come %s', (_, more, expected) => {
	expect(outcome(six, sixWith(...more), { partition: KINDS })).toBe(expected);
});

test('a threshold raised since does not hide that kinds were shown', () => {
	const before = week(...six);
	const figures = protectMonth(before, protection({ partition: KINDS }));
	const after = week(...sixWith(20, 20, 20, 9));
	const raised = protection({ partition: KINDS, threshold: 30 });
	expect(correctMonth({ exact: before, figures }, after, raised)?.redrawn).toEqual([]);
});

test.each([
	['before', six.slice(0, 5), sixWith(10, 10)],
	['after', sixWith(10, 10), six.slice(0, 5)]
])('kinds that are shown only in the other reading ask for nothing %s', (_, before, after) => {
	expect(outcome(before, after, { partition: KINDS })).toBe('redrawn');
});

test.each(['second', 'carried'] as const)('what is of a %s draw is never drawn again', (draw) => {
	const before = week(...six);
	const [cell] = protectMonth(before, protection()).publicWeeks;
	const figures = { publicWeeks: [{ ...cell!, draw }], publicMonth: null };
	const after = correctMonth({ exact: before, figures }, week(...sixWith(10, 10)), protection());
	expect(after).toEqual({ figures, redrawn: [], kept: [WEEK] });
});

test('a gap becomes a week when enough came, and a week a gap when enough went', () => {
	const few = week(group(1, 3), group(2, 3));
	const many = week(...six);
	const came = correct(few, many);
	expect(came.figures.publicWeeks[0]?.gap).toBe('too-few-answers');
	expect(came.correction.figures.publicWeeks[0]).toMatchObject({ gap: null, draw: 'second' });
	expect(correct(many, few).correction.figures.publicWeeks).toEqual([
		{ week: WEEK, gap: 'too-few-answers' }
	]);
});

test('a week that is no longer in the file has no data, unless too few would be seen to have gone', () => {
	const none: ExactMonth = { per: 'week', weeks: [] };
	expect(correct(week(...six), none).correction).toMatchObject({
		figures: { publicWeeks: [{ week: WEEK, gap: 'no-data' }] },
		redrawn: [WEEK]
	});
	const few = week(group(1, 20), group(2, 9));
	expect(correct(few, none).correction).toMatchObject({
		figures: { publicWeeks: [{ week: WEEK, gap: 'too-few-answers' }] },
		kept: [WEEK]
	});
});

test('a week that the file before did not have is drawn when enough came', () => {
	const figures = { publicWeeks: [{ week: WEEK, gap: 'not-asked' as const }], publicMonth: null };
	const exact: ExactMonth = { per: 'week', weeks: [] };
	const after = correctMonth({ exact, figures }, week(...six), protection());
	expect(after?.redrawn).toEqual([WEEK]);
});

test('reasons for a gap are no answers', () => {
	const asked = (gap: 'not-asked' | 'withdrawn'): ExactMonth => ({
		per: 'week',
		weeks: [{ week: WEEK, gap }]
	});
	expect(correct(asked('not-asked'), asked('withdrawn')).correction).toMatchObject({
		redrawn: [],
		kept: []
	});
});

const month = (...groups: CompiledAnswers[]): ExactMonth => ({
	per: 'month',
	sum: { gap: null, groups }
});

test('a month that was delivered as a sum is corrected as one', () => {
	const { figures, correction } = correct(month(...six), month(...sixWith(10, 10)));
	expect(correction.redrawn).toEqual(['month']);
	expect(correction.figures.publicWeeks).toEqual([]);
	expect(correction.figures.publicMonth).toMatchObject({ draw: 'second' });
	const kept = correct(month(...six), month(...sixWith(9, 9)));
	expect(kept.correction).toEqual({ figures, redrawn: [], kept: ['month'] });
});

test('a month keeps its shape', () => {
	const figures = protectMonth(week(...six), protection());
	const sum = protectMonth(month(...six), protection());
	const shapes = [
		[week(...six), month(...six), figures],
		[month(...six), week(...six), sum],
		[month(...six), month(...six), figures]
	] as const;
	for (const [exact, after, shown] of shapes) {
		expect(correctMonth({ exact, figures: shown }, after, protection())).toBe(null);
	}
});

test('whether a week is drawn anew never depends on the key', () => {
	const more = fc.array(fc.nat(12), { minLength: 6, maxLength: 6 });
	const check = fc.check(
		fc.property(more, fc.string(), fc.string(), fc.boolean(), (late, one, other, kinds) => {
			const partition = kinds ? KINDS : null;
			const results = [one, other].map((key) =>
				outcome(six, sixWith(...late), { partition, keyed: hmacOf(key) })
			);
			return results[0] === results[1];
		})
	);
	expect(check.counterexample).toBe(null);
});

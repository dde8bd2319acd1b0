import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkKinds } from '$lib/disclosure/check-kinds';
import { checkMonth } from '$lib/disclosure/check-month';
import { splitKinds } from '$lib/disclosure/protect';
import type { CompiledAnswers } from '$lib/domain/exact-month';
import { group, KINDS, unknown, WEEK, week } from './exact-weeks';

const business = [group(1, 10), group(2, 10), group(3, 10)];
const municipal = [group(4, 10), group(5, 10), group(6, 10)];
const together = (...ids: number[]): CompiledAnswers => ({ ...group(0, 9), groups: ids });
const checked = (groups: readonly CompiledAnswers[], threshold = 10) =>
	checkKinds(week(...groups), KINDS, threshold);

test('both kinds are shown where each has enough answers from enough groups', () => {
	expect(checked([...business, ...municipal])).toEqual([{ week: WEEK, shown: true }]);
});

test.each([
	['few answers', [group(1, 3), group(2, 3), group(3, 3)], 'too-few-answers'],
	['no answers', [group(1, 0)], 'too-few-answers'],
	['two groups', [group(1, 10), group(2, 10)], 'too-few-groups'],
	['one large group', [group(1, 40), group(2, 5), group(3, 4)], 'too-few-groups']
])('a kind falls short, and by what: %s', (_, groups, lack) => {
	const why = { reason: 'short', kinds: [{ kind: 'business', lack }] };
	expect(checked([...groups, ...municipal])).toEqual([{ week: WEEK, shown: false, why }]);
});

test('both kinds may fall short, by different things, and by a threshold that has been raised', () => {
	const groups = [group(1, 20), group(2, 20), group(4, 6), group(5, 6), group(6, 6)];
	expect(checked(groups, 20)).toEqual([
		{
			...{ week: WEEK, shown: false },
			why: {
				reason: 'short',
				kinds: [
					{ kind: 'business', lack: 'too-few-groups' },
					{ kind: 'municipal', lack: 'too-few-answers' }
				]
			}
		}
	]);
});

test.each([
	['a group is in neither', [...business, ...municipal, group(7, 5)], 'in-neither'],
	['one of several is in neither', [...business, ...municipal, together(1, 7)], 'in-neither'],
	['small ones of both are together', [...business, ...municipal, together(1, 4)], 'not-apart'],
	['nobody knows who answered', [unknown(80)], 'not-apart']
])('the kinds cannot be told apart: %s', (_, groups, reason) => {
	expect(checked(groups)).toEqual([{ week: WEEK, shown: false, why: { reason } }]);
});

test('a group in neither that did not answer hinders nothing', () => {
	expect(checked([...business, ...municipal, group(7, 0)])).toMatchObject([{ shown: true }]);
});

test('nothing is said of weeks that everyone sees nothing of, nor of a month as one sum', () => {
	const gap = { per: 'week', weeks: [{ week: WEEK, gap: 'not-asked' }] } as const;
	const sum = { gap: null, groups: [...business, ...municipal] };
	expect([
		checkKinds(gap, KINDS, 10),
		checked([group(1, 4), group(4, 4)]),
		checkKinds({ per: 'month', sum }, KINDS, 10)
	]).toEqual([[], [], []]);
});

const part = fc
	.record({
		groups: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 2 }), {
			freq: 9
		}),
		answers: fc.integer({ min: 0, max: 30 })
	})
	.map(({ groups, answers }): CompiledAnswers => ({
		...{ groups, largest: answers, invited: null },
		counts: { green: answers, yellow: 0, red: 0 }
	}));

test('what is told is what publishing does, and no number of it is told', () => {
	fc.assert(
		fc.property(
			fc.array(part, { maxLength: 9 }),
			fc.integer({ min: 10, max: 30 }),
			(groups, threshold) => {
				const told = checked(groups, threshold);
				const isTotalShown = checkMonth(week(...groups), threshold)[0]?.shown;
				expect(told).toHaveLength(isTotalShown ? 1 : 0);
				const parts = splitKinds(groups, { partition: KINDS, threshold });
				if (told[0]) expect(told[0].shown).toBe(parts !== null);
				expect(JSON.stringify(told).replaceAll(WEEK, '')).not.toMatch(/\d/);
			}
		),
		{ numRuns: 2000 }
	);
});

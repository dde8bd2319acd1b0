import fc from 'fast-check';
import { expect, test } from 'vitest';
import { protectMonth, splitKinds } from '$lib/disclosure/protect';
import type { Protection } from '$lib/disclosure/protect';
import type { CompiledAnswers } from '$lib/domain/exact-month';
import { MOOD_KINDS } from '$lib/domain/exact-month';
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

const three = [group(1, 5, 1), group(2, 4, 2), group(3, 3, 0, 3)];
const both = [...three, group(4, 7), group(5, 4, 4), group(6, 0, 0, 9)];

const shown = (groups: readonly CompiledAnswers[], said: Partial<Protection> = {}) =>
	protectMonth(week(...groups), protection(said)).publicWeeks[0];

/** Moves the cells by what their names say; others stand still. */
const movedBy = (moves: Record<string, Uint8Array>) => (message: Uint8Array) => {
	const text = new TextDecoder().decode(message);
	return (
		Object.entries(moves).find(([name]) =>
			text.includes(`${String.fromCharCode(name.length)}${name}`)
		)?.[1] ?? moveBy(0)
	);
};

test('a week is shown as its moved counts and nothing else', () => {
	expect(shown(three, { keyed: () => moveBy(2, -1, 1) })).toEqual({
		week: WEEK,
		gap: null,
		counts: counts(14, 2, 4),
		invited: null,
		draw: 'first',
		kinds: null
	});
});

test('no answers, too few, and too few after the draw look alike', () => {
	const gap = { week: WEEK, gap: 'too-few-answers' };
	expect(shown([])).toEqual(gap);
	expect(shown([group(1, 3), group(2, 3), group(3, 3)])).toEqual(gap);
	expect(shown(three, { keyed: () => moveBy(-6, -2, -1) })).toEqual(gap);
});

test('what is left after the draw may be just enough', () => {
	expect(shown(three, { keyed: () => moveBy(-6, -2, 0) })?.gap).toBe(null);
	expect(shown(three, { keyed: () => moveBy(-6, -2, 0), threshold: 11 })?.gap).not.toBe(null);
});

test('too few before the draw are not shown however it falls', () => {
	expect(shown([unknown(9)], { keyed: () => moveBy(20) })?.gap).toBe('too-few-answers');
});

test('a gap keeps its reason', () => {
	const weeks = [{ week: WEEK, gap: 'not-asked' as const }];
	expect(protectMonth({ per: 'week', weeks }, protection())).toEqual({
		publicWeeks: weeks,
		publicMonth: null
	});
});

test('a month that was delivered as a sum is one cell', () => {
	const messages: string[] = [];
	const keyed = (message: Uint8Array) => {
		messages.push(new TextDecoder().decode(message));
		return moveBy(1);
	};
	const sum = { gap: null, groups: [unknown(30, 5, 5)] };
	const { publicWeeks, publicMonth } = protectMonth({ per: 'month', sum }, protection({ keyed }));
	expect(publicWeeks).toEqual([]);
	expect(publicMonth).toMatchObject({ counts: counts(31, 5, 5), draw: 'first', kinds: null });
	expect(messages).toEqual([expect.stringMatching(/total-2.*first.*2518.*month.*total/s)]);
});

test('both kinds are shown, and the total is their sum', () => {
	const keyed = movedBy({ business: moveBy(1, 2, 3), municipal: moveBy(-1, 0, 4) });
	expect(shown(both, { partition: KINDS, keyed })).toMatchObject({
		counts: counts(23, 9, 19),
		kinds: { business: counts(13, 5, 6), municipal: counts(10, 4, 13) }
	});
});

test('where a kind has too few before the draw the total is drawn by itself', () => {
	const keyed = movedBy({ total: moveBy(1, 1, 1), business: moveBy(9), municipal: moveBy(9) });
	const few = [...three, group(4, 3), group(5, 3), group(6, 3)];
	expect(shown(few, { partition: KINDS, keyed })).toMatchObject({
		counts: counts(22, 4, 4),
		kinds: null
	});
});

test('where a kind has too few after its draw the same draws are shown as their sum: never two draws of one answer', () => {
	const keyed = movedBy({ total: moveBy(50), municipal: moveBy(-10, -4, -5) });
	expect(shown(both, { partition: KINDS, keyed })).toMatchObject({
		counts: counts(13, 3, 7),
		kinds: null
	});
});

test('a sum of kinds below the threshold is a gap', () => {
	const keyed = movedBy({
		business: moveBy(-12, -3, 0),
		municipal: moveBy(-11, -4, -7)
	});
	expect(shown(both, { partition: KINDS, keyed })?.gap).toBe('too-few-answers');
});

test.each([
	['a group without a kind answered', [...both, group(7, 1)], null],
	['a group without a kind did not answer', [...both, group(7, 0)], [18, 24]],
	['groups of both kinds are kept together', [...both, mixed()], null],
	['the groups are unknown', [unknown(100)], null],
	['a kind has two groups', both.slice(0, 5), null],
	['a kind has two parts of three groups', [...three, ofKind(), group(4, 10)], [18, 17]]
])('kinds where %s', (_, groups, sizes) => {
	const parts = splitKinds(groups, { partition: KINDS, threshold: 10 });
	const size = (kind: (typeof MOOD_KINDS)[number]) =>
		parts?.[kind].reduce((sum, { largest }) => sum + largest, 0);
	expect(parts && MOOD_KINDS.map(size)).toEqual(sizes);
});

function mixed(): CompiledAnswers {
	return { groups: [3, 4], counts: counts(4), largest: 2, invited: null };
}

function ofKind(): CompiledAnswers {
	return { groups: [5, 6], counts: counts(10), largest: 7, invited: null };
}

test('without a declared partition there are no kinds', () => {
	expect(splitKinds(both, { partition: null, threshold: 10 })).toBe(null);
});

test('invited are told in tens where all are known', () => {
	const invited = (...numbers: (number | null)[]) => {
		const cell = shown(three.map((one, index) => ({ ...one, invited: numbers[index] ?? null })));
		return cell?.gap === null ? cell.invited : 'gap';
	};
	expect([invited(20, 20, 14), invited(20, 20, 15), invited(20, null, 20)]).toEqual([50, 60, null]);
});

test('a single answer more draws every colour anew', () => {
	const messages: string[] = [];
	const keyed = (message: Uint8Array) => {
		messages.push(message.join());
		return hmacOf('key')(message);
	};
	shown(three, { keyed });
	shown([...three.slice(1), group(1, 5, 2)], { keyed });
	expect(new Set(messages).size).toBe(2);
});

test('whether a week is shown follows from the protected counts where there were enough before', () => {
	const answers = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)), {
		minLength: 3,
		maxLength: 5
	});
	const check = fc.check(
		fc.property(answers, fc.string(), (groups, key) => {
			const cell = shown(
				groups.map((own, index) => group(index, ...own)),
				{ keyed: hmacOf(key) }
			);
			if (cell?.gap !== null) return true;
			return cell.counts.green + cell.counts.yellow + cell.counts.red >= 10;
		})
	);
	expect(check.counterexample).toBe(null);
});

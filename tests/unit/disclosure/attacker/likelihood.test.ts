import { expect, test } from 'vitest';
import { findDrawn, likelihoodOfCell } from '$lib/disclosure/attacker/likelihood';
import type { Drawn } from '$lib/disclosure/attacker/likelihood';
import { REAL } from '$lib/disclosure/attacker/mechanism';
import { tabulate } from '$lib/disclosure/attacker/noise-table';
import type { PublicCounts } from '$lib/domain/release';
import { counts } from '../exact-weeks';

const { first } = tabulate(REAL);
const HIDDEN = { gap: 'too-few-answers' } as const;
const shown = (green: number, yellow: number, red: number): PublicCounts => ({
	...{ gap: null, counts: counts(green, yellow, red), invited: null, draw: 'first', kinds: null }
});
/** Beyond it lie fewer than one in a million draws. */
const FAR = 18;
const upToFar = Array.from({ length: FAR }, (_, one) => one);

/** How likely any figure is to be shown of what was drawn. */
function likelihoodOfShown(drawn: Drawn, threshold: number): number {
	let sum = 0;
	for (const green of upToFar)
		for (const yellow of upToFar)
			for (const red of upToFar) {
				if (green + yellow + red < threshold) continue;
				sum += likelihoodOfCell(shown(green, yellow, red), drawn, threshold, first);
			}
	return sum;
}

test('a total is hidden or shown as something: the likelihoods are one', () => {
	const drawn = { level: 'total', counts: counts(2, 1, 0) } as const;
	const sum = likelihoodOfCell(HIDDEN, drawn, 4, first) + likelihoodOfShown(drawn, 4);
	expect(sum).toBeCloseTo(1, 5);
});

test('two kinds are both shown, or their sum, or nothing: the likelihoods are one', () => {
	const [business, municipal] = [counts(2, 1, 1), counts(1, 0, 2)];
	const drawn = { level: 'kinds', counts: { business, municipal } } as const;
	const enough = (own: typeof business) =>
		1 - likelihoodOfCell(HIDDEN, { level: 'total', counts: own }, 3, first);
	const both = enough(business) * enough(municipal);
	const sum = both + likelihoodOfCell(HIDDEN, drawn, 3, first) + likelihoodOfShown(drawn, 3);
	expect(sum).toBeCloseTo(1, 5);
});

test('noise further away than any table goes never comes', () => {
	expect([first.at(1e6), first.upTo(-1e6)]).toEqual([0, 0]);
});

test('a week that had no answers draws nothing, and is hidden whatever is known', () => {
	const drawn = findDrawn({ gap: 'not-asked' }, { threshold: 10, partition: null });
	expect(drawn).toEqual({ level: 'none' });
	expect(likelihoodOfCell({ gap: 'not-asked' }, drawn, 10, first)).toBe(1);
	expect(likelihoodOfCell(shown(12, 3, 1), drawn, 10, first)).toBe(0);
});

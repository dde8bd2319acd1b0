import { answer, refuse } from './answer';
import type { Answer } from './answer';
import { mean } from './sum';

/**
 * The treated series less the mean of its controls, time by time (Bottomley, Scott & Isham 2019): null where the treated or any
 * control has no value, since another mix of controls would move the mean. `ratio`: the difference of logarithms.
 * Refused: no times, no controls, series of unequal length, no numbers, nothing known; a logarithm of what is not above 0 (`not-a-number`).
 */
export function controlledSeries(
	treated: readonly (number | null)[],
	controls: readonly (readonly (number | null)[])[],
	scale: 'difference' | 'ratio' = 'difference'
): Answer<(number | null)[]> {
	if (treated.length === 0) return refuse('empty');
	if (controls.length === 0) return refuse('too-few-controls');
	if (controls.some(({ length }) => length !== treated.length)) return refuse('unequal-lengths');
	const all = [treated, ...controls];
	const known = all.flat().filter((value) => value !== null);
	const usable = (value: number) => Number.isFinite(value) && (scale === 'difference' || value > 0);
	if (!known.every(usable)) return refuse('not-a-number');
	const scaled = (value: number) => (scale === 'ratio' ? Math.log(value) : value);
	const differences = treated.map((value, time) => {
		const others = controls.map((control) => control[time] ?? null);
		const there = others.filter((other) => other !== null);
		if (value === null || there.length < others.length) return null;
		return scaled(value) - (mean(there.map(scaled)) ?? 0);
	});
	return differences.every((value) => value === null) ? refuse('all-hidden') : answer(differences);
}

import { fault, type Fault } from '$lib/domain/problem';
import type { Unit } from '$lib/domain/indicator';
import type { IndicatorDefinition } from '$imports/source';

const RANGES: Readonly<Record<Unit, readonly [number, number]>> = {
	persons: [0, 20_000_000],
	percent: [0, 100],
	days: [0, 366],
	years: [0, 130],
	kronor: [0, 100_000_000],
	count: [0, 1_000_000_000],
	'thousand-kronor': [0, 100_000],
	'million-kronor': [0, 100_000],
	'per-thousand': [0, 1000],
	'per-hundred-thousand': [0, 100_000]
};

/** What anybody may count: changes and balances are below zero, and a country's money in kronor is a number of thirteen digits. */
const LOCAL_RANGES: typeof RANGES = {
	...RANGES,
	percent: [-100, 100],
	kronor: [-1e14, 1e14],
	count: [-1e14, 1e14],
	'thousand-kronor': [-1e11, 1e11],
	'million-kronor': [-1e8, 1e8],
	'per-thousand': [-1000, 1000],
	'per-hundred-thousand': [-100_000, 100_000]
};

/** Binary noise that spreadsheets leave behind a decimal. */
const NOISE = 1e-6;

/** Why the number cannot be a value of a source's indicator; null when it can. */
export function whyImpossible(
	value: number,
	{ unit, decimals }: Pick<IndicatorDefinition, 'unit' | 'decimals'>
): Fault | null {
	const outside = whyOutside(value, unit);
	if (outside) return outside;
	if (Math.abs(value - roundTo(value, decimals)) <= NOISE) return null;
	return decimals === 0 ? fault('value-not-whole') : fault('value-too-precise', { decimals });
}

/** Why nothing that is counted in the unit has the value, however many decimals it is written with. */
export function whyOutside(
	value: number,
	unit: Unit,
	whose: 'source' | 'local' = 'source'
): Fault | null {
	const [low, high] = (whose === 'local' ? LOCAL_RANGES : RANGES)[unit];
	if (value < low) return fault('value-too-small', { low });
	if (value > high) return fault('value-too-large', { high });
	return null;
}

export function roundTo(value: number, decimals: number): number {
	const factor = 10 ** decimals;
	return Math.round(value * factor) / factor;
}

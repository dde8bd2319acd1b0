import type { Language } from '$lib/domain/language';
import { formatNumber } from '$lib/format/number';
import { linearScale, round } from './frame';

interface ValueTick {
	readonly y: number;
	readonly label: string;
}

/** Values up and down, with two round ones written out. */
export interface ValueAxis {
	readonly y: (value: number) => number;
	readonly ticks: readonly [high: ValueTick, low: ValueTick];
	/** The axis does not begin at zero, and is marked as cut. */
	readonly cut: boolean;
}

const STEPS = [1, 2, 5] as const;

/** The nearest two round values that hold all the others between them, at most two steps of 1, 2 or 5 apart. */
export function roundEnds(low: number, high: number): readonly [low: number, high: number] {
	const spread = high - low || 1;
	let power = Math.floor(Math.log10(spread)) - 1;
	for (; ; power++) {
		for (const one of STEPS) {
			// Tenths are reckoned in whole numbers: 0.1 is none to a computer.
			const [bottom, top] = [floorTo(low, one, power), ceilTo(high, one, power)];
			if (top > bottom && top - bottom <= 2 * one)
				return [scaled(bottom, power), scaled(top, power)];
		}
	}
}

/** An axis between two pixels for values that lie from `low` to `high`. */
export function valueAxis(
	[low, high]: readonly [number, number],
	[bottom, top]: readonly [number, number],
	language: Language
): ValueAxis {
	const [first, last] = roundEnds(low, high);
	const scale = linearScale([first, last], [bottom, top]);
	const decimals = Math.max(decimalsIn(first), decimalsIn(last));
	const y = (value: number) => round(scale(value));
	const tick = (value: number) => ({ y: y(value), label: formatNumber(value, decimals, language) });
	return { y, ticks: [tick(last), tick(first)], cut: isCut(first, last) };
}

/** Whether an axis between two values leaves zero out. */
export function isCut(first: number, last: number): boolean {
	return first > 0 || last < 0;
}

function floorTo(value: number, step: number, power: number): number {
	return Math.floor(round9(value / 10 ** power / step)) * step;
}

function ceilTo(value: number, step: number, power: number): number {
	return Math.ceil(round9(value / 10 ** power / step)) * step;
}

function scaled(number: number, power: number): number {
	return power < 0 ? number / 10 ** -power : number * 10 ** power;
}

function round9(value: number): number {
	return Math.round(value * 1e9) / 1e9;
}

function decimalsIn(value: number): number {
	return Number.isInteger(value) ? 0 : (String(value).split('.')[1]?.length ?? 0);
}

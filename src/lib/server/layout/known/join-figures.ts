import { fault, type Fault, type FileProblem } from '$lib/domain/problem';
import type { Measured, Observation, Sex } from '$lib/domain/observation';
import type { Period } from '$lib/domain/period';
import type { FigurePart } from '$imports/source';

/** One value cell, read and checked: the value itself or one bound of its interval. */
export interface ReadFigure {
	readonly line: number;
	readonly heading: string;
	readonly part: FigurePart;
	readonly measured: Measured;
	readonly indicatorId: string;
	readonly areaCode: string;
	readonly period: Period;
	readonly sex: Sex;
	readonly preliminary: boolean;
	readonly note: string | null;
}

export type Parts = Partial<Record<FigurePart, ReadFigure>>;

/** Brings a value and the bounds of its interval together; a part that stands twice or alone is a problem. */
export function joinFigures(figures: readonly ReadFigure[]): {
	readonly observations: readonly Observation[];
	readonly problems: readonly FileProblem[];
} {
	const problems: FileProblem[] = [];
	const byKey = new Map<string, Parts>();
	for (const figure of figures) {
		const key = keyOf(figure);
		const parts = byKey.get(key) ?? {};
		const earlier = parts[figure.part];
		if (earlier) {
			problems.push(at(figure, fault('value-repeated', { earlier: earlier.line })));
		} else byKey.set(key, { ...parts, [figure.part]: figure });
	}
	const observations: Observation[] = [];
	for (const parts of byKey.values()) {
		const reason = whyIncomplete(parts);
		const first = parts.value ?? parts.low ?? parts.high ?? parts.margin;
		if (reason && first) problems.push(at(first, reason));
		else if (parts.value) observations.push(toObservation(parts.value, parts));
	}
	return { observations, problems };
}

/** What a figure is about, as one text. */
export function keyOf({ areaCode, indicatorId, period, sex }: ReadFigure): string {
	return [areaCode, indicatorId, period.key, sex].join('|');
}

/** A value with the bounds of its interval, where it has them. */
export function toObservation(figure: ReadFigure, parts: Parts): Observation {
	const { indicatorId, areaCode, period, sex, preliminary, note, measured } = figure;
	const bounds = boundsOf(parts);
	const interval =
		bounds[0] === null || bounds[1] === null ? null : { low: bounds[0], high: bounds[1] };
	const about = { indicatorId, areaCode, period, sex, interval, preliminary, note };
	// Spreading the union takes a quarter of a large file's time: its shape is not known beforehand.
	return measured.value === null
		? { value: null, gap: measured.gap, ...about }
		: { value: measured.value, gap: null, ...about };
}

function boundsOf({ value, low, high, margin }: Parts): readonly [number | null, number | null] {
	const [middle, side] = [value?.measured.value ?? null, margin?.measured.value ?? null];
	if (middle !== null && side !== null) {
		// No share that is asked for can be below zero, however few have answered.
		return [Math.max(withoutNoise(middle - side), 0), withoutNoise(middle + side)];
	}
	return [low?.measured.value ?? null, high?.measured.value ?? null];
}

/** A sum of decimals is a little off: 27.3 + 1.1 is 28.400000000000002. */
function withoutNoise(bound: number): number {
	return Number(bound.toFixed(6));
}

function whyIncomplete(parts: Parts): Fault | null {
	const { value, margin } = parts;
	if (!value) {
		// A margin of a value that is not published says nothing, and is no fault of the file.
		return margin ? null : fault('interval-without-value');
	}
	const [from, to] = boundsOf(parts);
	if ((from === null) !== (to === null)) return fault('interval-one-bound');
	if (from === null || to === null) return null;
	const middle = value.measured.value;
	if (middle === null) return fault('interval-of-gap');
	return from <= middle && middle <= to ? null : fault('interval-outside');
}

function at({ line, heading }: ReadFigure, reason: Fault): FileProblem {
	return { line, column: heading, value: null, ...reason };
}

/** How far the weeks after a start lie from what those before it lead one to expect. Nothing here is the product's. */
import {
	autoregression,
	effectOf,
	lastOf,
	leastSquares,
	neweyWestError,
	praisWinsten,
	studentPoint,
	studentTail
} from './recomputed-regression';
import type { Column, Effect } from './recomputed-regression';

/** A week with its number on the calendar; null where it has no value. */
export interface PointInTime {
	readonly at: number;
	readonly share: number | null;
	readonly answers: number;
}

/** Data, made by simulation: what the usual critical value and detectable size are multiplied by. */
export interface Corrections {
	readonly weeks: readonly number[];
	readonly phi: readonly number[];
	/** [before][after][phi] */
	readonly critical: readonly (readonly (readonly number[])[])[];
	/** [before][after] */
	readonly detectable: readonly (readonly number[])[];
}

export type Estimated = ReturnType<typeof estimateChange>;

const mean = (values: Column) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** `from`: the first week after the start. Two yearly waves from 104 weeks on. */
export function estimateChange(points: readonly PointInTime[], from: number, table: Corrections) {
	const used = points.map(({ at, share }) => ({ at, share: share! }));
	const times = used.map(({ at }) => at);
	const values = used.map(({ share }) => share);
	const before = times.filter((at) => at < from).length;
	const [sides, waves] = [[before, times.length - before] as const, wavesOf(times)];
	const columns = columnsOf(times, from, waves);
	const main = autoregression(times, columns, values);
	const { fit, degrees, variance, used: phi, estimated } = main;
	const corrected = correctionsAt(table, sides, estimated);
	const critical = corrected.critical * studentPoint(0.975, degrees);
	const effect = effectOf(fit, lastOf(columns), variance);
	const p = studentTail(effect.estimate / effect.error / corrected.critical, degrees);
	const size = corrected.detectable * (critical + studentPoint(0.8, degrees)) * effect.error;
	const answers = mean(points.map((point) => point.answers));
	const around = { level: mean(values.slice(0, before)), answers, variance, phi };
	const usual = studentPoint(0.975, degrees);
	const trend = columns.map((_, place) => (place === 1 ? 1 : 0));
	const ordinary = leastSquares(columns, values);
	const free = values.length - columns.length;
	const plain = effectOf(ordinary, lastOf(columns), ordinary.squares / free);
	const outer = studentPoint(0.975, free);
	const rows = [
		{ way: 'main', ...rangeOf(effect, critical) },
		{ way: 'ordinary', ...rangeOf(plain, outer) },
		{
			way: 'newey-west',
			...rangeOf({ ...plain, error: neweyWestError(columns, ordinary) }, outer)
		},
		{ way: 'prais-winsten', ...rangeOf(praisWinsten(columns, values), outer) },
		...slopeForm(times, columns, values, from, sides),
		{ way: 'trend', ...rangeOf(effectOf(fit, trend, variance), usual) }
	];
	return {
		...{ rows, p, critical, degrees, waves, sides, estimated, answers },
		...{ main: rangeOf(effect, critical), trend: rangeOf(effectOf(fit, trend, variance), usual) },
		detectable: grow(size, { ...around, weight: before / times.length }),
		sameSign: Math.sign(plain.estimate) === Math.sign(effect.estimate),
		placebos: placebosOf(times.slice(0, before), values, waves, effect)
	};
}

export interface Range {
	readonly estimate: number;
	readonly low: number;
	readonly high: number;
}

function rangeOf({ estimate, error }: Effect, critical: number): Range {
	return { estimate, low: estimate - critical * error, high: estimate + critical * error };
}

const wavesOf = (times: Column) => (times.at(-1)! - times[0]! + 1 >= 104 ? 2 : 0);

/** A constant, a trend, yearly waves, and last the level from the start on. */
function columnsOf(times: Column, from: number, waves: number): number[][] {
	const yearly = Array.from({ length: waves }, (_, wave) => {
		const angle = (at: number) => (2 * Math.PI * (wave + 1) * (at - from)) / 52.1775;
		return [times.map((at) => Math.sin(angle(at))), times.map((at) => Math.cos(angle(at)))];
	}).flat();
	const level = times.map((at) => (at >= from ? 1 : 0));
	return [times.map(() => 1), times.map((at) => at - from), ...yearly, level];
}

/** A jump, a bend, and both together at the last week: with twelve weeks on each side. */
function slopeForm(
	times: Column,
	columns: readonly Column[],
	values: Column,
	from: number,
	sides: readonly [number, number]
) {
	if (Math.min(...sides) < 12) return [];
	const slope = times.map((at) => Math.max(0, at - from));
	const all = [...columns, slope];
	const { fit, degrees, variance } = autoregression(times, all, values);
	const jump = all.map((_, place) => (place === all.length - 2 ? 1 : 0));
	const bend = lastOf(all);
	const both = jump.map((one, place) => one + slope.at(-1)! * bend[place]!);
	const told = (contrast: Column) =>
		rangeOf(effectOf(fit, contrast, variance), studentPoint(0.975, degrees));
	return [
		{ way: 'level-jump', ...told(jump) },
		{ way: 'slope-change', ...told(bend) },
		{ way: 'last-point', ...told(both) }
	];
}

/** Of the dates before the start with eight weeks on each side, the share that shows as much; null: fewer than twenty. */
function placebosOf(times: Column, values: Column, waves: number, actual: Effect): number | null {
	const dates = times.slice(8, times.length - 7);
	if (dates.length < 20) return null;
	const limit = Math.abs(actual.estimate / actual.error);
	const asLarge = dates.filter((from) => {
		const columns = columnsOf(times, from, waves);
		const { fit, variance } = autoregression(times, columns, values.slice(0, times.length));
		const { estimate, error } = effectOf(fit, lastOf(columns), variance);
		return Math.abs(estimate / error) >= limit;
	});
	return asLarge.length / dates.length;
}

interface Around {
	readonly level: number;
	readonly answers: number;
	readonly variance: number;
	readonly phi: number;
	readonly weight: number;
}

/** A share that moves towards half is surrounded by more chance: the size that would be seen there. */
function grow(size: number, { level, answers, variance, phi, weight }: Around): number {
	const chance = (share: number) => (share * (100 - share)) / answers;
	const fresh = (weight * (1 - phi)) / (1 + phi) / variance;
	let grown = size;
	for (let round = 0; round < 4; round++) {
		const moved = level > 50 ? Math.max(50, level - grown) : Math.min(50, level + grown);
		grown = size * Math.sqrt(1 + fresh * (chance(moved) - chance(level)));
	}
	return grown;
}

/** Straight between the nodes of φ and of the weeks' logarithm, the nearest node beyond them. */
function correctionsAt(table: Corrections, sides: readonly [number, number], phi: number) {
	const logs = table.weeks.map(Math.log);
	const [row, column] = sides.map((weeks) => placeIn(logs, Math.log(weeks)));
	const depth = placeIn(table.phi, phi);
	const onSides = (cell: (i: number, j: number) => number) =>
		mix(row!, (i) => mix(column!, (j) => cell(i, j)));
	return {
		critical: onSides((i, j) => mix(depth, (k) => table.critical[i]![j]![k]!)),
		detectable: onSides((i, j) => table.detectable[i]![j]!)
	};
}

function placeIn(nodes: Column, value: number): { node: number; share: number } {
	const inside = Math.min(nodes.at(-1)!, Math.max(nodes[0]!, value));
	const node = Math.min(nodes.length - 2, nodes.filter((one) => one <= inside).length - 1);
	return { node, share: (inside - nodes[node]!) / (nodes[node + 1]! - nodes[node]!) };
}

function mix({ node, share }: { node: number; share: number }, at: (node: number) => number) {
	return (1 - share) * at(node) + share * at(node + 1);
}

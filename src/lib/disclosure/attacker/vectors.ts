import { writeCellMessage } from '$lib/disclosure/cell-message';
import { EPSILON, moveCounts } from '$lib/disclosure/noise';
import { RULE_VERSION } from '$lib/disclosure/protect';
import { MOODS } from '$lib/domain/mood';
import type { DrawName, Keyed } from './mechanism';

const AREAS = ['0114', '0180', '1480', '1280'];
const WEEKS = 25;
const CELLS = ['total', 'business', 'municipal', 'other'];
const YELLOWS = 10;
const REDS = 5;
/** So far from 0 that the floor is never met. */
const FROM = 2000;

/** Draws for neighbouring cells: every combination of area, week, cell and counts. */
export interface DrawnVectors {
	readonly length: number;
	/** For each colour, the noise of every vector. */
	readonly noises: readonly Int16Array[];
	/** Ways from a vector to a neighbour that differs in one thing: how far on it stands, and for how many of each length it does. */
	readonly neighbours: readonly Neighbour[];
}

interface Neighbour {
	readonly name: string;
	readonly stride: number;
	readonly size: number;
}

/** About as many as wanted. */
export function drawVectors(wanted: number, draw: DrawName, keyed: Keyed): DrawnVectors {
	const aWeek = AREAS.length * CELLS.length * YELLOWS * REDS;
	const weeks = Array.from(
		{ length: Math.max(2, Math.min(WEEKS, Math.round(wanted / (2 * aWeek)))) },
		(_, index) => `2026-W${index + 10}`
	);
	const fixed = aWeek * weeks.length;
	const greens = Math.max(2, Math.round(wanted / fixed));
	const sizes = [
		['area', AREAS.length],
		['week', weeks.length],
		['cell', CELLS.length],
		['green', greens],
		['yellow', YELLOWS],
		['red', REDS]
	] as const;
	const length = fixed * greens;
	const noises = MOODS.map(() => new Int16Array(length));
	let at = 0;
	for (const areaCode of AREAS) {
		for (const period of weeks) {
			for (const cell of CELLS) {
				for (let own = 0; own < greens * YELLOWS * REDS; own++) {
					const counts = {
						green: FROM + Math.floor(own / (YELLOWS * REDS)),
						yellow: FROM + (Math.floor(own / REDS) % YELLOWS),
						red: FROM + (own % REDS)
					};
					const name = { rule: RULE_VERSION, draw, areaCode, period, cell };
					const moved = moveCounts(counts, keyed(writeCellMessage(name, counts)), EPSILON[draw]);
					for (const [index, mood] of MOODS.entries()) {
						noises[index]![at] = moved[mood] - counts[mood];
					}
					at += 1;
				}
			}
		}
	}
	const neighbours = sizes.map(([name, size], index) => ({
		name,
		size,
		stride: sizes.slice(index + 1).reduce((product, [, next]) => product * next, 1)
	}));
	return { length, noises, neighbours };
}

/** Between the draws of neighbours, all colours together, about a mean of 0. */
export function correlationAlong({ length, noises }: DrawnVectors, along: Neighbour): number {
	const { stride, size } = along;
	let products = 0;
	let squares = 0;
	let others = 0;
	for (const noise of noises) {
		for (let at = 0; at < length - stride; at++) {
			if (Math.floor(at / stride) % size === size - 1) continue;
			const [own, other] = [noise[at]!, noise[at + stride]!];
			products += own * other;
			squares += own * own;
			others += other * other;
		}
	}
	return products / Math.sqrt(squares * others);
}

export function correlationBetween(one: Int16Array, other: Int16Array): number {
	let products = 0;
	let squares = 0;
	let others = 0;
	for (const [at, own] of one.entries()) {
		products += own * other[at]!;
		squares += own * own;
		others += other[at]! * other[at]!;
	}
	return products / Math.sqrt(squares * others);
}

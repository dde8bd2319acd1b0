import { LEAST_CONTROLS } from '$lib/statistics/difference-in-differences';
import { mean } from '$lib/statistics/sum';
import { usedParts, type Block, type NumberedSeries } from './blocks';

/** The blocks that are used, the nearest to the start first, and the places that have values in all of them. */
export interface ComparedWindow {
	readonly before: readonly Block[];
	readonly after: readonly Block[];
	readonly controls: readonly NumberedSeries[];
}

interface Least {
	readonly before: number;
	readonly after: number;
}

/**
 * As many blocks as enough places have values in: those after the start first, then those before. Chosen by which values there
 * are and never by how large they are. Where nineteen places never have them, the blocks with the most places.
 */
export function chooseWindow(
	before: readonly Block[],
	after: readonly Block[],
	places: readonly NumberedSeries[],
	rolling: boolean,
	least: Least
): ComparedWindow {
	const reach = places.map((place) => ({
		place,
		before: countHeld(before, place, rolling),
		after: countHeld(after, place, rolling)
	}));
	let best: ComparedWindow | null = null;
	for (let late = after.length; late >= least.after; late--) {
		for (let early = before.length; early >= least.before; early--) {
			const controls = reach
				.filter((one) => one.before >= early && one.after >= late)
				.map(({ place }) => place);
			const window = { before: before.slice(0, early), after: after.slice(0, late), controls };
			if (controls.length >= LEAST_CONTROLS) return window;
			if (!best || controls.length > best.controls.length) best = window;
		}
	}
	return best ?? { before, after, controls: [] };
}

/** How many blocks it has from the start on without one that is missing. */
function countHeld(blocks: readonly Block[], place: NumberedSeries, rolling: boolean): number {
	const missing = blocks.findIndex((block) => blockValue(block, place, rolling) === null);
	return missing === -1 ? blocks.length : missing;
}

/** The mean of a block, or its last value where that counts a whole year back; null where one is missing. */
export function blockValue(
	block: Block,
	{ values }: NumberedSeries,
	rolling: boolean
): number | null {
	const found = usedParts(block, rolling).map((part) => values.get(part));
	const known = found.filter((value) => value !== undefined);
	return known.length < found.length ? null : mean(known);
}

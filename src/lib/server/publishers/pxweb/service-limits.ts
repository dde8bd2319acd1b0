import { isObject, type Json } from '$lib/server/files/json/json-text';

/** The limits that a service states for queries to it. */
export interface ServiceLimits {
	readonly cells: number;
	/** Milliseconds between two queries. */
	readonly spacing: number;
}

/** Slower than any service asks for, and polite to one that does not say. */
const LEAST_SPACING = 500;
/** Small enough for every PxWeb service that is known. */
const CAREFUL_CELLS = 10_000;
/** A larger answer takes more memory to read than a fetch may (`npm run bench -- json-stat`). */
const MOST_CELLS = 30_000;

/** PxWebApi 2: `maxDataCells`, `maxCallsPerTimeWindow` and `timeWindow` in seconds. */
export function readLimitsV2(json: Json): ServiceLimits {
	const config = isObject(json) ? json : {};
	return {
		cells: within(config.maxDataCells),
		spacing: spacingOf(config.maxCallsPerTimeWindow, config.timeWindow)
	};
}

/** PxWebApi 1: `maxValues`, `maxCells`, `maxCalls` and `timeWindow` in seconds. */
export function readLimitsV1(json: Json): ServiceLimits {
	const config = isObject(json) ? json : {};
	return {
		cells: Math.min(within(config.maxValues), within(config.maxCells)),
		spacing: spacingOf(config.maxCalls, config.timeWindow)
	};
}

function within(cells: Json | undefined): number {
	const said = typeof cells === 'number' && cells >= 1 ? Math.floor(cells) : CAREFUL_CELLS;
	return Math.min(said, MOST_CELLS);
}

function spacingOf(calls: Json | undefined, seconds: Json | undefined): number {
	if (typeof calls !== 'number' || typeof seconds !== 'number' || calls <= 0) return LEAST_SPACING;
	return Math.max((seconds * 1_000) / calls, LEAST_SPACING);
}

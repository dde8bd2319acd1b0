import type { HttpFailure } from './exchange';

/** How often a query is put before the service is left alone. */
export const MOST_TRIES = 4;
/** A service that wants to be left alone for longer is asked at the next round instead. */
export const LONGEST_WAIT = 120_000;

const FIRST_WAIT = 1_000;

type Headers = HttpFailure['headers'];

/** Whether the same query may get an answer in a moment. */
export function isPassing({ kind, status }: HttpFailure): boolean {
	return kind === 'silent' && status !== 404;
}

/** Milliseconds before try number `tries` + 1: twice as long each time, spread by half, and never before the service says. */
export function waitBefore(tries: number, headers: Headers, now: Date, chance: number): number {
	const own = FIRST_WAIT * 2 ** (tries - 1) * (0.5 + chance);
	return Math.max(own, askedWait(headers, now) ?? 0);
}

/** Milliseconds that a service asks for in `Retry-After` or, when nothing is left, `X-Rate-Limit-Reset`; null where it asks for none. */
export function askedWait(headers: Headers, now: Date): number | null {
	const retry = headers['retry-after'];
	if (retry !== undefined) return readWait(retry, now);
	const reset = headers['x-rate-limit-reset'];
	if (headers['x-rate-limit-remaining'] !== '0' || typeof reset !== 'string') return null;
	return readWait(reset, now);
}

/** Seconds from now, seconds since 1970, or a date. */
function readWait(text: string, now: Date): number | null {
	const seconds = /^\d+$/.test(text.trim()) ? Number(text) : null;
	if (seconds !== null && seconds < 1_000_000_000) return seconds * 1_000;
	const moment = seconds === null ? Date.parse(text) : seconds * 1_000;
	return Number.isNaN(moment) ? null : Math.max(moment - now.getTime(), 0);
}

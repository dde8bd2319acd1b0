import { createHmac } from 'node:crypto';
import { bytesFor } from '$lib/disclosure/attacker/canaries';
import type { Protection } from '$lib/disclosure/protect';
import type { ExactMonth, CompiledAnswers, MoodKind } from '$lib/domain/exact-month';
import type { MoodCounts } from '$lib/domain/mood';
import { asIsoWeek } from '$lib/domain/week';

export const WEEK = asIsoWeek('2026-W40');

export const counts = (green: number, yellow = 0, red = 0): MoodCounts => ({ green, yellow, red });

/** A group by its number, its answers in the order green, yellow, red. */
export function group(id: number, ...answers: [number, number?, number?]): CompiledAnswers {
	const own = counts(...answers);
	const largest = own.green + own.yellow + own.red;
	return { groups: [id], counts: own, largest, invited: null };
}

/** Only the total is known. */
export function unknown(...answers: [number, number?, number?]): CompiledAnswers {
	return { groups: null, counts: counts(...answers), largest: 0, invited: null };
}

export function week(...groups: CompiledAnswers[]): ExactMonth {
	return { per: 'week', weeks: [{ week: WEEK, gap: null, groups }] };
}

/** Bytes that move the three counts by these. */
export function moveBy(green: number, yellow = 0, red = 0, epsilon = 1): Uint8Array {
	return Uint8Array.from([green, yellow, red].flatMap((noise) => [...bytesFor(noise, epsilon)]));
}

export function hmac(key: string | Uint8Array, message: Uint8Array): Uint8Array {
	return createHmac('sha256', key).update(message).digest();
}

export const hmacOf = (key: string) => (message: Uint8Array) => hmac(key, message);

/** Nothing moves, unless something is said. */
export function protection(said: Partial<Protection> = {}): Protection {
	return { areaCode: '2518', threshold: 10, partition: null, keyed: () => moveBy(0), ...said };
}

/** Groups 1–3 are business, 4–6 municipal. */
export const KINDS: ReadonlyMap<number, MoodKind> = new Map(
	[1, 2, 3, 4, 5, 6].map((id) => [id, id <= 3 ? 'business' : 'municipal'])
);

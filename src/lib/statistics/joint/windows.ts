import type { RegisterEntry } from './register-entry';

/** Beyond four years one trend, however broken, no longer holds: three years around what is judged are fitted instead. */
const LONGEST = 208;
const WINDOW = 156;
const STEP = 52;
const HALF = WINDOW / 2;

export interface Window {
	readonly from: number;
	readonly to: number;
	readonly entries: readonly RegisterEntry[];
}

/** The stretch of weeks in which each judged entry is fitted, those of one stretch together. All of the series where it is short. */
export function windowsOf(
	entries: readonly RegisterEntry[],
	{ first, last }: { readonly first: number; readonly last: number }
): Window[] {
	if (last - first < LONGEST) return [{ from: first, to: last, entries }];
	const byEnd = new Map<number, RegisterEntry[]>();
	for (const entry of entries) {
		const back = Math.max(0, Math.floor((last - entry.latest - HALF) / STEP));
		const to = last - back * STEP;
		byEnd.set(to, [...(byEnd.get(to) ?? []), entry]);
	}
	return [...byEnd].map(([to, those]) => {
		const from = Math.max(first, to - WINDOW + 1);
		return { from, to: Math.max(to, from + WINDOW - 1), entries: those };
	});
}

/** Mulberry32: the same numbers from the same seed on every machine. */
export function seededRandom(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** About normal, mean 0 and standard deviation 1: twelve uniform numbers less their mean. */
export function nearlyNormal(random: () => number): number {
	return Array.from({ length: 12 }, random).reduce((total, number) => total + number, -6);
}

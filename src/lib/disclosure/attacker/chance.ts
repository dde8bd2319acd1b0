/** A seeded source of chance: the same seed gives the same attack on every machine. */
export interface Chance {
	/** At least 0, below 1. */
	readonly next: () => number;
	/** A whole number from 0 to `end` − 1. */
	readonly below: (end: number) => number;
	readonly pick: <Thing>(things: readonly Thing[]) => Thing;
	readonly bytes: (length: number) => Uint8Array;
}

/** Small fast counter, 32 bits (Doty-Humphrey 2018, PractRand). */
export function seedChance(seed: number): Chance {
	let a = seed | 0;
	let b = Math.floor(seed / 2 ** 32) | 0;
	let c = 0x9e3779b9 | 0;
	let counter = 1;
	const word = () => {
		const sum = (a + b + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (((c << 21) | (c >>> 11)) + sum) | 0;
		return sum >>> 0;
	};
	for (let round = 0; round < 16; round++) word();
	const next = () => word() / 2 ** 32;
	const below = (end: number) => Math.floor(next() * end);
	return {
		next,
		below,
		pick: (things) => things[below(things.length)]!,
		bytes: (length) => Uint8Array.from({ length }, () => below(256))
	};
}

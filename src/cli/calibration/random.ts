/** Random numbers that are the same on every machine for the same seed. */
export interface Random {
	/** Uniform on [0, 1). */
	readonly uniform: () => number;
	/** Standard normal. */
	readonly normal: () => number;
}

/** Marsaglia and Tsang's small generator sfc32, started from one whole number; normals by the polar method. */
export function randomFrom(seed: number): Random {
	let [a, b, c, counter] = [seed | 0, (seed ^ 0x9e3779b9) | 0, Math.imul(seed, 0x85ebca6b) | 0, 1];
	let spare: number | null = null;

	function next(): number {
		const sum = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + sum) | 0;
		return sum >>> 0;
	}
	// The first numbers still show the seed.
	for (let skipped = 0; skipped < 16; skipped++) next();

	const uniform = () => next() / 2 ** 32;
	function normal(): number {
		if (spare !== null) {
			const kept = spare;
			spare = null;
			return kept;
		}
		for (;;) {
			const x = 2 * uniform() - 1;
			const y = 2 * uniform() - 1;
			const square = x * x + y * y;
			if (square >= 1 || square === 0) continue;
			const scale = Math.sqrt((-2 * Math.log(square)) / square);
			spare = y * scale;
			return x * scale;
		}
	}
	return { uniform, normal };
}

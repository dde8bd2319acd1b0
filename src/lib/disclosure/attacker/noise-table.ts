import type { DrawName, Mechanism } from './mechanism';

/** Further away nothing is ever drawn. */
const FAR = 1000;

/** One draw's probabilities, looked up. */
export interface NoiseTable {
	readonly at: (noise: number) => number;
	/** Of this noise or less. */
	readonly upTo: (noise: number) => number;
}

export interface NoiseTables {
	readonly first: NoiseTable;
	readonly second: NoiseTable;
	readonly shared: Mechanism['shared'];
}

export function tabulate(mechanism: Mechanism): NoiseTables {
	const { shared } = mechanism;
	return { first: tableOf(mechanism, 'first'), second: tableOf(mechanism, 'second'), shared };
}

function tableOf(mechanism: Mechanism, draw: DrawName): NoiseTable {
	const at = Float64Array.from({ length: 2 * FAR + 1 }, (_, index) =>
		mechanism.probability(index - FAR, draw)
	);
	let sum = 0;
	const upTo = at.map((probability) => (sum += probability));
	return { at: (noise) => at[noise + FAR] ?? 0, upTo: (noise) => upTo[noise + FAR] ?? 0 };
}

/** The probability that `exact` is published as `shown`: what would be below 0 is 0. */
export function likelihoodOfCount(table: NoiseTable, shown: number, exact: number): number {
	return shown === 0 ? table.upTo(-exact) : table.at(shown - exact);
}

/** The same for both versions of a count where their draws are made of the same bytes: one place on the scale gives both. */
export function likelihoodOfTwo(
	{ first, second }: NoiseTables,
	shown: readonly [first: number, second: number],
	exact: readonly [first: number, second: number]
): number {
	const [a, b] = ([first, second] as const).map((table, index) => {
		const noise = shown[index]! - exact[index]!;
		return [shown[index] === 0 ? 0 : table.upTo(noise - 1), table.upTo(noise)] as const;
	}) as [readonly [number, number], readonly [number, number]];
	return Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
}

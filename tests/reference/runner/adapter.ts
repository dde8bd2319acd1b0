import type { z } from 'zod';

/** How far apart two numbers may lie: |a − b| ≤ abs + rel·|b|. Further keys (`gls_rel`) are for iterative estimators. */
export type Tolerance = Readonly<Record<string, number>>;

/** One stored case. An empty list stands for an empty object. */
export interface ReferenceCase {
	readonly id: string;
	readonly category: string;
	readonly input: unknown;
	readonly parameters: unknown;
	readonly expected: Readonly<Record<string, unknown>>;
	readonly tolerance: Tolerance;
	readonly notes: string | null;
}

/** What the library says beside what the case wants. Numbers are held to the tolerance, all else must be equal. */
export interface Comparison {
	readonly name: string;
	readonly actual: Told;
	readonly wanted: Told;
	/** Prefix of the tolerance's own keys: `newey_west` uses `newey_west_rel` and `newey_west_abs` where they are given. */
	readonly tolerance?: string;
}

/** Undefined: the library gives nothing here, which equals only undefined. */
export type Told = number | string | boolean | null | undefined | readonly Told[];

/**
 * How the library is asked about one kind of case, told by category and by the shape of what the case holds, never by its id.
 * Adapters lie in this folder, one file a family of methods (interrupted-series.ts for the category `its`), listed in adapters.ts.
 * Several may share a category: the first whose shape the case has is asked.
 */
export interface Adapter {
	readonly category: string;
	readonly compare: (reference: ReferenceCase) => Comparison[] | Damage;
}

export interface Damage {
	readonly damage: string;
}

/** An adapter whose cases have one shape: { input, parameters, expected }. */
export function adapterFor<Shape extends z.ZodType>(
	category: string,
	shape: Shape,
	compare: (held: z.output<Shape>, reference: ReferenceCase) => Comparison[]
): Adapter {
	return {
		category,
		compare: (reference) => {
			const { input, parameters, expected } = reference;
			const held = shape.safeParse({ input, parameters, expected });
			if (held.success) return compare(held.data, reference);
			const [issue] = held.error.issues;
			return { damage: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}` };
		}
	};
}

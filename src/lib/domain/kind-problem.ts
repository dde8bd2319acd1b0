import type { MoodKind } from './exact-month';

/** Why a partition into kinds does not hold: what a kind has, and what it must have. */
export type PartitionProblem =
	| {
			readonly code: 'too-few-groups' | 'too-few-planned' | 'too-few-without-largest';
			readonly kind: MoodKind;
			readonly found: number;
			readonly least: number;
	  }
	/** One group has more than half of its kind's answers. */
	| { readonly code: 'above-half'; readonly kind: MoodKind; readonly group: number }
	| { readonly code: 'named-twice'; readonly group: number };

/** Why a partition cannot be declared. `planned`: the group's number cannot be read. */
export type KindProblem =
	| PartitionProblem
	| { readonly code: 'planned'; readonly group: number }
	| { readonly code: 'no-half' | 'begun' | 'unknown-group' };

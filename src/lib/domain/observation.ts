import type { Period } from './period';

export type Sex = 'T' | 'K' | 'M';

/** Why a period has no value, in the publisher's own terms. */
export type ObservationGap = 'missing' | 'suppressed-by-source' | 'not-applicable';

export type Measured =
	| { readonly value: number; readonly gap: null }
	| { readonly value: null; readonly gap: ObservationGap };

/** One figure: indicator × area × period × sex → a value or a typed gap. */
export type Observation = Measured & {
	readonly indicatorId: string;
	readonly areaCode: string;
	readonly period: Period;
	readonly sex: Sex;
	/** The source's own interval (normally 95 %), else null. */
	readonly interval: { readonly low: number; readonly high: number } | null;
	readonly preliminary: boolean;
	/** The source's remark about this very figure, in Swedish, else null. */
	readonly note: string | null;
};

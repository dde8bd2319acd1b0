import type { IsoDate } from './day';
import type { ExpectationContent, FixedExpectation, Fixing } from './expectation';
import type { ExpectationState, JudgedDifference, ExpectationOutcome } from './expectation-outcome';
import type { Indicator } from './indicator';
import type { IndicatorVerdict } from './indicator-verdict';
import type { Intervention } from './intervention';
import type { Period } from './period';
import type { SealedChange } from './sealed-change';
import type { Verdict } from './verdict';

/** A published value beside which another stands. */
export interface SeenValue {
	readonly value: number;
	readonly period: Period;
}

/** The last value before a start, and the latest after it. */
export interface SideBySide {
	readonly before: SeenValue | null;
	readonly after: SeenValue | null;
}

/** What came, in the terms of the measure: a difference that is judged, and of an indicator its values side by side as well. */
export type Seen =
	/** The verdict is null for what nobody judges. */
	| { readonly kind: 'mood'; readonly judged: JudgedDifference; readonly verdict: Verdict | null }
	| ({
			readonly kind: 'indicator';
			readonly indicator: Indicator;
			readonly judged: IndicatorVerdict;
	  } & SideBySide);

/** One expectation beside what came. */
export interface JudgedExpectation {
	readonly intervention: Intervention;
	readonly expectation: FixedExpectation;
	readonly visibleOn: IsoDate;
	readonly seen: Seen;
	readonly outcome: ExpectationOutcome;
	/** Null: it is not counted, for it was never sealed. */
	readonly state: ExpectationState | null;
}

/** The same as it is told. */
export interface ExpectationRow extends JudgedExpectation {
	/** What the intervention was when it was sealed, and is not now; nothing for a later opinion. */
	readonly changes: readonly SealedChange[];
}

/** A sealed one whose intervention is public no more: nothing of that one is told. */
export interface WithdrawnExpectation {
	readonly content: ExpectationContent;
	readonly fixed: Fixing;
	readonly visibleOn: IsoDate;
	/** It should show by now, and so counts. */
	readonly due: boolean;
}

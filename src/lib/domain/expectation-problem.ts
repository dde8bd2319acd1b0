import type { DateProblem } from './approximate-date';

/** Why a field of the form of an expectation is refused; its words are in format/expectation-problem. */
export type ExpectationReason =
	| 'measure-unknown'
	| 'direction-missing'
	| 'opposite-sealed'
	| 'least-missing'
	| 'least-unreadable'
	| 'least-too-small'
	| 'least-too-large'
	| 'visible-missing'
	| 'visible-before-start'
	| 'lasts-missing'
	| 'lasts-not-chosen'
	| 'count-unreadable'
	| DateProblem;

/** The form as it was filled in. */
export interface ExpectationTexts {
	/** `mood`, or an indicator's id. */
	readonly measure: string;
	readonly direction: string;
	readonly least: string;
	/** `weeks`, `months` or `day`, and the number or the day. */
	readonly visibleUnit: string;
	readonly visible: string;
	/** `weeks`, `months` or `always`, and the number. */
	readonly lastsUnit: string;
	readonly lasts: string;
}

export interface ExpectationProblem {
	/** The name of the control that it stands at. */
	readonly field: keyof ExpectationTexts;
	readonly reason: ExpectationReason;
	/** The smallest that can be expected, where what was written is smaller; in the unit of the measure. */
	readonly smallest?: number;
}

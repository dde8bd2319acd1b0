import type { DateProblem } from './approximate-date';
import type { CardField, CardReason, CardTexts } from './intervention-card';

/** Why a field of the intervention form is refused; its words are in format/intervention-problem. */
export type InterventionReason =
	| 'title-missing'
	| 'too-long'
	| 'forbidden-character'
	| 'unknown-choice'
	| 'circumstance-missing'
	| 'circumstance-not-chosen'
	| 'start-missing'
	| 'end-missing'
	| 'end-not-chosen'
	| 'end-before-start'
	| 'cost-unreadable'
	| 'cost-too-large'
	| 'link-not-https'
	| 'too-many-links'
	| CardReason
	| DateProblem;

/** `field` is the name of the control it stands at. */
export interface InterventionProblem {
	readonly field: keyof InterventionTexts | CardField;
	readonly reason: InterventionReason;
	/** What the sentence needs: the longest length allowed, or the text that is wrong. */
	readonly detail?: string;
}

/** The form as it was filled in, before anything is understood of it. */
export interface InterventionTexts {
	readonly title: string;
	readonly description: string;
	readonly kind: string;
	/** Only for a circumstance. */
	readonly circumstance: string;
	readonly status: string;
	readonly start: string;
	/** `point`, `ongoing` or `ended`. */
	readonly end: string;
	/** Only for `ended`. */
	readonly endDate: string;
	readonly place: string;
	readonly targetGroups: readonly string[];
	readonly responsible: string;
	readonly cost: string;
	/** One address a line. */
	readonly links: string;
	readonly source: string;
	/** Left out where it is not asked for. */
	readonly card?: CardTexts;
}

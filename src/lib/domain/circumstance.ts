/** What the municipality did not do, by what it does to the measurement. */
export const CIRCUMSTANCE_KINDS = [
	'holiday',
	'question-changed',
	'group-joined',
	'group-left',
	'other'
] as const;
export type CircumstanceKind = (typeof CIRCUMSTANCE_KINDS)[number];

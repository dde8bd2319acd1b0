/** Why a method gives no number. What is in the data is never an exception. */
export type Refusal =
	| 'empty'
	| 'too-few-points'
	| 'all-hidden'
	| 'no-variation'
	| 'no-answers'
	| 'not-a-number'
	| 'not-a-count'
	| 'not-a-probability'
	| 'unsorted-times'
	| 'duplicate-times'
	| 'start-outside'
	| 'too-many-missing'
	| 'too-few-answers'
	| 'too-few-controls'
	| 'too-few-expected'
	| 'poor-fit'
	| 'not-estimable';

/** What a method says: a value, or the reason why it says nothing. */
export type Answer<Value> =
	{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Refusal };

export function answer<Value>(value: Value): Answer<Value> {
	return { ok: true, value };
}

export function refuse(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
	return { ok: false, reason };
}

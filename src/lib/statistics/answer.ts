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
	| 'unequal-lengths'
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

/** No answer holds NaN or an infinite number: figures too large or too small to reckon with are refused. */
export function answer<Value>(value: Value): Answer<Value> {
	return isFinite(value) ? { ok: true, value } : refuse('not-estimable');
}

function isFinite(held: unknown): boolean {
	if (typeof held === 'number') return Number.isFinite(held);
	if (held instanceof Float64Array) return held.every(Number.isFinite);
	if (typeof held !== 'object' || held === null) return true;
	return Object.values(held).every(isFinite);
}

export function refuse(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
	return { ok: false, reason };
}

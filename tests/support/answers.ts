import type { Answer, Refusal } from '$lib/statistics/answer';

/** What a method says; throws where it refuses. */
export function valueOf<Value>(answer: Answer<Value>): Value {
	if (!answer.ok) throw new Error(`Refused: ${answer.reason}`);
	return answer.value;
}

/** Why a method says nothing; null where it does. */
export function reasonOf(answer: Answer<unknown>): Refusal | null {
	return answer.ok ? null : answer.reason;
}

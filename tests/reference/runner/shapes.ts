import { z } from 'zod';
import type { Answer } from '$lib/statistics/answer';
import type { Comparison, Told } from './adapter';

/** Pieces that the cases of several kinds share. */
export const numbers = z.array(z.number());
export const gaps = z.array(z.number().nullable());
/** A value of each named coefficient. */
export const named = z.record(z.string(), z.number());

/** What is picked of an answer; null where it is a refusal, as the cases write what is not defined. */
export function told<Value>(answer: Answer<Value>, pick: (value: Value) => Told): Told {
	return answer.ok ? pick(answer.value) : null;
}

/** One thing to compare, where the case has it. */
export function single(name: string, actual: Told, wanted: Told, tolerance?: string): Comparison[] {
	return wanted === undefined ? [] : [{ name, actual, wanted, ...(tolerance && { tolerance }) }];
}

import { judgePairs } from '$lib/statistics/comparison/judge-pairs';
import { foreseeRegister } from '$lib/statistics/verdict/foresee-register';
import { judgeAll } from '$lib/statistics/verdict/judge-all';

/** What takes too long to be worked out while a page is made: pure, of data alone, and with data as its answer. */
const ESTIMATES = {
	register: judgeAll,
	foresight: foreseeRegister,
	pairs: judgePairs
} as const;

export type EstimateName = keyof typeof ESTIMATES;
export type EstimateInput<Name extends EstimateName> = Parameters<(typeof ESTIMATES)[Name]>[0];
export type EstimateOutput<Name extends EstimateName> = ReturnType<(typeof ESTIMATES)[Name]>;

/** One estimate, worked out here and now. */
export function workOut<Name extends EstimateName>(
	name: Name,
	input: EstimateInput<Name>
): EstimateOutput<Name> {
	const compute = ESTIMATES[name] as (input: EstimateInput<Name>) => EstimateOutput<Name>;
	return compute(input);
}

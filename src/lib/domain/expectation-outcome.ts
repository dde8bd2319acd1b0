import type { ApproximateDate } from './intervention';
import type { IsoDate } from './day';
import { visibleOn } from './expectation';
import type { ExpectationContent, Fixing } from './expectation';
import { dayInStockholm } from './stockholm';

/** What is known of the difference after a start, by whatever method. */
export type JudgedDifference =
	/** In the unit of the measure; the ends of a 95 % interval. */
	| {
			readonly kind: 'difference';
			readonly estimate: number;
			readonly low: number;
			readonly high: number;
	  }
	| { readonly kind: 'undetermined' }
	| { readonly kind: 'too-early' };

export type ExpectationOutcome = 'came-true' | 'did-not' | 'cannot-be-determined' | 'too-early';

/** It came true where the interval leaves 0 out in the declared direction and its far end reaches the smallest change worth having. */
export function outcomeOf(
	{ direction, least }: Pick<ExpectationContent, 'direction' | 'least'>,
	judged: JudgedDifference
): ExpectationOutcome {
	switch (judged.kind) {
		case 'too-early':
			return 'too-early';
		case 'undetermined':
			return 'cannot-be-determined';
		case 'difference': {
			const { low, high } = judged;
			const [worst, best] = direction === 'up' ? [low, high] : [-high, -low];
			if (best < least) return 'did-not';
			return worst > 0 ? 'came-true' : 'cannot-be-determined';
		}
	}
}

/** `sealed-late`: its intervention's start was moved to before the seal, so that it foretold nothing. */
export type ExpectationState = 'planned' | 'running' | 'answered' | 'late' | 'sealed-late';

/** `late`: it should show by now, and nothing can be said yet. */
export function stateOf(
	{ visible }: Pick<ExpectationContent, 'visible'>,
	start: ApproximateDate,
	outcome: ExpectationOutcome,
	today: IsoDate
): ExpectationState {
	if (today < start.date) return 'planned';
	if (today < visibleOn(visible, start)) return 'running';
	return outcome === 'too-early' ? 'late' : 'answered';
}

/** Whether it was sealed before the start that the intervention has now: of another nobody can tell whether it came true. */
export function isSealedInTime({ stage, at }: Fixing, start: ApproximateDate): boolean {
	return stage === 'sealed' && dayInStockholm(at) < start.date;
}

/** The start that it is judged by: the one that was sealed, wherever the intervention's own has been moved since. */
export function judgedStart({ stage, start }: Fixing, own: ApproximateDate): ApproximateDate {
	return stage === 'sealed' ? start : own;
}

export function isSameStart(a: ApproximateDate, b: ApproximateDate): boolean {
	return a.date === b.date && a.precision === b.precision;
}

export interface OutcomeCount {
	/** Those whose time has come and that have an answer, also that it cannot be determined or is not told any more. */
	readonly due: number;
	readonly cameTrue: number;
	readonly didNot: number;
	readonly undetermined: number;
	/** Their intervention is public no more: they stay among the due, so that no withdrawal makes the others more. */
	readonly withdrawn: number;
	/** Their start was moved to before the seal: they stay among the due, so that no move makes the others more. */
	readonly sealedLate: number;
}

export function countOutcomes(
	answered: readonly ExpectationOutcome[],
	{ withdrawn, sealedLate }: Pick<OutcomeCount, 'withdrawn' | 'sealedLate'>
): OutcomeCount {
	const count = (outcome: ExpectationOutcome) => answered.filter((one) => one === outcome).length;
	return {
		due: answered.length + withdrawn + sealedLate,
		cameTrue: count('came-true'),
		didNot: count('did-not'),
		undetermined: count('cannot-be-determined'),
		withdrawn,
		sealedLate
	};
}

import type { JudgedExpectation } from '$lib/domain/expectation-row';
import type { MatrixFamily } from '$lib/domain/intervention-matrix';
import { isJudged } from '$lib/domain/verdict';
import type { VerdictList } from '$lib/domain/verdict-workings';
import { falseRate } from '$lib/statistics/comparison/compare-change';
import { sum } from '$lib/statistics/sum';

/** Several expectations of one indicator after one intervention rest on one comparison. */
export function countFamily(
	{ looks, expectedFalse }: Pick<VerdictList, 'looks' | 'expectedFalse'>,
	expectations: readonly JudgedExpectation[]
): MatrixFamily {
	const rates = new Map(expectations.flatMap(judgedPair));
	return {
		mood: looks,
		indicators: rates.size,
		expectedFalse: expectedFalse + sum([...rates.values()])
	};
}

/** The intervention and the indicator, and the chance that theirs is clear where nothing happened; none where nothing is said of them yet. */
function judgedPair({ intervention, seen, outcome }: JudgedExpectation): [string, number][] {
	if (seen.kind === 'mood' || outcome === 'too-early' || !isJudged(seen.judged.verdict)) return [];
	const controls = seen.judged.comparison?.controls?.count ?? 0;
	return [[`${intervention.id} ${seen.indicator.id}`, falseRate(controls)]];
}

import type { MatrixExpectation } from '$lib/domain/intervention-matrix';
import type { Language } from '$lib/domain/language';
import { formatList } from '$lib/format/list';
import * as m from '$lib/paraglide/messages';
import { outcomeWords } from './expectation';

/** How an expectation stands, as files write it. `later`: fixed after the start, and not counted. */
export type ExpectationCode = NonNullable<MatrixExpectation['state']> | 'later';

export function expectationCode({ state }: Pick<MatrixExpectation, 'state'>): ExpectationCode {
	return state ?? 'later';
}

/** `planerad`, `pågår`, `har fått svar` */
export function expectationStateWords(
	expectation: Pick<MatrixExpectation, 'state'>,
	language: Language
): string {
	return m.matrix_state({ state: expectationCode(expectation) }, { locale: language });
}

/** All that is expected of one intervention, in few words; what has an answer with the answer: `blev som väntat (2) och pågår`. */
export function describeExpected(
	expected: readonly MatrixExpectation[],
	language: Language
): string {
	const locale = { locale: language };
	const said = expected.map((one) =>
		one.state === 'answered'
			? outcomeWords(one.outcome, language)
			: expectationStateWords(one, language)
	);
	const counted = [...new Set(said)].map((words) => {
		const count = said.filter((one) => one === words).length;
		return count === 1
			? words
			: m.matrix_reason_count({ reason: words, count: String(count) }, locale);
	});
	return formatList(counted, language);
}

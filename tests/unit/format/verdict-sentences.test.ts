import { describe, expect, test } from 'vitest';
import type { DeclaredRegister } from '$lib/domain/declared-register';
import type { Verdict } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { describeReason } from '$lib/format/verdict/reason';
import { describeVerdict } from '$lib/format/verdict/verdict';
import { judgeAll } from '$lib/statistics/verdict/judge-all';
import { numbersIn } from '../../support/said';
import { declared, happening, steppedWeeks } from '../../support/declared';
import { WHOLE_LANGUAGES } from '../../support/languages';

const POINTS = { unit: 'percentage-points', decimals: 1 } as const;
const PRELIMINARY = {
	sv: 'Preliminärt',
	fi: 'Alustava',
	fit: 'Väliaikhainen',
	en: 'Preliminary'
} as const;

const verdictOf = (other: Partial<DeclaredRegister>) =>
	judgeAll(declared(other)).judgements[0]!.verdict;

function verdictWith(weeks: number): Verdict {
	const judged = [happening('Sportotek', 10)];
	return verdictOf({ judged, weeks: steppedWeeks(30, 10, { weeks, deviation: 1 }) });
}

describe.each(WHOLE_LANGUAGES)('in %s', (language) => {
	test('few weeks make the short and the alternative form say that they are preliminary', () => {
		const { short, alt } = describeVerdict(verdictWith(20), language);
		expect([short, alt].map((form) => form.includes(PRELIMINARY[language]))).toEqual([true, true]);
	});

	test('enough weeks do not', () => {
		const verdict = verdictOf({ weeks: steppedWeeks(30) });
		const { short, alt } = describeVerdict(verdict, language);
		expect([short, alt].map((form) => form.includes(PRELIMINARY[language]))).toEqual([
			false,
			false
		]);
	});

	test.each<[string, VerdictReason, number[]]>([
		['answers just too few', { kind: 'too-few-answers', mean: 29.9, needed: 30 }, [29, 30]],
		['just too many missing', { kind: 'too-many-missing', missing: 20.3, most: 20 }, [21, 20]],
		['answers far too few', { kind: 'too-few-answers', mean: 24.6, needed: 30 }, [25, 30]]
	])('%s are not written as enough', (_, reason, wanted) => {
		expect(numbersIn(describeReason(reason, POINTS, language), language)).toEqual(wanted);
	});
});

test('a start in the first week is said to have no weeks before it', () => {
	const verdict = verdictOf({ judged: [happening('Sportotek', 0)] });
	expect(describeVerdict(verdict, 'sv').short).toContain('Det finns inga veckor före starten.');
});

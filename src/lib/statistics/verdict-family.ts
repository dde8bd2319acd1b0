import type { DeclaredQuestion } from '$lib/domain/declared-question';
import type { Verdict } from '$lib/domain/verdict';
import { expectedSignals, holm } from './multiplicity';
import { judge } from './verdict';
import type { Judgement } from './verdict';

/** Verdicts that are shown together, and so read together. */
export interface VerdictFamily {
	/** In the order of the questions. */
	readonly judgements: readonly Judgement[];
	/** Different questions among them that could be estimated. */
	readonly looks: number;
	/** How many of them chance alone would make clear if each stood by itself. */
	readonly expectedFalse: number;
}

/** Chance of a false verdict about one question. */
const FALSE_RATE = 0.05;

/**
 * Holm over everything that could be estimated: what is clear by itself and not among so many is no clear change, and says so.
 * Questions about the same things together are one look, however many of those things ask it.
 */
export function judgeFamily(questions: readonly DeclaredQuestion[]): VerdictFamily {
	const judgements = questions.map(judge);
	const ps = new Map<string, number>();
	for (const { verdict, workings } of judgements) {
		if (workings) ps.set(nameOf(verdict), workings.p);
	}
	const adjusted = holm([...ps.values()]);
	if (!adjusted.ok) return { judgements, looks: 0, expectedFalse: 0 };
	const byName = new Map([...ps.keys()].map((name, index) => [name, adjusted.value[index]!]));
	const expected = expectedSignals(ps.size, FALSE_RATE);
	if (!expected.ok) throw new Error(`No expectation for ${ps.size} looks`);
	return {
		judgements: judgements.map((judgement) => {
			const p = byName.get(nameOf(judgement.verdict));
			if (p === undefined || p < FALSE_RATE) return judgement;
			return { ...judgement, verdict: amongMany(judgement.verdict, ps.size) };
		}),
		looks: ps.size,
		expectedFalse: expected.value.mean
	};
}

function amongMany(verdict: Verdict, looks: number): Verdict {
	if (verdict.class === 'no-clear-change' || verdict.class === 'cannot-be-determined') {
		return verdict;
	}
	const { question, evidence, method, flags } = verdict;
	return {
		class: 'no-clear-change',
		equivalent: false,
		question,
		evidence,
		method,
		flags: [...flags, { kind: 'many-looks', looks }]
	};
}

function nameOf({ question: { about, measure, start } }: Verdict): string {
	return JSON.stringify([about, measure, start]);
}

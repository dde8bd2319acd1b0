import type { Language } from '$lib/domain/language';
import type { Evidence, Verdict, VerdictQuestion, VerdictSubject } from '$lib/domain/verdict';
import { formatList } from '$lib/format/list';
import * as m from '$lib/paraglide/messages';
import { formatBound, formatChange, formatSize } from './amount';
import { describeJointPeriod, describeOwnWeeks } from './period';
import { stateShort } from './statement';

export type JointSubject = Extract<VerdictSubject, { kind: 'joint' }>;

/** That nothing can be said of it alone, with its own number, and what is said of the whole set. */
export function sayJoint(verdict: Verdict, about: JointSubject, language: Language): string[] {
	const { question, evidence } = verdict;
	return [
		m.verdict_joint_lead({}, { locale: language }),
		sayAlone(about, question, language),
		saySet(about, language),
		stateShort(verdict, language),
		...(evidence ? [sayDetectable(evidence, question, language)] : [])
	];
}

/** The same where there is little room. */
export function sayJointShort(verdict: Verdict, about: JointSubject, language: Language): string[] {
	return [
		m.verdict_joint_lead({}, { locale: language }),
		saySet(about, language),
		stateShort(verdict, language)
	];
}

/** The weeks of the set, and its own. */
export function sayJointBasis(
	{ period }: Evidence,
	{ alone }: JointSubject,
	language: Language
): string[] {
	return [
		describeJointPeriod(period, language),
		...(alone ? [describeOwnWeeks(alone.period, language)] : [])
	];
}

function saySet({ titles }: JointSubject, language: Language): string {
	return m.verdict_joint({ titles: formatList(titles, language) }, { locale: language });
}

function sayAlone({ alone }: JointSubject, { scale }: VerdictQuestion, language: Language): string {
	const locale = { locale: language };
	if (!alone) return m.verdict_joint_inseparable({}, locale);
	return m.verdict_joint_alone(
		{
			estimate: formatChange(alone.estimate, scale, language),
			low: formatBound(alone.low, scale, language),
			high: formatBound(alone.high, scale, language),
			detectable: formatSize(alone.detectable, scale, language)
		},
		locale
	);
}

function sayDetectable(
	{ detectable }: Evidence,
	{ scale }: VerdictQuestion,
	language: Language
): string {
	const size = formatSize(detectable, scale, language);
	return m.verdict_joint_detectable({ detectable: size }, { locale: language });
}

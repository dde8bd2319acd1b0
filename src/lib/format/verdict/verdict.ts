import type { Language } from '$lib/domain/language';
import type { Evidence, Measure, Verdict, VerdictQuestion } from '$lib/domain/verdict';
import { formatList } from '$lib/format/list';
import { formatNumber } from '$lib/format/number';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';
import { formatSize } from './amount';
import { describeFlag } from './flag';
import type { Forms } from '$lib/format/forms';
import { describeBasisShort, describePeriod } from './period';
import { describeReason } from './reason';
import { stateLong, stateShort } from './statement';

/** A verdict in words: what it says, what it rests on, and what it does not say. */
export function describeVerdict(verdict: Verdict, language: Language): Forms {
	const reasons = reasonsOf(verdict, language);
	const { evidence, question } = verdict;
	return {
		short: join([
			...preliminary(verdict, language),
			stateShort(verdict, language),
			...basisShort(verdict, reasons, language),
			...jointShort(question, language)
		]),
		long: [
			stateLong(verdict, language),
			...unusual(verdict, language),
			...reasons,
			...jointOf(question, language),
			...(evidence ? basisOf(evidence, language) : []),
			...(evidence ? limitsOf(evidence, question, language) : []),
			...verdict.flags.map((flag) => describeFlag(flag, question.scale, language)),
			...cautions(question, evidence, language)
		],
		alt: join([
			aboutOf(question, language),
			...preliminary(verdict, language),
			evidence ? stateLong(verdict, language) : stateShort(verdict, language),
			...reasons,
			...(evidence ? basisOf(evidence, language) : [])
		])
	};
}

/** The page tells of it among the flags, which a list and a picture do not have. */
function preliminary({ class: found, flags }: Verdict, language: Language): string[] {
	const told = found !== 'cannot-be-determined' && flags.some(({ kind }) => kind === 'preliminary');
	return told ? [m.verdict_preliminary({}, { locale: language })] : [];
}

function reasonsOf(verdict: Verdict, language: Language): string[] {
	if (verdict.class !== 'cannot-be-determined') return [];
	return verdict.reasons.map((reason) => describeReason(reason, verdict.question.scale, language));
}

/** A list has room for one reason; the page has them all. */
function basisShort(verdict: Verdict, reasons: readonly string[], language: Language): string[] {
	if (verdict.class === 'cannot-be-determined') return reasons.slice(0, 1);
	return [describeBasisShort(verdict.evidence, language)];
}

function unusual({ class: kind }: Verdict, language: Language): string[] {
	const clear = kind === 'improved' || kind === 'worsened' || kind === 'changed';
	return clear ? [m.verdict_unusual({}, { locale: language })] : [];
}

function jointOf({ about }: VerdictQuestion, language: Language): string[] {
	if (about.kind === 'one') return [];
	return [m.verdict_joint({ titles: formatList(about.titles, language) }, { locale: language })];
}

function jointShort({ about }: VerdictQuestion, language: Language): string[] {
	if (about.kind === 'one') return [];
	return [m.verdict_joint_short({ count: String(about.titles.length) }, { locale: language })];
}

function basisOf({ answers, period }: Evidence, language: Language): string[] {
	if (answers === null) return [describePeriod(period, language)];
	const about = formatNumber(answers, 0, language);
	return [
		describePeriod(period, language),
		m.verdict_answers({ answers: about }, { locale: language })
	];
}

/** What is left out, and the smallest difference that could be seen. */
function limitsOf(
	{ detectable }: Evidence,
	{ phaseIn, scale }: VerdictQuestion,
	language: Language
): string[] {
	const locale = { locale: language };
	return [
		...(phaseIn === 0 ? [] : [m.verdict_phase_in({ count: String(phaseIn) }, locale)]),
		m.verdict_detectable({ detectable: formatSize(detectable, scale, language) }, locale)
	];
}

function cautions(
	{ measure }: VerdictQuestion,
	evidence: Evidence | null,
	language: Language
): string[] {
	if (!evidence) return [];
	const locale = { locale: language };
	const chance =
		measure.kind === 'mood'
			? m.verdict_caveat_chance({}, locale)
			: m.verdict_caveat_chance_figures({}, locale);
	return [chance, m.verdict_caveat_why({}, locale)];
}

function aboutOf({ about, measure, start }: VerdictQuestion, language: Language): string {
	const locale = { locale: language };
	const shared = {
		measure: nameOf(measure, language),
		start: formatWeek(start, language, { year: true, long: true })
	};
	return about.kind === 'one'
		? m.verdict_about({ ...shared, title: about.title }, locale)
		: m.verdict_about_joint({ ...shared, titles: formatList(about.titles, language) }, locale);
}

function nameOf(measure: Measure, language: Language): string {
	return measure.kind === 'mood'
		? m.timeline_mood_name({}, { locale: language })
		: measure.name[language];
}

function join(sentences: readonly string[]): string {
	return sentences.join(' ');
}

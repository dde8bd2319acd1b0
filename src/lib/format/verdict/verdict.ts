import { inLanguage } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import type {
	EventVerdict,
	Evidence,
	Measure,
	Verdict,
	VerdictQuestion
} from '$lib/domain/verdict';
import { formatList } from '$lib/format/list';
import { formatNumber } from '$lib/format/number';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';
import { formatLevel, formatSize } from './amount';
import { describeFlag } from './flag';
import { sayJoint, sayJointBasis, sayJointShort } from './joint';
import type { JointSubject } from './joint';
import type { Forms } from '$lib/format/forms';
import { describeBasisShort, describePeriod } from './period';
import { describeReason } from './reason';
import { stateLong, stateShort } from './statement';

/** `more` stands behind a link. */
interface VerdictForms extends Forms {
	readonly more: readonly string[];
}

/** A verdict in words: what it says, what it rests on, and what it does not say. At most five sentences, the rest behind a link. */
export function describeVerdict(verdict: Verdict, language: Language): VerdictForms {
	if (verdict.class === 'event') return describeEvent(verdict, language);
	const reasons = reasonsOf(verdict, language);
	const { evidence, question } = verdict;
	if (question.about.kind === 'joint') return describeJoint(verdict, question.about, language);
	return {
		short: join([
			...preliminary(verdict, language),
			stateShort(verdict, language),
			...basisShort(verdict, reasons, language)
		]),
		long: [
			stateLong(verdict, language),
			...reasons,
			...(evidence ? limitsOf(evidence, question, language) : [])
		],
		more: moreOf(verdict, evidence ? basisOf(evidence, language) : [], language),
		alt: join([
			aboutOf(question, language),
			...preliminary(verdict, language),
			evidence ? stateLong(verdict, language) : stateShort(verdict, language),
			...reasons,
			...(evidence ? basisOf(evidence, language) : [])
		])
	};
}

/** A joint verdict says of the single one only what can be said of it alone. */
function describeJoint(
	verdict: Exclude<Verdict, EventVerdict>,
	about: JointSubject,
	language: Language
): VerdictForms {
	const { evidence, question } = verdict;
	const basis = evidence
		? [...sayJointBasis(evidence, about, language), ...answersOf(evidence, language)]
		: [];
	const long = sayJoint(verdict, about, language);
	return {
		short: join([...preliminary(verdict, language), ...sayJointShort(verdict, about, language)]),
		long,
		more: moreOf(verdict, basis, language),
		alt: join([aboutOf(question, language), ...preliminary(verdict, language), ...long, ...basis])
	};
}

function moreOf(verdict: Verdict, basis: readonly string[], language: Language): string[] {
	return [
		...unusual(verdict, language),
		...basis,
		...verdict.flags.map((flag) => describeFlag(flag, language)),
		...cautions(verdict.question, verdict.evidence, language)
	];
}

/** The week after an event beside what was expected of it. */
function describeEvent(
	{ after, why = 'not-estimable', question }: EventVerdict,
	language: Language
): VerdictForms {
	const locale = { locale: language };
	const label = m.verdict_label({ class: 'event' }, locale);
	const level = (value: number) => formatLevel(value, question.scale, language);
	const said = after
		? m.verdict_week_after(
				{
					week: formatWeek(after.week, language, { year: true }),
					observed: level(after.observed),
					low: level(after.low),
					high: level(after.high)
				},
				locale
			)
		: m.verdict_no_week_after({ why }, locale);
	return {
		short: join([label, said]),
		long: [label, said],
		more: after ? [m.verdict_week_after_note({}, locale), m.verdict_caveat_why({}, locale)] : [],
		alt: join([aboutOf(question, language), label, said])
	};
}

/** The page tells of it among the flags, which a list and a picture do not have. */
export function preliminary({ class: found, flags }: Verdict, language: Language): string[] {
	const told = found !== 'cannot-be-determined' && flags.some(({ kind }) => kind === 'preliminary');
	return told ? [m.verdict_preliminary({}, { locale: language })] : [];
}

function reasonsOf(verdict: Verdict, language: Language): string[] {
	if (verdict.class !== 'cannot-be-determined') return [];
	return verdict.reasons.map((reason) => describeReason(reason, verdict.question.scale, language));
}

/** A list has room for one reason; the page has them all. */
function basisShort(verdict: Verdict, reasons: readonly string[], language: Language): string[] {
	if (verdict.class === 'cannot-be-determined' || !verdict.evidence) return reasons.slice(0, 1);
	return [describeBasisShort(verdict.evidence, language)];
}

function unusual({ class: kind }: Verdict, language: Language): string[] {
	const clear = kind === 'improved' || kind === 'worsened' || kind === 'changed';
	return clear ? [m.verdict_unusual({}, { locale: language })] : [];
}

function basisOf(evidence: Evidence, language: Language): string[] {
	return [describePeriod(evidence.period, language), ...answersOf(evidence, language)];
}

function answersOf({ answers }: Evidence, language: Language): string[] {
	if (answers === null) return [];
	const about = formatNumber(answers, 0, language);
	return [m.verdict_answers({ answers: about }, { locale: language })];
}

/** The smallest difference that could be seen. */
function limitsOf(
	{ detectable }: Evidence,
	{ scale }: VerdictQuestion,
	language: Language
): string[] {
	const size = formatSize(detectable, scale, language);
	return [m.verdict_detectable({ detectable: size }, { locale: language })];
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
	const name = nameOf(measure, language);
	if (about.kind === 'joint') {
		const titles = formatList(about.titles, language);
		return m.verdict_about_joint({ measure: name, titles }, locale);
	}
	const week = formatWeek(start, language, { year: true, long: true });
	return m.verdict_about({ measure: name, start: week, title: about.title }, locale);
}

function nameOf(measure: Measure, language: Language): string {
	return measure.kind === 'mood'
		? m.timeline_mood_name({}, { locale: language })
		: inLanguage(measure.name, language);
}

function join(sentences: readonly string[]): string {
	return sentences.join(' ');
}

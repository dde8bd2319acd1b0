import type { ComparedLevels, Followed } from '$lib/domain/chart-subject';
import { titleIn } from '$lib/domain/intervention-title';
import type { Language } from '$lib/domain/language';
import { isJudged } from '$lib/domain/verdict';
import { isJoint } from '$lib/domain/verdict-statements';
import type { Verdict } from '$lib/domain/verdict';
import type { IsoWeek } from '$lib/domain/week';
import * as m from '$lib/paraglide/messages';
import { formatNumber } from '$lib/format/number';
import { formatBound } from './amount';
import { stateShort } from './statement';
import { describeVerdict, preliminary } from './verdict';

/** One line beside the picture. `about`: which of the two levels it stands at. */
interface LevelLine {
	readonly about: 'with' | 'expected';
	readonly weight: 'strong' | 'plain' | 'quiet';
	readonly text: string;
}

/** The takeaway: `Sportoteket: Ingen tydlig ändring …`. */
export function followedTitle(followed: Followed, language: Language): string {
	const { verdict } = followed;
	const said =
		isJudged(verdict) && !isJoint(verdict)
			? [...preliminary(verdict, language), stateShort(verdict, language)].join(' ')
			: describeVerdict(verdict, language).short;
	const title = titleIn(followed.intervention, language).text;
	return m.followed_title({ title, verdict: said }, { locale: language });
}

/** What the picture shows. */
export function followedSubtitle({ levels }: Followed, language: Language): string {
	const locale = { locale: language };
	return levels ? m.followed_subtitle({}, locale) : m.followed_subtitle_plain({}, locale);
}

/**
 * The levels in as many short lines as may be said: the one with it, the difference, the expected one and its range. What is said of several
 * together is no level of its own: their difference stands by itself.
 */
export function sayLevels(
	levels: ComparedLevels,
	verdict: Verdict,
	language: Language
): LevelLine[] {
	const locale = { locale: language };
	const number = (value: number) => formatNumber(value, 1, language);
	const range = { low: number(levels.low), high: number(levels.high) };
	const expected: LevelLine[] = [
		{
			...{ about: 'expected', weight: 'strong' },
			text: m.followed_level_expected({ level: number(levels.expected) }, locale)
		},
		{ about: 'expected', weight: 'quiet', text: m.followed_range(range, locale) }
	];
	if (!isJudged(verdict)) return expected;
	const { estimate, low, high } = verdict.evidence;
	const bound = (value: number) => formatBound(value, verdict.question.scale, language);
	const difference = { estimate: bound(estimate), low: bound(low), high: bound(high) };
	const { about } = verdict.question;
	if (about.kind === 'joint') {
		const inputs = { ...difference, count: String(about.titles.length) };
		const text = m.followed_difference_joint(inputs, locale);
		return [...expected, { about: 'expected', weight: 'plain', text }];
	}
	return [
		{
			...{ about: 'with', weight: 'strong' },
			text: m.followed_level_with({ level: number(levels.withIt) }, locale)
		},
		{
			...{ about: 'with', weight: 'plain' },
			text: m.followed_difference(difference, locale)
		},
		...expected
	];
}

type Phase = 'before' | 'with' | 'after';

export function phaseOf({ start, end }: Pick<Followed, 'start' | 'end'>, week: IsoWeek): Phase {
	if (week < start) return 'before';
	return end === null || week <= end ? 'with' : 'after';
}

const PHASES = {
	before: m.followed_phase_before,
	with: m.followed_phase_with,
	after: m.followed_phase_after
} as const satisfies Record<Phase, unknown>;

export function phaseWords(phase: Phase, language: Language): string {
	return PHASES[phase]({}, { locale: language });
}

/** The picture in words, beside its title, of which nothing is said again. */
export function describeFollowed(followed: Followed, language: Language): string[] {
	const locale = { locale: language };
	const { levels, verdict } = followed;
	const said = describeVerdict(verdict, language);
	const title = followedTitle(followed, language);
	const lines = levels ? sayLevels(levels, verdict, language).map(({ text }) => text) : [];
	return [
		...said.long.filter((sentence) => !title.includes(sentence)),
		...(lines.length > 0 ? [m.followed_levels({ levels: lines.join('; ') }, locale)] : []),
		m.charts_not_a_cause({}, locale)
	];
}

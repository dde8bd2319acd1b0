import type { Language } from '$lib/domain/language';
import type { MoodLine, SignalWatch, WatchedLine, WeekSignal } from '$lib/domain/signal';
import type { IsoWeek } from '$lib/domain/week';
import { ofLine } from '$lib/format/mood-kind';
import { formatNumber } from '$lib/format/number';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';
import { formatSize } from './amount';
import type { Forms } from '$lib/format/forms';
import { sameInAll } from '$lib/format/forms';
import { countWeeks } from './period';

const MOST_NAMED = 3;
const POINTS = { unit: 'percentage-points', decimals: 0 } as const;

/**
 * A text a line, each with its latest signals or that there are none, and how late a true one comes; then how many are false, in all the
 * lines together. Never why.
 */
export function describeLines(lines: readonly WatchedLine[], language: Language): string[] {
	const spokenOf = lines.filter(({ ended }) => !ended);
	const [only, ...others] = spokenOf;
	if (only && others.length === 0) {
		return [describeSignals(only.watch, only.line, language).long.join(' ')];
	}
	const watched = spokenOf.flatMap(({ watch }) => (watch.kind === 'watched' ? [watch] : []));
	return [
		...spokenOf.map(({ line, watch }) => describeLine(watch, line, language)),
		...(watched.length > 0 ? [describeFalse(watched, language)] : [])
	];
}

/** The latest signals of a line or that there are none, how many are false, and how late a true one comes. Never why. */
export function describeSignals(watch: SignalWatch, line: MoodLine, language: Language): Forms {
	if (watch.kind !== 'watched') return describeUnwatched(watch, line, language);
	const said = describeFound(watch, line, language);
	return {
		short: said.short,
		long: [...said.long, describeFalse([watch], language), describeDelay(watch, line, language)],
		alt: said.long.join(' ')
	};
}

/** One signal, named for its week and its line. */
export function signalWords({ line, week, direction }: WeekSignal, language: Language): string {
	const inputs = { week: nameOf(week, language), of: ofLine(line, language), direction };
	return m.signals_signal_short(inputs, { locale: language });
}

type Watched = Extract<SignalWatch, { kind: 'watched' }>;
type Unwatched = Exclude<SignalWatch, Watched>;

function describeLine(watch: SignalWatch, line: MoodLine, language: Language): string {
	if (watch.kind !== 'watched') return describeUnwatched(watch, line, language).alt;
	const { long } = describeFound(watch, line, language);
	return [...long, describeDelay(watch, line, language)].join(' ');
}

function describeUnwatched(watch: Unwatched, line: MoodLine, language: Language): Forms {
	const locale = { locale: language };
	const of = ofLine(line, language);
	if (watch.kind === 'unusable') {
		return sameInAll(m.signals_unusable({ reason: watch.reason, of }, locale));
	}
	const counted = { count: String(watch.weeks), needed: formatNumber(watch.needed, 0, language) };
	const whole = m.signals_waiting({ ...counted, of }, locale);
	return { short: m.signals_waiting_short({}, locale), long: [whole], alt: whole };
}

function describeFound({ signals, since }: Watched, line: MoodLine, language: Language) {
	const locale = { locale: language };
	const of = ofLine(line, language);
	const latest = signals.slice(-MOST_NAMED).reverse();
	const newest = latest[0];
	if (!newest) {
		const week = nameOf(since, language);
		return {
			short: m.signals_none_short({ week, of }, locale),
			long: [m.signals_none({ week, of }, locale)]
		};
	}
	return {
		short: signalWords({ line, ...newest }, language),
		long: latest.map(({ week, direction }) =>
			m.signals_signal({ week: nameOf(week, language), direction, of }, locale)
		)
	};
}

/** How often a signal comes by chance, in whole years where that can be said. Expected numbers of lines add up, however alike the lines are. */
function describeFalse(watched: readonly Watched[], language: Language): string {
	const expected = watched.reduce((sum, { falsePerTwoYears }) => sum + falsePerTwoYears, 0);
	const years = Math.round(2 / expected);
	const facts = {
		often: years >= 2 ? 'once' : 'more',
		years: formatNumber(years, 0, language),
		times: formatNumber(expected, 1, language)
	};
	const locale = { locale: language };
	if (watched.length === 1) return m.signals_false(facts, locale);
	return m.signals_false_together(
		{ ...facts, count: formatNumber(watched.length, 0, language) },
		locale
	);
}

function describeDelay({ delay }: Watched, line: MoodLine, language: Language): string {
	const locale = { locale: language };
	const size = formatSize(delay.size, POINTS, language);
	const of = ofLine(line, language);
	if (delay.weeks === null) return m.signals_delay_unknown({ size, of }, locale);
	return m.signals_delay({ size, of, weeks: countWeeks(delay.weeks, language) }, locale);
}

function nameOf(week: IsoWeek, language: Language): string {
	return formatWeek(week, language, { year: true });
}

import type { Language } from '$lib/domain/language';
import type { SignalWatch, WeekSignal } from '$lib/domain/signal';
import { formatNumber } from '$lib/format/number';
import { formatWeek } from '$lib/format/week';
import * as m from '$lib/paraglide/messages';
import { formatSize } from './amount';
import type { Forms } from '$lib/format/forms';
import { sameInAll } from '$lib/format/forms';
import { countWeeks } from './period';

const MOST_NAMED = 3;
const POINTS = { unit: 'percentage-points', decimals: 0 } as const;

/** The latest signals or that there are none, how many are false, and how late a true one comes. Never why. */
export function describeSignals(watch: SignalWatch, language: Language): Forms {
	const locale = { locale: language };
	if (watch.kind === 'unusable') {
		return sameInAll(m.signals_unusable({ reason: watch.reason }, locale));
	}
	if (watch.kind === 'waiting') {
		const counted = { count: String(watch.weeks), needed: formatNumber(watch.needed, 0, language) };
		const whole = m.signals_waiting(counted, locale);
		return { short: m.signals_waiting_short({}, locale), long: [whole], alt: whole };
	}
	const said = describeFound(watch, language);
	return {
		short: said.short,
		long: [...said.long, describeFalse(watch, language), describeDelay(watch, language)],
		alt: said.long.join(' ')
	};
}

type Watched = Extract<SignalWatch, { kind: 'watched' }>;

function describeFound({ signals, since }: Watched, language: Language) {
	const locale = { locale: language };
	const latest = signals.slice(-MOST_NAMED).reverse();
	const newest = latest[0];
	if (!newest) {
		const week = nameOf(since, language);
		return {
			short: m.signals_none_short({ week }, locale),
			long: [m.signals_none({ week }, locale)]
		};
	}
	const inputs = ({ week, direction }: WeekSignal) => ({ week: nameOf(week, language), direction });
	return {
		short: m.signals_signal_short(inputs(newest), locale),
		long: latest.map((signal) => m.signals_signal(inputs(signal), locale))
	};
}

function describeFalse({ falsePerTwoYears }: Watched, language: Language): string {
	const rate = formatNumber(falsePerTwoYears, 1, language);
	return m.signals_false({ rate }, { locale: language });
}

function describeDelay({ delay }: Watched, language: Language): string {
	const locale = { locale: language };
	const size = formatSize(delay.size, POINTS, language);
	if (delay.weeks === null) return m.signals_delay_unknown({ size }, locale);
	return m.signals_delay({ size, weeks: countWeeks(delay.weeks, language) }, locale);
}

function nameOf(week: WeekSignal['week'], language: Language): string {
	return formatWeek(week, language, { year: true });
}

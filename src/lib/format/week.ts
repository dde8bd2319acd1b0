import type { Language } from '$lib/domain/language';
import { weekNumber, weekYear } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import * as m from '$lib/paraglide/messages';

/** `v. 47`, `v. 47 2026`, `vecka 47` or `vecka 47 2026`; the year is the ISO week's own year. */
export function formatWeek(
	week: IsoWeek,
	language: Language,
	options: { readonly year: boolean; readonly long?: boolean }
): string {
	const locale = { locale: language };
	const number = weekNumber(week);
	if (!options.year) {
		return options.long
			? m.format_week_long({ number }, locale)
			: m.format_week_short({ number }, locale);
	}
	const inputs = { number, year: weekYear(week) };
	return options.long
		? m.format_week_long_year(inputs, locale)
		: m.format_week_short_year(inputs, locale);
}

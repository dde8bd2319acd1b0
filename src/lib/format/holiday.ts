import type { Holiday, YearlyHoliday } from '$lib/domain/holiday';
import type { Language } from '$lib/domain/language';
import { weekNumber, weekOf } from '$lib/domain/week';
import * as m from '$lib/paraglide/messages';

const TITLES = {
	christmas: m.holidays_title_christmas,
	easter: m.holidays_title_easter,
	'winter-break': m.holidays_title_winter_break,
	summer: m.holidays_title_summer
} as const satisfies Record<Holiday, unknown>;

const ABOUT = {
	christmas: m.holidays_about_christmas,
	easter: m.holidays_about_easter,
	'winter-break': m.holidays_about_winter_break,
	summer: m.holidays_about_summer
} as const satisfies Record<Holiday, unknown>;

/** `Jul och nyår 2025–2026`, `Påsk 2026` */
export function holidayTitle({ holiday, year }: YearlyHoliday, language: Language): string {
	const years = { year: String(year), next: String(year + 1) };
	return TITLES[holiday](years, { locale: language });
}

/** Which days or weeks of the year it is. */
export function aboutHoliday({ holiday, start }: YearlyHoliday, language: Language): string {
	const week = String(weekNumber(weekOf(start.date)));
	return ABOUT[holiday]({ week }, { locale: language });
}

/** As it is written in the register, which is kept in Swedish. */
export function writeHoliday(holiday: YearlyHoliday): {
	readonly title: string;
	readonly description: string;
} {
	return { title: holidayTitle(holiday, 'sv'), description: aboutHoliday(holiday, 'sv') };
}

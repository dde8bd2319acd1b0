import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatMonth } from './date';
import { formatList } from './list';

interface Missing {
	readonly months: readonly string[];
	readonly names: readonly string[];
	/** The reading has no groups at all. */
	readonly all: boolean;
}

/** That groups which have always answered are missing, for the person who publishes. */
export function missingGroupsWords({ months, names, all }: Missing, language: Language): string {
	const locale = { locale: language };
	const said = {
		months: formatList(
			months.map((month) => formatMonth(month, language, 'long')),
			language
		),
		names: formatList(names, language)
	};
	if (!all) return m.mood_groups_missing(said, locale);
	return m.mood_groups_all_missing({ ...said, without: m.mood_groups_without({}, locale) }, locale);
}

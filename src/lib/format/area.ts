import type { Area } from '$lib/domain/area';
import { areaKindOf } from '$lib/domain/area';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';

/** Swedish counties as Finnish names them, by SCB's code; Meänkieli takes the same names. */
const FINNISH_COUNTIES: Readonly<Record<string, string>> = {
	'01': 'Tukholman lääni',
	'03': 'Uppsalan lääni',
	'04': 'Södermanlannin lääni',
	'05': 'Östergötlannin lääni',
	'06': 'Jönköpingin lääni',
	'07': 'Kronobergin lääni',
	'08': 'Kalmarin lääni',
	'09': 'Gotlannin lääni',
	'10': 'Blekingen lääni',
	'12': 'Skånen lääni',
	'13': 'Hallannin lääni',
	'14': 'Västra Götalannin lääni',
	'17': 'Värmlannin lääni',
	'18': 'Örebron lääni',
	'19': 'Västmanlannin lääni',
	'20': 'Taalainmaan lääni',
	'21': 'Gävleborgin lääni',
	'22': 'Västernorrlannin lääni',
	'23': 'Jämtlannin lääni',
	'24': 'Västerbottenin lääni',
	'25': 'Norrbottenin lääni'
};

/** A place of SCB's list as the language names it: `Norrbottens län`, `Norrbottenin lääni`; municipalities keep their own names. */
export function areaWords({ code, name }: Pick<Area, 'code' | 'name'>, language: Language): string {
	if (language === 'sv') return name;
	switch (areaKindOf(code)) {
		case 'country': {
			const words = m.indicators_country({}, { locale: language });
			return words.charAt(0).toUpperCase() + words.slice(1);
		}
		case 'county':
			return language === 'en'
				? name.replace(/s? län$/, ' County')
				: (FINNISH_COUNTIES[code] ?? name);
		case 'municipality':
		case null:
			return name;
	}
}

/** The words for each place by its code. */
export function areaWordsByCode(
	areas: readonly Pick<Area, 'code' | 'name'>[],
	language: Language
): Readonly<Record<string, string>> {
	return Object.fromEntries(areas.map((area) => [area.code, areaWords(area, language)]));
}

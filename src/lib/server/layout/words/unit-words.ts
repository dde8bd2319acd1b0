import type { Unit } from '$lib/domain/indicator';

/** What publishers' words for a unit can mean, the likeliest first; none of ours where it counts so many at a time. A word that is not here is left to how large the values are. */
const MEANINGS: readonly (readonly [RegExp, readonly Unit[]])[] = [
	[/^(antal|st|stycken|number|count|antall|lukumäärä|kpl)$/, ['count', 'persons']],
	[
		/^(antal (personer|invånare)|personer|invånare|persons|people|number of persons|henkilöä|asukasta)$/,
		['persons', 'count']
	],
	[
		/^(procent|%|andel( \(?%\)?)?|andel i (procent|%)|percent|percentage|per cent|pct|prosent|prosenttia?)$/,
		['percent']
	],
	[/^(promille|promillea|‰|per (1 ?000|tusen)( invånare)?)$/, ['per-thousand']],
	[/^per (100 ?000|hundra ?tusen)( invånare)?$/, ['per-hundred-thousand']],
	[/^(dagar|antal dagar|days|number of days|päivää)$/, ['days']],
	[/^(år|antal år|years|number of years|vuotta)$/, ['years']],
	[/^(kr|kronor|sek|kruunua)$/, ['kronor']],
	[
		/^(tkr|tusen (kr|kronor|sek)|1 ?000 ?-?tals kronor|1 ?000 (kr|kronor|sek)|sek thousands?|tuhatta kruunua)$/,
		['thousand-kronor']
	],
	[
		/^(mnkr|mkr|miljoner (kr|kronor|sek)|milj\.? ?(kr|kronor)|sek millions?|million sek|miljoonaa kruunua)$/,
		['million-kronor']
	],
	[
		/^(antal )?(i )?(1 ?000-tal|1 ?000s?|tusental( personer)?|tusen|thousands?|miljoner|miljontal|millions?|tuhatta|miljoonaa)$/,
		[]
	]
];

/** The units that a publisher's word can mean, the likeliest first; null for a word that is none. */
export function unitsOfWord(word: string): readonly Unit[] | null {
	const text = word.replace(/\s+/g, ' ').trim().toLowerCase();
	return MEANINGS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Whether a publisher's word for a unit cannot mean the unit that the figures are to have. */
export function isOtherUnit(word: string, unit: Unit): boolean {
	return unitsOfWord(word)?.includes(unit) === false;
}

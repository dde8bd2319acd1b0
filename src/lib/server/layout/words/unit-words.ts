import type { Unit } from '$lib/domain/indicator';

/** What publishers' words for a unit can mean; a word that is not here is left to how large the values are. */
const MEANINGS: readonly (readonly [RegExp, readonly Unit[]])[] = [
	[/^(antal( personer| invånare)?|personer)$/, ['persons', 'count']],
	[/^(procent|%|andel( \(?%\)?)?|andel i procent)$/, ['percent']],
	[/^(promille|‰|per (1 ?000|tusen)( invånare)?)$/, ['per-thousand']],
	[/^(dagar|antal dagar)$/, ['days']],
	[/^(år|antal år)$/, ['years']],
	[/^(kr|kronor|sek)$/, ['kronor']],
	[/^(tkr|tusen kronor|1 ?000-tals kronor)$/, ['thousand-kronor']],
	[/^(antal i )?(1 ?000-tal|tusental|tusen|miljoner|miljontal)$/, []]
];

/** Whether a publisher's word for a unit cannot mean the unit that the figures are to have. */
export function isOtherUnit(word: string, unit: Unit): boolean {
	const text = word.trim().toLowerCase();
	const meaning = MEANINGS.find(([pattern]) => pattern.test(text));
	return meaning !== undefined && !meaning[1].includes(unit);
}

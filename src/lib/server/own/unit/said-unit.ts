import type { Unit } from '$lib/domain/indicator';
import { fault, type Fault } from '$lib/domain/problem';
import { unitsOfWord } from '$lib/server/layout/words/unit-words';

/** A unit from a line of its own below the headings: `Andel låg inkomst %`. */
const LAST = /\s(%|‰|procent|promille|mnkr|mkr|tkr|kr|kronor|sek)$/i;
const RATES: readonly (readonly [RegExp, readonly Unit[]])[] = [
	[/(?:(?<!\p{L})per |\/ ?)(?:100[ \u00a0]?000|hundra ?tusen)(?!\d)/iu, ['per-hundred-thousand']],
	[/(?:(?<!\p{L})per |\/ ?)(?:10[ \u00a0]?000|tio ?tusen|miljon)(?![ \u00a0]?\d)/iu, []],
	[/(?:(?<!\p{L})per |\/ ?)(?:1[ \u00a0]?000|tusen)(?![ \u00a0]?\d)/iu, ['per-thousand']]
];
/** In titles `år` and `personer` are what the rows are about. */
const OF_ROWS: readonly Unit[] = ['count', 'persons', 'days', 'years'];

/** Words that say what a number is counted in. */
interface SaidUnit {
	readonly said: string;
	/** The units of ours that they can mean, the likeliest first; none where they count so many at a time that none is ours. */
	readonly units: readonly Unit[];
}

/** What the words of a figure say that it is counted in, where they stand by themselves or behind a comma; null where they say nothing of it. */
export function unitSaid(text: string): SaidUnit | null {
	return rateSaid(text) ?? partSaid(text, (units) => !units.some((unit) => OF_ROWS.includes(unit)));
}

const COUNTED = /^(?:antal|antall|number of|lukumäärä)(?!\p{L})/iu;
const OF_HUNDRED = /%|procent|percent|prosent/i;
/** Units within longer words: `kronor per invånare`, `1 000 ton`. */
const WITHIN: readonly (readonly [RegExp, readonly Unit[]])[] = [
	[/(?<!\p{L})(?:tkr|(?:tusen|1[ .\u00a0]?000) (?:kr|kronor|sek))(?!\p{L})/iu, ['thousand-kronor']],
	[/(?<!\p{L})(?:mnkr|mkr|milj(?:oner|\.)? ?(?:kr|kronor|sek))(?!\p{L})/iu, ['million-kronor']],
	[
		/10\^|(?<![\p{L}\d])(?:1[ .\u00a0]?000(?:-tal)?|tusen|tusental|milj\.?|miljon|miljoner|miljontal|miljarder|thousands?|millions?|tuhatta|miljoonaa)(?![\p{L}\d])/iu,
		[]
	],
	[/(?<!\p{L})(?:kr|kronor|sek)(?!\p{L})/iu, ['kronor']]
];

/** What a file declares to be the unit: every word of it is about that. Null for words that no unit of ours is called. */
export function unitDeclared(said: string): readonly Unit[] | null {
	const found = unitsOfWord(said) ?? rateSaid(said)?.units ?? partSaid(said, () => true)?.units;
	if (found) return found;
	for (const [pattern, units] of WITHIN) if (pattern.test(said)) return units;
	if (COUNTED.test(said)) return ['count', 'persons'];
	return OF_HUNDRED.test(said) ? ['percent'] : null;
}

function rateSaid(text: string): SaidUnit | null {
	for (const [pattern, units] of RATES) {
		const [said] = pattern.exec(text) ?? [];
		if (said) return { said, units };
	}
	return null;
}

function partSaid(text: string, isWanted: (units: readonly Unit[]) => boolean): SaidUnit | null {
	for (const part of text.split(/[(),;:]/).map((one) => one.trim())) {
		for (const said of [part, LAST.exec(part)?.[1] ?? '']) {
			const units = unitsOfWord(said);
			if (units && isWanted(units)) return { said, units };
		}
	}
	return null;
}

/** Why figures cannot have a unit: the nearest words that say one, of a heading before those of a title, say another. */
export function whyOtherUnit(nearest: readonly string[], unit: Unit): Fault | null {
	const found = nearest.flatMap((text) => unitSaid(text) ?? [])[0];
	return !found || found.units.includes(unit)
		? null
		: fault('own-column-unit', { said: found.said });
}

const SHARE =
	/(?<!\p{L})(?:andel(?:en|ar|arna)?|kvot(?:en)?|shares?|proportion|osuus|osuudet)(?!\p{L})/iu;

/** Why shares cannot be percent as they are: none is above 1, and no words say that they are out of a hundred. */
export function whyPartOfOne(
	nearest: readonly string[],
	values: readonly (number | null)[],
	unit: Unit
): Fault | null {
	const said = nearest.find((text) => SHARE.test(text));
	if (unit !== 'percent' || said === undefined || nearest.some((text) => OF_HUNDRED.test(text)))
		return null;
	const between = values.some((value) => value !== null && value > 0 && value < 1);
	return between && arePartsOfOne(values) ? fault('own-column-fraction', { said }) : null;
}

export function arePartsOfOne(values: readonly (number | null)[]): boolean {
	const known = values.filter((value) => value !== null);
	return known.length > 0 && known.every((value) => value >= 0 && value <= 1);
}

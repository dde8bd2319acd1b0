import type { Unit } from '$lib/domain/indicator';
import { fault, type Fault } from '$lib/domain/problem';

/** Words that say what a number is counted in, where they stand by themselves or behind a comma, and the units that they can mean. */
const SAID: readonly (readonly [RegExp, readonly Unit[]])[] = [
	[/^(?:mnkr|mkr|miljoner kronor|milj\.? ?kr|miljoonaa kruunua)$/, ['million-kronor']],
	[/^(?:tkr|tusen kronor|1[ \u00a0]?000-tals kronor|tuhatta kruunua)$/, ['thousand-kronor']],
	[/^(?:kr|kronor|sek|kruunua)$/, ['kronor']],
	[/^(?:%|procent|andel|andel i procent|andel i %|percent|prosenttia)$/, ['percent']],
	[/^(?:‰|promille)$/, ['per-thousand']],
	[/^(?:antal )?(?:i )?(?:tusental|1[ \u00a0]?000-tal|tusental personer|miljoner|miljontal)$/, []]
];
/** A unit from a line of its own below the headings: `Andel låg inkomst %`. */
const LAST = /\s(%|‰|procent|promille|mnkr|mkr|tkr|kr|kronor|sek)$/i;
const RATES: readonly (readonly [RegExp, readonly Unit[]])[] = [
	[/(?<!\p{L})per (?:100[ \u00a0]?000|hundra ?tusen)(?!\d)/iu, ['per-hundred-thousand']],
	[/(?<!\p{L})per (?:1[ \u00a0]?000|tusen)(?![ \u00a0]?\d)/iu, ['per-thousand']]
];

interface SaidUnit {
	readonly said: string;
	readonly units: readonly Unit[];
}

/** What the words of a figure say that it is counted in; null where they say nothing of it. */
function unitSaid(text: string): SaidUnit | null {
	for (const [pattern, units] of RATES) {
		const [said] = pattern.exec(text) ?? [];
		if (said) return { said, units };
	}
	for (const part of text.split(/[(),;:]/).map((one) => one.trim())) {
		for (const said of [part, LAST.exec(part)?.[1] ?? '']) {
			const found = SAID.find(([pattern]) => pattern.test(said.toLowerCase()));
			if (found) return { said, units: found[1] };
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
const OF_HUNDRED = /%|procent|percent|prosent/i;

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

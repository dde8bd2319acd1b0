import type { Period, YearPart } from '$lib/domain/period';
import { monthOfName } from '$lib/domain/month-words';
import { sexOfWord } from '$lib/domain/sex-words';
import { readArea, type AreaSpellings } from './area-spelling';
import { agesOfName, certainSexOf, limitsSheet, OF_SHARE } from './limiting-words';
import { namesPartOfYear } from './part-of-year';
import { namesSchoolYear, parseWrittenPeriod, partOfYear } from './written-period';

/** The time that the name of a sheet says: all of it, a part of a year that it does not name, or one that cannot be told. */
export type SheetTime =
	| { readonly kind: 'period'; readonly period: Period }
	| { readonly kind: 'part'; readonly part: YearPart }
	| { readonly kind: 'school-year' | 'unclear' };

/** Null where it says none. `H1` and `K1` may be the first of anything, `v10` and `Q1` are not. */
export function timeOfSheetName(name: string): SheetTime | null {
	if (namesSchoolYear(name)) return { kind: 'school-year' };
	const period = parseWrittenPeriod(name) ?? yearAmong(name);
	if (period) return { kind: 'period', period };
	const month = monthOfName(name);
	if (month !== null) return { kind: 'part', part: { length: 'month', number: month } };
	const part = /^[hkt] ?\d$/i.test(name.trim()) ? null : partOfYear(name);
	if (part) return { kind: 'part', part };
	return namesPartOfYear(name) && /\d/.test(name) ? { kind: 'unclear' } : null;
}

/** Whether the name is a time and no other words: `jan 2024`, `Kv 1`, not `Antal 2024`. */
export function isTimeAlone(name: string): boolean {
	const time = timeOfSheetName(name);
	return time !== null && (time.kind !== 'period' || parseWrittenPeriod(name) !== null);
}

/** The one year among other words, none of which is a day or a part of it: `Data 2023`, not `Uttag 2023-05-01`. */
function yearAmong(name: string): Period | null {
	const years = name.match(/(?<![\d-])(?:19|20)\d{2}(?![\d-])/g) ?? [];
	const [year = ''] = years;
	if (years.length !== 1 || namesPartOfYear(name) || NOT_ABOUT.test(name)) return null;
	return parseWrittenPeriod(year);
}

/** When a sheet was made is not what it is about. */
const NOT_ABOUT =
	/skapad|hämtad|uppdaterad|publicerad|utskrift|uttag|export|prognos|mål|budget|plan/i;

const GENERIC =
	/(?:^|[^\p{L}])(?:blad|sheet|data|rådata|basdata|grunddata|diagramdata|originaldata|diagram|underlag|statistik|tabell|tabelldata|tab|table|del|part|sida|page|ark|taul|taulukko|uttag|export|resultat|uppgifter|siffror|värden)(?=$|[^\p{L}])/giu;

/** What is left of a name without numbers and the words that programs give: nothing of `Blad1` and `Data (2)`, `Andel` of `Andel 2`. */
export function ownWordsOf(name: string): string {
	const plain = name.replaceAll(/[\d_]+/g, ' ').replaceAll(GENERIC, ' ');
	return plain.replaceAll(/[^\p{L}]+/gu, ' ').trim();
}

/** What the name of a sheet says of its figures: where, whose, and what is left of it. */
interface NamedSheet {
	/** The words of a place; null where the name is none. */
	readonly place: string | null;
	/** The word of a sex. */
	readonly sex: string | null;
	/** Its other words as they stand: `Utrikes födda` of `Utrikes födda kvinnor`; empty where programs would call a sheet so. */
	readonly rest: string;
}

/** `Storby kvinnor` as a place and a sex; a place only where nothing else is left of the name. */
export function readSheetName(name: string, areas: AreaSpellings): NamedSheet {
	const whole = name.trim();
	if (isPlace(whole, areas)) return { place: whole, sex: null, rest: '' };
	if (sexOfWord(whole) !== null) return { place: null, sex: whole, rest: '' };
	const words = whole.split(/[\s_,;:()/-]+/).filter((word) => word !== '');
	const sexes = words.filter((word) => certainSexOf(word) !== null);
	const [sex = null] = sexes.length === 1 && !OF_SHARE.test(whole) ? sexes : [];
	const others = words.filter((word) => word !== sex && !isTimeAlone(word));
	const place = [others.join(' '), ownWordsOf(others.join(' '))].find((text) =>
		isPlace(text, areas)
	);
	if (place !== undefined) return { place, sex, rest: '' };
	const rest = (sex === null ? whole : whole.replace(sex, '')).replace(/\s+/g, ' ').trim();
	const isEmpty = ownWordsOf(rest) === '' && agesOfName(rest).length === 0;
	return { place: null, sex, rest: isEmpty ? '' : rest };
}

/** Sheets are numbered too: `1` is no code. */
function isPlace(text: string, areas: AreaSpellings): boolean {
	return /\p{L}{2}/u.test(text) && readArea(text, areas).ok;
}

/** Whether what is left of a name says that the figures are of some only, foretold, or in another measure. */
export function limitsBySheet(rest: string): boolean {
	return limitsSheet(rest, () => false) || agesOfName(rest).length > 0;
}

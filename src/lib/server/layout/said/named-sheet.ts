import { sexOfWord } from '$lib/domain/sex-words';
import { readArea, type AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { isTimeAlone, ownWordsOf } from '$lib/server/layout/words/sheet-name';
import { agesOfName, limitsSheet } from './limiting-words';

/** What the name of a sheet says of its figures: where, whose, and what is left of it. */
interface NamedSheet {
	/** The words of a place; null where the name is none. */
	readonly place: string | null;
	/** The word of a sex. */
	readonly sex: string | null;
	/** Its other words as they stand: `Utrikes födda` of `Utrikes födda kvinnor`; empty where programs would call a sheet so. */
	readonly rest: string;
}

/** Of a share of women the women are what is counted. */
const OF_SHARE = /andel|share|osuus|procent|jämställd|skillnad|könsför/i;
/** In Swedish one is one, whoever it is, and `men` is but. */
const DOUBTFUL = /^(?:man|men)$/i;

/** `Övertorneå kvinnor` as a place and a sex; a place only where nothing else is left of the name. */
export function readSheetName(name: string, areas: AreaSpellings): NamedSheet {
	const whole = name.trim();
	if (isPlace(whole, areas)) return { place: whole, sex: null, rest: '' };
	if (sexOfWord(whole) !== null) return { place: null, sex: whole, rest: '' };
	const words = whole.split(/[\s_,;:()/-]+/).filter((word) => word !== '');
	const sexes = words.filter((word) => sexOfWord(word) !== null && !DOUBTFUL.test(word));
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

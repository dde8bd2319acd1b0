import type { Sex } from './observation';

const WORDS: Readonly<Record<Sex, readonly string[]>> = {
	T: [
		'totalt',
		'total',
		'totala',
		'samtliga',
		'båda könen',
		'kvinnor och män',
		'män och kvinnor',
		'alla',
		'both sexes',
		'all',
		'women and men',
		'men and women',
		't'
	],
	K: ['kvinnor', 'kvinna', 'flickor', 'women', 'woman', 'female', 'females', 'k', 'f'],
	M: ['män', 'man', 'pojkar', 'men', 'male', 'males', 'm']
};

/** SCB writes 1 for men and 2 for women, Folkhälsomyndigheten 00, 01 and 02 for all, women and men. */
const CODES: Readonly<Record<string, Sex>> = {
	...{ '1': 'M', '2': 'K', '1+2': 'T', totsa: 'T', '00': 'T', '01': 'K', '02': 'M' }
};

/** `Totalt`, `01 Kvinnor` or `2`; all together where the file has no such column (null). Null for anything else. */
export function readSex(text: string | null): Sex | null {
	if (text === null) return 'T';
	const [, code, word] = /^(\S{1,3}) (.+)$/.exec(text) ?? [];
	return parseSex({ code: null, text }) ?? (code && word ? parseSex({ code, text: word }) : null);
}

/** By its word before its code, since publishers number them differently; null for anything else. */
export function parseSex(
	category: { readonly code: string | null; readonly text: string | null } | null
): Sex | null {
	for (const text of [category?.text, category?.code]) {
		const word = text?.trim().toLowerCase();
		if (!word) continue;
		const sexes = Object.entries(WORDS) as [Sex, readonly string[]][];
		const found = sexes.find(([, words]) => words.includes(word))?.[0];
		if (found) return found;
		const coded = Object.hasOwn(CODES, word) ? CODES[word] : undefined;
		if (coded) return coded;
	}
	return null;
}

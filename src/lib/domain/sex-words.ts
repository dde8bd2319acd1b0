import type { Sex } from './observation';

/** In Swedish, Finnish, Norwegian, Danish, Icelandic and English. */
const WORDS: Readonly<Record<Sex, readonly string[]>> = {
	T: [
		...[
			'totalt',
			'total',
			'totala',
			'samtliga',
			'båda könen',
			'båda',
			'alla',
			'alla svarande',
			'samtliga svarande',
			't',
			'totsa',
			'sex_btsx'
		],
		...['kvinnor och män', 'män och kvinnor', 'kvinnor + män', 'män + kvinnor', 'kvinnor+män'],
		...['totalt kvinnor och män', 'flickor och pojkar', 'pojkar och flickor', 'totalt kön'],
		...['both sexes', 'all', 'women and men', 'men and women', 'females and males'],
		...['males and females', 'yhteensä', 'sukupuolet yhteensä', 'molemmat sukupuolet'],
		...['begge kjønn', 'begge køn', 'i alt', 'kvinner og menn', 'menn og kvinner'],
		...['mænd og kvinder', 'kvinder og mænd', 'alls', 'bæði kyn', 'karlar og konur']
	],
	K: [
		...['kvinnor', 'kvinna', 'flickor', 'flicka', 'tjejer', 'tjej'],
		...['women', 'woman', 'female', 'females'],
		...['girls', 'naiset', 'naisia', 'nainen', 'tytöt', 'kvinner', 'kvinne', 'kvinder', 'kvinde'],
		...['jenter', 'piger', 'konur', 'stúlkur', 'k', 'f', 'sex_fmle']
	],
	M: [
		...['män', 'man', 'pojkar', 'pojke', 'killar', 'kille'],
		...['men', 'male', 'males', 'boys', 'miehet'],
		...['miehiä', 'mies', 'pojat', 'menn', 'mann', 'mænd', 'mand', 'gutter', 'drenge', 'karlar'],
		...['drengir', 'm', 'sex_mle']
	]
};

/** What stands for them where a heading says that they are sexes; elsewhere `kv` is a quarter. */
const SHORT: Readonly<Record<string, Sex>> = {
	...{ kv: 'K', kvi: 'K', kvin: 'K', kvinn: 'K', fl: 'K', mn: 'M', mä: 'M', pojk: 'M', tot: 'T' }
};

/** SCB writes 1 for men and 2 for women, Folkhälsomyndigheten 00, 01 and 02 for all, women and men. */
const CODES: Readonly<Record<string, Sex>> = {
	...{ '1': 'M', '2': 'K', '1+2': 'T', '00': 'T', '01': 'K', '02': 'M' }
};

/** `Totalt`, `01 Kvinnor` or `2`; all together where the file has no such column (null). Null for anything else. */
export function readSex(text: string | null): Sex | null {
	if (text === null) return 'T';
	const [, code, word] = /^(\S{1,3}) (.+)$/.exec(text) ?? [];
	return parseSex({ code: null, text }) ?? (code && word ? parseSex({ code, text: word }) : null);
}

const OF_CHILDREN =
	/^(?:\S{1,3} )?(?:flick|tjej|pojk|kill|girl|boy|tyttö|tytö|poika|poja|jente|pige|gutt|dreng|stúlk)\p{L}{0,4}$/iu;

/** Whether a word of a sex is of children or the young alone: girls are not all women. */
export function isOfChildren(text: string): boolean {
	return OF_CHILDREN.test(text.trim());
}

/** By a whole word alone: a letter, an abbreviation or a number in a heading says nothing of a sex. */
export function sexOfWord(text: string): Sex | null {
	return text.length > 1 ? findWord(text.trim().toLowerCase()) : null;
}

function findWord(word: string): Sex | null {
	const sexes = Object.entries(WORDS) as [Sex, readonly string[]][];
	return sexes.find(([, words]) => words.includes(word))?.[0] ?? findTogether(word);
}

/** SCB's `totalt, samtliga män och kvinnor`, and `Totalt (män och kvinnor)`: two words for all beside each other. */
function findTogether(word: string): Sex | null {
	const [, before = '', after = ''] =
		/^(totalt?|samtliga|alla|båda könen|all|both sexes|yhteensä)[ ,:(–-]{1,3}(\S.{0,60}?)\)?$/.exec(
			word
		) ?? [];
	return before !== '' && (WORDS.T.includes(after) || findTogether(after) === 'T') ? 'T' : null;
}

/** `Kv.` and `Tot` in a heading, where another one says that they are sexes. */
export function sexOfShort(text: string): Sex | null {
	return findShort(text.trim().toLowerCase());
}

/** `kv`, `m.` and `kvinn.`: a known abbreviation, or the beginning of words of one sex alone. */
function findShort(word: string): Sex | null {
	const plain = word.replace(/\.$/, '');
	if (Object.hasOwn(SHORT, plain)) return SHORT[plain] ?? null;
	if (plain === word || plain === '') return null;
	const sexes = Object.entries(WORDS) as [Sex, readonly string[]][];
	const begun = sexes.filter(([, words]) => words.some((one) => one.startsWith(plain)));
	return findWord(plain) ?? (begun.length === 1 ? (begun[0]?.[0] ?? null) : null);
}

/** By its word before its code, since publishers number them differently; null for anything else. Under a heading of sexes. */
export function parseSex(
	category: { readonly code: string | null; readonly text: string | null } | null
): Sex | null {
	for (const text of [category?.text, category?.code]) {
		const word = text?.trim().toLowerCase();
		if (!word) continue;
		const found = findWord(word) ?? findShort(word);
		if (found) return found;
		const coded = Object.hasOwn(CODES, word) ? CODES[word] : undefined;
		if (coded) return coded;
	}
	return null;
}

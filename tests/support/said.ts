import type { WholeLanguage } from './languages';

const NUMBER = /[+−]?\d+(?:\u00a0\d{3})*(?:[.,]\d+)?/g;
const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g;

/** Every number in a text as a reader would take it, each with its sign. */
export function numbersIn(text: string, language: WholeLanguage): number[] {
	const plain = language === 'en' ? text.replace(THOUSANDS, '$1') : text;
	return [...plain.matchAll(NUMBER)].map(([number]) =>
		Number(
			number
				.replace('−', '-')
				.replace(/\u00a0/g, '')
				.replace(',', '.')
		)
	);
}

/** The words of a text, small letters, without what stands in quotes of its own such as numbers. */
export function wordsIn(text: string): string[] {
	return text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
}

/** Wordings that say or hint that one thing made another happen; beginnings of words unless they end in a space. */
const CAUSAL: Readonly<Record<WholeLanguage, readonly string[]>> = {
	sv: [
		'orsak',
		'beror på',
		'berodde',
		'på grund av',
		'tack vare',
		'ledde till',
		'leder till',
		'lett till',
		'medför',
		'effekt',
		'påverk',
		'bevis',
		'gjorde att',
		'gjort att',
		'gör att',
		'bidr',
		'resulter',
		'skapa',
		'förklara',
		'till följd av',
		'därför',
		'genom att',
		'signifikan'
	],
	fi: [
		'aiheut',
		'johtu',
		'johti',
		'johta',
		'johdosta',
		'syy ',
		'syynä',
		'syystä',
		'ansiosta',
		'takia',
		'vuoksi',
		'vaikut',
		'todista',
		'seurauks',
		'sai aikaan',
		'saa aikaan',
		'edist',
		'siksi',
		'merkitsev'
	],
	fit: [
		'aihe',
		'johtu',
		'johto',
		'syy ',
		'syynä',
		'syystä',
		'ansiosta',
		'takia',
		'tähen',
		'vuoksi',
		'vaikut',
		'seurauks',
		'aikhaan saa',
		'sai aikhaan',
		'siksi',
		'merkittävä'
	],
	en: [
		'cause',
		'causing',
		'because',
		'due to',
		'thanks to',
		'led to',
		'leads to',
		'lead to',
		'effect',
		'affect',
		'impact',
		'influenc',
		'prove',
		'result',
		'contribut',
		'made ',
		'makes ',
		'boost',
		'drove',
		'drive',
		'therefore',
		'owing to',
		'significan'
	]
};

/** The causal wordings in a text. */
export function causalIn(text: string, language: WholeLanguage): string[] {
	const spaced = ` ${text.toLowerCase().replace(/[^\p{L}\d]+/gu, ' ')} `;
	return CAUSAL[language].filter((wording) => spaced.includes(` ${wording}`));
}

/** One of something, and more of it: the words that follow a number. */
const COUNTED: Readonly<Record<WholeLanguage, readonly (readonly [one: string, many: string])[]>> =
	{
		sv: [
			['vecka', 'veckor'],
			['procentenhet', 'procentenheter'],
			['person', 'personer'],
			['dag', 'dagar'],
			['kommun', 'kommuner'],
			['insats', 'insatser']
		],
		fi: [
			['viikko', 'viikkoa'],
			['vuosi', 'vuotta'],
			['prosenttiyksikkö', 'prosenttiyksikköä'],
			['henkilö', 'henkilöä'],
			['päivä', 'päivää'],
			['toimi', 'toimea']
		],
		fit: [
			['viikko', 'viikkoa'],
			['vuosi', 'vuotta'],
			['prosenttiyksikkö', 'prosenttiyksikköä'],
			['ihminen', 'ihmistä'],
			['päivä', 'päivää'],
			['kunta', 'kuntaa'],
			['toimi', 'toimea']
		],
		en: [
			['week', 'weeks'],
			['year', 'years'],
			['percentage point', 'percentage points'],
			['person', 'people'],
			['day', 'days'],
			['municipality', 'municipalities'],
			['measure', 'measures']
		]
	};

/** Numbers with the word for one beside many, or the other way round. */
export function miscountedIn(text: string, language: WholeLanguage): string[] {
	return COUNTED[language].flatMap(([one, many]) =>
		[...text.matchAll(new RegExp(`([\\d.,\u00a0]*\\d)[\\s\u00a0](${many}|${one})(?!\\p{L})`, 'gu'))]
			.filter(([, number, word]) => (number === '1') !== (word === one))
			.map(([found]) => found)
	);
}

import type { Unit } from '$lib/domain/indicator';
import type { Language } from '$lib/domain/language';
import { LANGUAGES } from '$lib/domain/language';
import { nameField, type LocalIndicatorTexts, type NameField } from '$lib/domain/local-indicator';
import type { Sex } from '$lib/domain/observation';
import type { Frequency } from '$lib/domain/period';
import type { TableChoice } from '$lib/domain/public-table';
import { ELSEWHERE, isWholeOption, type TableQuestion } from '$lib/domain/table-question';
import type { TableSeries } from '$lib/domain/table-series';
import * as m from '$lib/paraglide/messages';
import { beginSentence } from './begin-sentence';
import { frequencyWords } from './units';

const SEX_WORDS: Readonly<Record<Sex, typeof m.table_sex_t>> = {
	T: m.table_sex_t,
	K: m.table_sex_k,
	M: m.table_sex_m
};

/** What is asked: the file's own heading where it has one. */
export function questionWords({ about, heading }: TableQuestion): string {
	switch (about) {
		case 'place':
			return m.table_question_place();
		case 'length':
			return m.table_question_length();
		case 'area':
			return m.imports_area();
		case 'sex':
			return m.table_question_sex();
		case 'content':
			return m.table_question_content();
		case 'other':
			return heading;
	}
}

/** One of the answers: the file's own words, but for areas, sexes and lengths that Läget knows. */
export function optionWords(
	{ about }: TableQuestion,
	option: string,
	areaNames: Readonly<Record<string, string>>,
	language: Language
): string {
	switch (about) {
		case 'place':
		case 'area':
			return option === ELSEWHERE ? m.table_place_elsewhere() : (areaNames[option] ?? option);
		case 'sex':
			return SEX_WORDS[option as Sex]({}, { locale: language });
		case 'length':
			return frequencyWords(option as Frequency, language);
		case 'content':
		case 'other':
			return option || m.table_option_empty();
	}
}

/** What a column of values is called that says nothing of what they are; the readers call a table's content so where it names none. */
const WORDLESS = /^(värden?|varden?|values?|arvot?|obs_?value|observations?)$/iu;
const LONGEST_NAME = 120;
const LONGEST_DEFINITION = 900;

/** A name, a definition and a unit out of the words of the file, in Swedish for the field that is Swedish; what is better is nobody's guess. */
export function proposeTexts(
	questions: readonly TableQuestion[],
	choice: TableChoice,
	{ sex, elsewhere, frequency }: TableSeries,
	{ title, limited = false }: { readonly title: string | null; readonly limited?: boolean },
	decimals: number,
	unit: Unit | null
): LocalIndicatorTexts {
	const chosen = questions.flatMap((question) => {
		const option = choice[question.field] ?? '';
		if (question.about !== 'content' && question.about !== 'other') return [];
		return option === '' ? [] : [{ ...question, option }];
	});
	// A table of years alone has no word for what it counts: then its title has.
	const said = chosen.filter(
		({ about, heading, option }) =>
			isUnderstood(option) || (about === 'other' && isUnderstood(heading) && isClass(option))
	);
	const contents = said.filter(({ about }) => about === 'content').map(({ option }) => option);
	const sexed = sex === 'T' ? [] : [SEX_WORDS[sex]({}, { locale: 'sv' })];
	// `Antal` under `Antal brukare 65+` is not everybody's.
	const within = (option: string) => title?.toLowerCase().includes(option.toLowerCase()) === true;
	const named =
		limited && title !== null ? [...contents.filter((one) => !within(one)), title] : contents;
	const parts = [
		...new Set(named.length > 0 ? named : title === null ? [] : [title]),
		...said
			.filter(({ about, option }) => about === 'other' && !isWholeOption(option))
			.map(({ option }) => option),
		...sexed,
		...(elsewhere === null ? [] : [elsewhere])
	];
	const facts = [
		...(title === null ? [] : [title]),
		...said
			.filter(({ option }) => !title?.toLowerCase().includes(option.toLowerCase()))
			.map(({ about, heading, option }) =>
				about === 'content' || !isUnderstood(heading) ? option : `${heading}: ${option}`
			),
		...sexed,
		...(elsewhere === null ? [] : [m.table_note({ place: elsewhere }, { locale: 'sv' })])
	];
	const names = LANGUAGES.map((code) => [nameField(code), '']);
	return {
		...(Object.fromEntries(names) as Record<NameField, string>),
		'name-sv': cut(beginSentence(parts.join(', '), 'sv'), LONGEST_NAME),
		definition: cut(
			[...new Set(facts)].map((one) => `${beginSentence(one, 'sv').replace(/\.$/, '')}.`).join(' '),
			LONGEST_DEFINITION
		),
		...{ unit: unit ?? '', decimals: String(decimals), frequency, polarity: '' }
	};
}

/** `7A` and `F3` under `Klass` or `Avdelning`: what people call it, though it has no word. */
function isClass(option: string): boolean {
	return /^\p{L}{0,2}\d{1,3}\p{L}{0,2}$/u.test(option.trim());
}

/** Not what only the publisher's machines understand: `OVT`, `k_ID`, `ME0104B8`. */
function isUnderstood(words: string): boolean {
	const text = words.trim();
	if (/\s/.test(text)) return true;
	const isCode = text.includes('_') || (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text));
	return text !== '' && !WORDLESS.test(text) && !isCode;
}

function cut(text: string, longest: number): string {
	return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

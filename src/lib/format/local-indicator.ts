import { POLARITIES, UNITS, type Polarity } from '$lib/domain/indicator';
import { LANGUAGES, type Language } from '$lib/domain/language';
import {
	LOCAL_FREQUENCIES,
	nameField,
	type LocalIndicatorField,
	type LocalIndicatorReason,
	type NameField
} from '$lib/domain/local-indicator';
import { languageName } from './language-name';
import * as m from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { frequencyWords, unitWords } from './units';

const REASONS: Readonly<Record<LocalIndicatorReason, () => string>> = {
	missing: m.local_problem_missing,
	'too-long': m.local_problem_too_long,
	'forbidden-character': m.interventions_problem_forbidden_character,
	'unknown-choice': m.local_problem_choice,
	decimals: m.local_problem_decimals
};

const POLARITY_WORDS: Readonly<Record<Polarity, () => string>> = {
	'higher-is-better': m.indicators_polarity_higher,
	'lower-is-better': m.indicators_polarity_lower,
	neither: m.indicators_polarity_neither
};

/** What is wrong at a field of the form for a local indicator. */
export function describeFieldReason(reason: LocalIndicatorReason): string {
	return REASONS[reason]();
}

type SaidField = LocalIndicatorField | 'publisher' | 'licence';

const FIELD_WORDS: Readonly<Record<Exclude<SaidField, NameField>, () => string>> = {
	definition: m.local_definition,
	unit: m.indicators_unit,
	decimals: m.local_decimals,
	frequency: m.indicators_frequency,
	polarity: m.indicators_polarity,
	publisher: m.table_publisher,
	licence: m.table_licence
};

/** Every problem with its field's words, for the summary above the form. */
export function sayIndicatorProblems(
	problems: readonly { readonly field: SaidField; readonly reason: LocalIndicatorReason }[]
): { field: string; text: string }[] {
	return problems.map(({ field, reason }) => ({
		field,
		text: m.local_problem_at({ field: fieldWords(field), problem: describeFieldReason(reason) })
	}));
}

/** What a field is called, and a text of it as it is read. */
export function describeIndicatorField(
	field: string,
	text: string
): { label: string; words: string } {
	const among = <Choice extends string>(
		choices: readonly Choice[],
		words: (choice: Choice) => string
	) => choices.filter((choice) => choice === text).map(words)[0] ?? text;
	const language = getLocale();
	const chosen: Readonly<Record<string, () => string>> = {
		unit: () => among(UNITS, (unit) => unitWords(unit, language)),
		frequency: () => among(LOCAL_FREQUENCIES, (one) => frequencyWords(one, language)),
		polarity: () => among(POLARITIES, polarityWords)
	};
	return { label: fieldWords(field as SaidField), words: chosen[field]?.() ?? text };
}

function fieldWords(field: SaidField): string {
	const language = LANGUAGES.find((code) => nameField(code) === field);
	if (language) return nameLabel(language);
	return FIELD_WORDS[field as Exclude<SaidField, NameField>]();
}

/** What the field for the name in a language is called. */
export function nameLabel(language: Language): string {
	return language === 'sv' ? m.local_name() : m.local_name_in({ language: languageName(language) });
}

export function polarityWords(polarity: Polarity): string {
	return POLARITY_WORDS[polarity]();
}

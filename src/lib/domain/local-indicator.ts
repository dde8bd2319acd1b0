import { hasForbiddenCharacter, lengthOf, readText } from './form-text';
import {
	POLARITIES,
	UNITS,
	type Indicator,
	type IndicatorWording,
	type Polarity,
	type Unit
} from './indicator';
import { LANGUAGES } from './language';
import type { InLanguages, Language } from './language';
import type { Frequency } from './period';
import type { Result } from './problem';

/** The source of everything that the municipality counts itself. */
export const LOCAL_SOURCE_ID = 'lokala-nyckeltal';

/** Whether an indicator of the source is the municipality's own: counted by itself, or taken out of a public table. */
export function isOwnSource(sourceId: string): boolean {
	return sourceId === LOCAL_SOURCE_ID || sourceId.startsWith(`${LOCAL_SOURCE_ID}-`);
}

/** Whether an indicator of the source was made out of a public table: it had values from its beginning. */
export function isTableSource(sourceId: string): boolean {
	return isOwnSource(sourceId) && sourceId !== LOCAL_SOURCE_ID;
}

/** The fingerprint of a file where anybody may see it: only of one that a publisher gives everybody. */
export function publicChecksum(sourceId: string, sha256: string): string | null {
	return sourceId === LOCAL_SOURCE_ID ? null : sha256;
}

export const LOCAL_FREQUENCIES = ['week', 'month', 'quarter', 'half-year', 'year', 'span'] as const;

export type NameField = `name-${Language}`;
export type LocalIndicatorField =
	NameField | 'definition' | 'unit' | 'decimals' | 'frequency' | 'polarity';

/** Field by field what a person wrote. */
export type LocalIndicatorTexts = Readonly<Record<LocalIndicatorField, string>>;

export type LocalIndicatorReason =
	'missing' | 'too-long' | 'forbidden-character' | 'unknown-choice' | 'decimals';

export interface LocalIndicatorProblem {
	readonly field: LocalIndicatorField;
	readonly reason: LocalIndicatorReason;
}

const LONGEST = { name: 120, definition: 1000 } as const;
const MOST_DECIMALS = 3;
const FIELDS: readonly LocalIndicatorField[] = [
	...LANGUAGES.map((language) => nameField(language)),
	'definition',
	'unit',
	'decimals',
	'frequency',
	'polarity'
];

export function readLocalIndicatorTexts(fields: {
	get(name: string): unknown;
}): LocalIndicatorTexts {
	return Object.fromEntries(
		FIELDS.map((field) => [field, readText(fields.get(field))])
	) as LocalIndicatorTexts;
}

/** What was typed, and in the fields that still hold the earlier proposal the new one. */
export function keepTyped(
	typed: LocalIndicatorTexts,
	before: LocalIndicatorTexts,
	proposed: LocalIndicatorTexts
): LocalIndicatorTexts {
	return Object.fromEntries(
		FIELDS.map((field) => [field, typed[field] === before[field] ? proposed[field] : typed[field]])
	) as LocalIndicatorTexts;
}

/** How many decimals an indicator's values are shown with; null where it can have no such number of them. */
export function readDecimals(text: string): number | null {
	return /^\d$/.test(text) && Number(text) <= MOST_DECIMALS ? Number(text) : null;
}

/** Every problem at once. A name in another language than Swedish may be left out. */
export function parseLocalIndicator(
	texts: LocalIndicatorTexts
): Result<Omit<Indicator, 'id' | 'sourceId'>, LocalIndicatorProblem> {
	const problems: LocalIndicatorProblem[] = [];
	const check = (field: LocalIndicatorField, required: boolean, longest: number) => {
		if (required && texts[field] === '') problems.push({ field, reason: 'missing' });
		if (lengthOf(texts[field]) > longest) problems.push({ field, reason: 'too-long' });
		const lines = field === 'definition' ? 'many-lines' : 'one-line';
		if (hasForbiddenCharacter(texts[field], lines)) {
			problems.push({ field, reason: 'forbidden-character' });
		}
	};
	for (const language of LANGUAGES) check(nameField(language), language === 'sv', LONGEST.name);
	check('definition', true, LONGEST.definition);
	const choose = <Choice extends string>(
		field: LocalIndicatorField,
		choices: readonly Choice[]
	): Choice | null => {
		const chosen = choices.find((choice) => choice === texts[field]) ?? null;
		if (!chosen) problems.push({ field, reason: 'unknown-choice' });
		return chosen;
	};
	const unit: Unit | null = choose('unit', UNITS);
	const frequency: Frequency | null = choose('frequency', LOCAL_FREQUENCIES);
	const polarity: Polarity | null = choose('polarity', POLARITIES);
	const decimals = readDecimals(texts.decimals || '0');
	if (decimals === null) {
		problems.push({ field: 'decimals', reason: 'decimals' });
	}
	if (problems.length > 0 || !unit || !frequency || !polarity || decimals === null) {
		return { ok: false, problems };
	}
	const name = Object.fromEntries(
		LANGUAGES.map((language) => [language, texts[nameField(language)]]).filter(([, own]) => own)
	) as unknown as InLanguages;
	const facts = { unit, frequency, polarity, decimals, bySex: false, breaks: [] };
	return {
		ok: true,
		value: { name, definition: { sv: texts.definition }, ...facts, complements: null }
	};
}

/** The texts of the form for an indicator as it is. */
export function writeLocalIndicatorTexts(wording: IndicatorWording): LocalIndicatorTexts {
	const { name, definition, unit, decimals, frequency, polarity } = wording;
	const names = LANGUAGES.map((language) => [nameField(language), name[language] ?? '']);
	return {
		...(Object.fromEntries(names) as Record<NameField, string>),
		...{ definition: definition.sv, unit, decimals: String(decimals), frequency, polarity }
	};
}

/** The field for a local indicator's name in a language. */
export function nameField<Spoken extends Language>(language: Spoken): `name-${Spoken}` {
	return `name-${language}`;
}

import { hasForbiddenCharacter, lengthOf, readText } from './form-text';
import { POLARITIES, UNITS, type Indicator, type Polarity, type Unit } from './indicator';
import type { InLanguages } from './language';
import type { Frequency } from './period';
import type { Result } from './problem';

/** The source of everything that the municipality counts itself. */
export const LOCAL_SOURCE_ID = 'lokala-nyckeltal';

/** The fingerprint of a file where anybody may see it: only of one that a publisher gives everybody. */
export function publicChecksum(sourceId: string, sha256: string): string | null {
	return sourceId === LOCAL_SOURCE_ID ? null : sha256;
}

export const LOCAL_FREQUENCIES = ['week', 'month', 'quarter', 'year'] as const;

/** Field by field what a person wrote. */
export interface LocalIndicatorTexts {
	readonly name: string;
	readonly nameFi: string;
	readonly nameFit: string;
	readonly nameEn: string;
	readonly definition: string;
	readonly unit: string;
	readonly decimals: string;
	readonly frequency: string;
	readonly polarity: string;
}

export type LocalIndicatorReason =
	'missing' | 'too-long' | 'forbidden-character' | 'unknown-choice' | 'decimals';

export interface LocalIndicatorProblem {
	readonly field: keyof LocalIndicatorTexts;
	readonly reason: LocalIndicatorReason;
}

const LONGEST = { name: 120, definition: 1000 } as const;
const MOST_DECIMALS = 3;

export function readLocalIndicatorTexts(fields: {
	get(name: string): unknown;
}): LocalIndicatorTexts {
	const text = (name: keyof LocalIndicatorTexts) => readText(fields.get(name));
	return {
		name: text('name'),
		nameFi: text('nameFi'),
		nameFit: text('nameFit'),
		nameEn: text('nameEn'),
		definition: text('definition'),
		unit: text('unit'),
		decimals: text('decimals'),
		frequency: text('frequency'),
		polarity: text('polarity')
	};
}

/** Every problem at once. A name left out in another language is the Swedish one: nobody else knows it better. */
export function parseLocalIndicator(
	texts: LocalIndicatorTexts
): Result<Omit<Indicator, 'id' | 'sourceId'>, LocalIndicatorProblem> {
	const problems: LocalIndicatorProblem[] = [];
	const check = (field: keyof LocalIndicatorTexts, required: boolean, longest: number) => {
		if (required && texts[field] === '') problems.push({ field, reason: 'missing' });
		if (lengthOf(texts[field]) > longest) problems.push({ field, reason: 'too-long' });
		const lines = field === 'definition' ? 'many-lines' : 'one-line';
		if (hasForbiddenCharacter(texts[field], lines)) {
			problems.push({ field, reason: 'forbidden-character' });
		}
	};
	check('name', true, LONGEST.name);
	for (const field of ['nameFi', 'nameFit', 'nameEn'] as const) check(field, false, LONGEST.name);
	check('definition', true, LONGEST.definition);
	const choose = <Choice extends string>(
		field: keyof LocalIndicatorTexts,
		choices: readonly Choice[]
	): Choice | null => {
		const chosen = choices.find((choice) => choice === texts[field]) ?? null;
		if (!chosen) problems.push({ field, reason: 'unknown-choice' });
		return chosen;
	};
	const unit: Unit | null = choose('unit', UNITS);
	const frequency: Frequency | null = choose('frequency', LOCAL_FREQUENCIES);
	const polarity: Polarity | null = choose('polarity', POLARITIES);
	const decimals = /^\d$/.test(texts.decimals || '0') ? Number(texts.decimals || '0') : null;
	if (decimals === null || decimals > MOST_DECIMALS) {
		problems.push({ field: 'decimals', reason: 'decimals' });
	}
	if (problems.length > 0 || !unit || !frequency || !polarity || decimals === null) {
		return { ok: false, problems };
	}
	const { name, nameFi, nameFit, nameEn, definition } = texts;
	const names: InLanguages = {
		sv: name,
		fi: nameFi || name,
		fit: nameFit || name,
		en: nameEn || name
	};
	const definitions: InLanguages = {
		sv: definition,
		fi: definition,
		fit: definition,
		en: definition
	};
	const facts = { unit, frequency, polarity, decimals, bySex: false, breaks: [] };
	return { ok: true, value: { name: names, definition: definitions, ...facts, complements: null } };
}

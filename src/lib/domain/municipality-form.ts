import { isEmail } from './email';
import { hasForbiddenCharacter, lengthOf, readText } from './form-text';
import { inflectPlainly } from './inflection';
import { LANGUAGES } from './language';
import type { Language } from './language';
import { MUNICIPALITY_KINDS } from './municipality';
import type { MunicipalityKind, MunicipalityProfile, PlaceName, PlaceNames } from './municipality';

export const NAME_FORMS = ['name', 'inside', 'genitive', 'official'] as const;
export const CONTACT_FIELDS = ['role', 'email', 'phone', 'address', 'website'] as const;

export type ContactField = (typeof CONTACT_FIELDS)[number];
export type PlaceNameField = `${Language}-${keyof PlaceName}`;
export type MunicipalityField = 'kind' | PlaceNameField | ContactField;

/** Every field as it stands in the form. */
export type MunicipalityTexts = Readonly<Record<MunicipalityField, string>>;

export type MunicipalityProblemCode =
	'kind' | 'name-missing' | 'too-long' | 'forbidden-character' | 'email' | 'phone' | 'website';

export interface MunicipalityProblem {
	readonly field: MunicipalityField;
	readonly code: MunicipalityProblemCode;
}

export type ParsedMunicipality =
	| { readonly ok: true; readonly value: MunicipalityProfile }
	| { readonly ok: false; readonly problems: readonly MunicipalityProblem[] };

const NAME_FIELDS: readonly PlaceNameField[] = LANGUAGES.flatMap((language) =>
	NAME_FORMS.map((form) => fieldOf(language, form))
);
const FIELDS: readonly MunicipalityField[] = ['kind', ...NAME_FIELDS, ...CONTACT_FIELDS];
const LONGEST = 100;
const LONGEST_ADDRESS = 300;
const LONGEST_LINK = 254;
const PHONE = /^\+?\d[\d ()-]{3,30}$/;

export function readMunicipalityTexts(form: FormData): MunicipalityTexts {
	return textsBy((field) => readText(form.get(field)));
}

export function writeMunicipalityTexts(profile: MunicipalityProfile): MunicipalityTexts {
	return textsBy((field) => {
		if (field === 'kind') return profile.kind;
		if (isContactField(field)) return profile.contact[field] ?? '';
		const [language, form] = partsOf(field);
		return profile.names[language][form];
	});
}

/** A form of a name that is left empty follows the plain rules; so does a whole language, from the Swedish name. */
export function parseMunicipality(texts: MunicipalityTexts): ParsedMunicipality {
	const problems = FIELDS.flatMap((field) => {
		const code = problemWith(field, texts[field]);
		return code === null ? [] : [{ field, code }];
	});
	const kind = MUNICIPALITY_KINDS.find((known) => known === texts.kind);
	if (problems.length > 0 || !kind) return { ok: false, problems };
	const contact = Object.fromEntries(
		CONTACT_FIELDS.map((field) => [field, texts[field] || null])
	) as unknown as MunicipalityProfile['contact'];
	return { ok: true, value: { kind, names: namesFrom(texts, kind), contact } };
}

function namesFrom(texts: MunicipalityTexts, kind: MunicipalityKind): PlaceNames {
	const names = LANGUAGES.map((language) => {
		const name = texts[fieldOf(language, 'name')] || texts['sv-name'];
		const plain = inflectPlainly(name, kind)[language];
		const forms = NAME_FORMS.map((form) => [form, texts[fieldOf(language, form)] || plain[form]]);
		return [language, Object.fromEntries(forms)];
	});
	return Object.fromEntries(names) as PlaceNames;
}

function problemWith(field: MunicipalityField, text: string): MunicipalityProblemCode | null {
	if (field === 'kind') return MUNICIPALITY_KINDS.some((known) => known === text) ? null : 'kind';
	if (field === 'sv-name' && text === '') return 'name-missing';
	if (lengthOf(text) > longestOf(field)) return 'too-long';
	if (hasForbiddenCharacter(text, field === 'address' ? 'many-lines' : 'one-line')) {
		return 'forbidden-character';
	}
	if (text === '') return null;
	if (field === 'email') return isEmail(text) ? null : 'email';
	if (field === 'phone') return PHONE.test(text) ? null : 'phone';
	return field === 'website' && !isWebAddress(text) ? 'website' : null;
}

function longestOf(field: MunicipalityField): number {
	if (field === 'address') return LONGEST_ADDRESS;
	return field === 'email' || field === 'website' ? LONGEST_LINK : LONGEST;
}

function isWebAddress(text: string): boolean {
	if (!URL.canParse(text)) return false;
	const { protocol, username, password } = new URL(text);
	return /^https?:$/.test(protocol) && username === '' && password === '';
}

function isContactField(field: MunicipalityField): field is ContactField {
	return (CONTACT_FIELDS as readonly string[]).includes(field);
}

function fieldOf(language: Language, form: keyof PlaceName): PlaceNameField {
	return `${language}-${form}`;
}

function partsOf(field: PlaceNameField): [Language, keyof PlaceName] {
	return field.split('-') as [Language, keyof PlaceName];
}

function textsBy(textOf: (field: MunicipalityField) => string): MunicipalityTexts {
	return Object.fromEntries(
		FIELDS.map((field) => [field, textOf(field)])
	) as unknown as MunicipalityTexts;
}

import type { Language } from '$lib/domain/language';
import type { AreaLanguage, MunicipalityKind, PlaceName } from '$lib/domain/municipality';
import type {
	ContactField,
	MunicipalityField,
	MunicipalityProblem,
	MunicipalityProblemCode
} from '$lib/domain/municipality-form';
import * as m from '$lib/paraglide/messages';
import { languageName } from './language-name';

const AREA_LANGUAGES: Readonly<Record<AreaLanguage, typeof m.about_area_language_finnish>> = {
	finnish: m.about_area_language_finnish,
	meankieli: m.about_area_language_meankieli,
	sami: m.about_area_language_sami
};

const KINDS: Readonly<Record<MunicipalityKind, () => string>> = {
	municipality: m.municipality_kind_municipality,
	city: m.municipality_kind_city,
	region: m.municipality_kind_region
};

const FORMS: Readonly<Record<keyof PlaceName, () => string>> = {
	name: m.municipality_form_name,
	inside: m.municipality_form_inside,
	genitive: m.municipality_form_genitive,
	official: m.municipality_form_official
};

const CONTACT: Readonly<Record<ContactField, () => string>> = {
	role: m.municipality_contact_role,
	email: m.about_contact_email,
	phone: m.about_contact_phone,
	address: m.about_contact_address,
	website: m.municipality_contact_website
};

const PROBLEMS: Readonly<Record<MunicipalityProblemCode, () => string>> = {
	kind: m.municipality_problem_kind,
	'name-missing': m.municipality_problem_name,
	'too-long': m.municipality_problem_long,
	'forbidden-character': m.municipality_problem_character,
	email: m.municipality_problem_email,
	phone: m.municipality_problem_phone,
	website: m.municipality_problem_website
};

export function areaLanguageWords(of: AreaLanguage, language: Language): string {
	return AREA_LANGUAGES[of]({}, { locale: language });
}

export function municipalityKindWords(kind: MunicipalityKind): string {
	return KINDS[kind]();
}

export function nameFormWords(form: keyof PlaceName): string {
	return FORMS[form]();
}

export function contactFieldWords(field: ContactField): string {
	return CONTACT[field]();
}

/** What a field is called, and a text of it as it is read. */
export function describeMunicipalityField(
	field: MunicipalityField,
	text: string
): { label: string; words: string } {
	const words = field === 'kind' && text in KINDS ? KINDS[text as MunicipalityKind]() : text;
	return { label: municipalityFieldWords(field), words };
}

/** What a field is called away from its place in the form: `Suomi: genitiv`. */
function municipalityFieldWords(field: MunicipalityField): string {
	if (field === 'kind') return m.municipality_kind();
	if (field in CONTACT) return CONTACT[field as ContactField]();
	const [language, form] = field.split('-') as [Language, keyof PlaceName];
	return `${languageName(language)}: ${FORMS[form]()}`;
}

export function describeMunicipalityProblem({ field, code }: MunicipalityProblem): string {
	return m.municipality_problem({
		field: municipalityFieldWords(field),
		problem: PROBLEMS[code]()
	});
}

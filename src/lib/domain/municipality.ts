import type { Language } from './language';

/** What the municipality calls itself: `kommun`, `stad` or `region`. In law each is a municipality. */
export const MUNICIPALITY_KINDS = ['municipality', 'city', 'region'] as const;
export type MunicipalityKind = (typeof MUNICIPALITY_KINDS)[number];

/** A municipality's name as the sentences of one language need it. */
export interface PlaceName {
	/** `Haparanda` */
	readonly name: string;
	/** Where: `i Haparanda`, `på Gotland`, `Haaparannalla`. */
	readonly inside: string;
	/** Whose: `Haparandas`, `Haaparannan`. */
	readonly genitive: string;
	/** `Haparanda stad`, `Haaparannan kaupunki` */
	readonly official: string;
}

export type PlaceNames = Readonly<Record<Language, PlaceName>>;

/** How to reach the municipality about Läget; null where it has not said. */
export interface Contact {
	/** Who answers, by function: `folkhälsosamordnaren`. */
	readonly role: string | null;
	readonly email: string | null;
	readonly phone: string | null;
	readonly address: string | null;
	readonly website: string | null;
}

/** Minority languages for which a municipality can be an administrative area. */
export const AREA_LANGUAGES = ['finnish', 'meankieli', 'sami'] as const;
export type AreaLanguage = (typeof AREA_LANGUAGES)[number];

/** What an administrator can change about the municipality. */
export interface MunicipalityProfile {
	readonly kind: MunicipalityKind;
	readonly names: PlaceNames;
	readonly contact: Contact;
}

/** The municipality that a request or a command is about. */
export interface Municipality extends MunicipalityProfile {
	readonly areaCode: string;
	/** The name in Swedish, as SCB writes it. */
	readonly name: string;
	readonly countyCode: string;
	/** Languages it is an administrative area for (2009:724, 6 and 7 §§); null: not known here. */
	readonly administrativeAreaFor: readonly AreaLanguage[] | null;
	/** Ids of the indicators under the mood when the reader has not chosen. */
	readonly usualIndicators: readonly string[];
	/** The week of the schools' winter break; null: not known here. */
	readonly winterBreakWeek: number | null;
	/** Loaded with made-up mood and example series; has its own clock. */
	readonly demo: boolean;
}

/** Whether the contact has an e-mail address or a telephone number. */
export function isReachable({ email, phone }: Contact): boolean {
	return email !== null || phone !== null;
}

/** Every name of the municipality in every form: what a stranger would guess. */
export function listPlaceWords({ names }: MunicipalityProfile): readonly string[] {
	return Object.values(names).flatMap(({ name, genitive }) => [genitive, name]);
}

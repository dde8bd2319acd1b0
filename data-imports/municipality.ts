import type { AreaLanguage, Contact, MunicipalityKind, PlaceName } from '$lib/domain/municipality';
import type { Language } from '$lib/domain/language';

/**
 * What `municipality.json` in a municipality's folder says. All but the code may be left out: the name then
 * comes from the list of areas, and an administrator completes the rest on a page.
 */
export interface MunicipalityConfiguration {
	/** SCB's four digits. */
	readonly code: string;
	readonly kind: MunicipalityKind | null;
	/** In the languages that have a name of their own; any form may be left out. */
	readonly names: Partial<Readonly<Record<Language, Partial<PlaceName>>>>;
	readonly contact: Contact;
	readonly administrativeAreaFor: readonly AreaLanguage[] | null;
	/** Ids of the indicators under the mood when the reader has not chosen. */
	readonly usualIndicators: readonly string[] | null;
	/** The week of the schools' winter break. */
	readonly winterBreakWeek: number | null;
	readonly demo: DemoConfiguration | null;
}

/** A demonstration: months in `maende/` with the groups' kinds in `slag.json`, interventions in `insatser/` and made-up indicators, read at the first start. Months in `maende/kommande/` are left for whoever tries it. */
export interface DemoConfiguration {
	/** Its clock stands on this day, so that its pages never age, until somebody moves it on to try a month. */
	readonly today: string;
	readonly usualIndicators: readonly string[];
}

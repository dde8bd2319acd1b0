import type { Indicator } from '$lib/domain/indicator';
import type { Observation } from '$lib/domain/observation';
import { areasAround } from '$lib/domain/public-table';

/** Which areas values that somebody adds to an indicator may be about. */
export interface ValueAreas {
	/** The municipality alone unless the indicator has values of its county or the country. */
	readonly codes: readonly string[];
	/** The one that is meant where nobody says another; null where somebody must say. */
	readonly presumed: string | null;
}

export function areasOfValues(
	{ place }: Pick<Indicator, 'place'>,
	known: readonly Observation[],
	areaCode: string
): ValueAreas {
	const met = [...new Set(known.map((one) => one.areaCode))];
	if (place || met.every((code) => code === areaCode)) {
		return { codes: [areaCode], presumed: areaCode };
	}
	const [only = null, ...others] = met.includes(areaCode) ? [areaCode] : met;
	return { codes: areasAround(areaCode), presumed: others.length === 0 ? only : null };
}

/** The area that is said; where nothing is said the municipality, if its values are what the indicator is about. Null: nobody has said it. */
export function readValueArea(
	said: string,
	{ codes, presumed }: ValueAreas,
	areaCode: string
): string | null {
	if (codes.includes(said)) return said;
	return said === '' && presumed === areaCode ? areaCode : null;
}

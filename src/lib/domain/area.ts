export type AreaKind = 'municipality' | 'county' | 'country';

/** A place with SCB's code: 4 digits, 2 digits, or `00` for the whole country. */
export interface Area {
	readonly code: string;
	readonly name: string;
	readonly kind: AreaKind;
	/** The county of a municipality, else null. */
	readonly countyCode: string | null;
}

export const COUNTRY_CODE = '00';

export function areaKindOf(code: string): AreaKind | null {
	if (code === COUNTRY_CODE) return 'country';
	if (/^\d{2}$/.test(code)) return 'county';
	return /^\d{4}$/.test(code) ? 'municipality' : null;
}

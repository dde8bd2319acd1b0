import type { IsoDate } from './day';
import type { Indicator, Unit } from './indicator';

/** The source of everything that comes from Kolada. */
export const KOLADA_SOURCE_ID = 'kolada';

/** One line of Kolada's own list of its indicators. */
export interface KoladaKpi {
	/** `N00667` */
	readonly id: string;
	/** In Swedish, with the unit at its end: `…, andel (%)`. */
	readonly title: string;
	readonly description: string;
	readonly bySex: boolean;
	/** Municipalities, regions, or all of them. */
	readonly of: 'K' | 'L' | 'A';
	/** The latest period that is published or is to be; null where nothing more comes. */
	readonly latestPeriod: string | null;
	/** When the values of that period are published; null where Kolada says no day. */
	readonly publishedOn: IsoDate | null;
}

/** Of the KPI `N00667`: `kolada-n00667`. */
export function koladaIndicatorId(kpi: string): string {
	return `kolada-${kpi.toLowerCase()}`;
}

/** Kolada ends the title of such a one with its last year. */
export function isDiscontinued({ title }: KoladaKpi): boolean {
	return /\(-\s?(19|20)\d{2}\)\s*$/.test(title);
}

/** A KPI as an indicator that somebody has chosen: names as Kolada has them, nothing judged from a name. */
export function toIndicator(kpi: KoladaKpi): Omit<Indicator, 'id' | 'sourceId'> {
	const { title, description, bySex } = kpi;
	return {
		name: { sv: title },
		definition: { sv: description === '' ? title : description },
		...inferUnit(title),
		frequency: 'year',
		polarity: 'neither',
		bySex,
		breaks: [],
		complements: null
	};
}

/** By how the title ends, and only where that leaves no doubt; else a bare number. */
export function inferUnit(title: string): { readonly unit: Unit; readonly decimals: number } {
	const ending = title
		.trimEnd()
		.replace(/\(-\s?(19|20)\d{2}\)$/, '')
		.trimEnd()
		.trim();
	if (/\bandel ?\(%\)$/i.test(ending)) return { unit: 'percent', decimals: 1 };
	if (/, antal$/i.test(ending)) return { unit: 'count', decimals: 0 };
	if (/, kr$|\bkr\/(inv|elev|person|hushåll|brukare)\b[^,]*$/i.test(ending)) {
		return { unit: 'kronor', decimals: 0 };
	}
	return { unit: 'count', decimals: 1 };
}

/** The words that a search is for, lower case; the first eight. */
export function searchWords(text: string): readonly string[] {
	const words = text
		.normalize('NFC')
		.toLowerCase()
		.split(/\s+/)
		.filter((word) => word !== '');
	return words.slice(0, 8);
}

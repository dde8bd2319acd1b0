import type { Sex } from './observation';

/** The page that tells where one figure comes from. */
export function provenancePath(
	{ indicatorId, areaCode, sex }: { indicatorId: string; areaCode: string; sex: Sex },
	periodKey: string
): string {
	return `/ursprung/${indicatorId}/${areaCode}/${periodKey}${sex === 'T' ? '' : `?kon=${sex}`}`;
}

/** The page that tells where a month of the mood series comes from. */
export function moodProvenancePath(month: string): string {
	return `/ursprung/maende/${month}`;
}

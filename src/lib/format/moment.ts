import { isoDate } from '$lib/domain/day';
import type { Language } from '$lib/domain/language';
import { formatDay } from './date';

const dayInStockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day in Sweden of a point in time: `20 november 2026`. */
export function formatMoment(moment: Date, language: Language): string {
	return formatDay(isoDate(dayInStockholm.format(moment)), language, 'long');
}

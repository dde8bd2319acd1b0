import { isoDate } from '$lib/domain/day';
import type { Language } from '$lib/domain/language';
import { formatDay } from './date';

const dayInStockholm = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The day in Sweden of a point in time: `20 november 2026`. */
export function formatMoment(moment: Date, language: Language): string {
	return formatDay(isoDate(dayInStockholm.format(moment)), language, 'long');
}

const timeInStockholm = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Stockholm',
	hour: '2-digit',
	minute: '2-digit'
});

/** The same with the clock: `20 november 2026, 09:12`. */
export function formatMomentAndTime(moment: Date, language: Language): string {
	return `${formatMoment(moment, language)}, ${timeInStockholm.format(moment)}`;
}

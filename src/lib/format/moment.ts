import { dayInStockholm, timeInStockholm } from '$lib/domain/stockholm';
import type { Language } from '$lib/domain/language';
import { formatDay } from './date';

/** The day in Sweden of a point in time: `20 november 2026`. */
export function formatMoment(moment: Date, language: Language): string {
	return formatDay(dayInStockholm(moment), language, 'long');
}

/** The same with the clock: `20 november 2026, 09:12`. */
export function formatMomentAndTime(moment: Date, language: Language): string {
	return `${formatMoment(moment, language)}, ${timeInStockholm(moment)}`;
}

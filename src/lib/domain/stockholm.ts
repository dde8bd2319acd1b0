import { isoDate, type IsoDate } from './day';

const stockholm = new Intl.DateTimeFormat('en-CA', {
	timeZone: 'Europe/Stockholm',
	year: 'numeric',
	month: '2-digit',
	day: '2-digit'
});

/** The calendar day in Europe/Stockholm at `moment`. */
export function dayInStockholm(moment: Date): IsoDate {
	return isoDate(stockholm.format(moment));
}

const stockholmTime = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Stockholm',
	hour: '2-digit',
	minute: '2-digit'
});

/** `14:05`, the clock in Europe/Stockholm at `moment`. */
export function timeInStockholm(moment: Date): string {
	return stockholmTime.format(moment);
}

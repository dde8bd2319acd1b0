import { forecastsAmong, saysForecast } from '$lib/server/files/forecast-words';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { readOnce } from '$lib/server/layout/words/read-once';
import type { SheetPlan } from './sheet-plan';

/** Which rows are foretold: by a flag, or by what says its time or what is counted. */
export function foretoldAmong(
	rows: readonly SheetRow[],
	{ periods, others }: SheetPlan
): (row: SheetRow) => boolean {
	const readers = others.map(({ index, heading, role }) => {
		const texts = rows.map(({ cells }) => cells[index] ?? '');
		const says = role === 'other' ? forecastsAmong(heading, texts) : saysForecast;
		return [index, readOnce(says)] as const;
	});
	return ({ cells, forecast, foretold }) => {
		if (forecast || periods.some(({ index }) => foretold?.has(index))) return true;
		if (periods.some(({ index }) => saysForecast(cells[index] ?? ''))) return true;
		return readers.some(([index, says]) => says(cells[index] ?? ''));
	};
}

import type { TableCell } from '$lib/server/files/figure-table';
import { saysForecast } from '$lib/server/files/forecast-words';
import { readOnce } from './read-once';

const isSaid = readOnce(saysForecast);

/** Whether a cell's flag, or what says its time or what is counted, tells that it is foretold and not observed. */
export function isForetold({ forecast, categories }: TableCell): boolean {
	return forecast === true || Object.values(categories).some(({ text }) => isSaid(text ?? ''));
}

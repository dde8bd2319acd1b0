import type { FigureTable, TableCell } from '$lib/server/files/figure-table';
import { forecastsAmong, saysForecast } from '$lib/server/files/forecast-words';
import { categoriesOf } from '$lib/server/files/table-categories';
import { readOnce } from './read-once';

const isSaid = readOnce(saysForecast);

/** Whether a cell's flag, or what says its time or what is counted, tells that it is foretold and not observed. */
export function isForetold({ forecast, categories }: TableCell): boolean {
	return forecast === true || Object.values(categories).some(({ text }) => isSaid(text ?? ''));
}

/** The same in a table that nobody has defined, where a budget may be a paper and a plan a thing. */
export function foretoldIn(table: FigureTable): (cell: TableCell) => boolean {
	const listed = categoriesOf(table);
	const readers = table.dimensions.map(({ name, heading, role }) => {
		const texts = (listed.get(name) ?? []).map(({ text }) => text ?? '');
		const says = role === 'other' ? readOnce(forecastsAmong(heading, texts)) : isSaid;
		return [name, says] as const;
	});
	return ({ forecast, categories }) =>
		forecast === true || readers.some(([name, says]) => says(categories[name]?.text ?? ''));
}

import type { CsvRow, CsvTable } from './csv-table';
import type { SourceTable } from './source';

const CODE_HEADINGS = /^(region|kommun|läns?)[ _]?kod$/i;

/** The rows of a sheet under the headings that a definition knows: year and month in one, county and municipality in one, codes beside names without a heading. */
export function alignRows(csv: CsvTable, { area, time }: SourceTable): CsvTable {
	let { header, rows } = csv;
	const at = (heading: RegExp) => header.cells.findIndex((cell) => heading.test(cell));
	const change = (edit: (cells: readonly string[], isHeader: boolean) => string[]) => {
		const apply = (row: CsvRow, isHeader: boolean) => ({
			...row,
			cells: edit(row.cells, isHeader)
		});
		header = apply(header, true);
		rows = rows.map((row) => apply(row, false));
	};
	const [year, month] = [at(/^år$/i), at(/^månad$/i)];
	if (year >= 0 && month >= 0) {
		change((cells, isHeader) => {
			const joined = isHeader ? time : `${cells[year]}M${(cells[month] ?? '').padStart(2, '0')}`;
			return cells.map((cell, index) => (index === month ? joined : cell)).toSpliced(year, 1);
		});
	}
	const [county, municipality] = [at(/^län$/i), at(/^kommun$/i)];
	if (county >= 0 && municipality >= 0) {
		change((cells, isHeader) =>
			cells
				.map((cell, index) => (isHeader && index === municipality ? area : cell))
				.toSpliced(county, 1)
		);
	}
	change((cells, isHeader) =>
		isHeader
			? cells.map((cell, index) =>
					(index < 2 && cell === '') || CODE_HEADINGS.test(cell) ? area : cell
				)
			: [...cells]
	);
	return { ...csv, header, rows };
}

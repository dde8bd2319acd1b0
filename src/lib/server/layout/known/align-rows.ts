import type { AreaKind } from '$lib/domain/area';
import type { CsvHeader, CsvTable } from '$lib/server/files/csv/csv-row';
import { kindOfHeading } from '$lib/server/layout/words/area-spelling';
import type { SourceTable } from '$imports/source';

const CODE_HEADINGS = /^(region|kommun|läns?)[ _]?kod$/i;

type Edit = (cells: readonly string[], isHeader: boolean) => readonly string[];

/** A header under the headings that a definition knows, and how to bring each of its rows there. */
export interface Alignment {
	readonly header: CsvHeader;
	/** Null where the rows stay as they are. */
	readonly edit: ((cells: readonly string[]) => readonly string[]) | null;
	/** What the file's own heading over the areas says that they are. */
	readonly areaKind: AreaKind | null;
}

export interface AlignedTable extends CsvTable {
	readonly areaKind: AreaKind | null;
}

/** Year and month in one, county and municipality in one, codes beside names without a heading. */
export function alignHeader(given: CsvHeader, { area, time }: SourceTable): Alignment {
	let header = given.cells;
	const edits: Edit[] = [];
	const at = (heading: RegExp) => header.findIndex((cell) => heading.test(cell));
	const change = (edit: Edit) => {
		header = edit(header, true);
		edits.push(edit);
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
	} else if (county >= 0 || municipality >= 0) {
		const only = Math.max(county, municipality);
		const named = header.some((cell) => cell.toLowerCase() === area.toLowerCase());
		if (!named) header = header.map((cell, index) => (index === only ? area : cell));
	}
	header = header.map((cell, index) =>
		(index < 2 && cell === '') || CODE_HEADINGS.test(cell) ? area : cell
	);
	const edit = (cells: readonly string[]) => edits.reduce((row, one) => one(row, false), cells);
	const places = edit(given.cells.map((_, place) => String(place))).map((place) => parseInt(place));
	return {
		header: { ...given, cells: header, ...(edits.length > 0 && { places }) },
		edit: edits.length > 0 ? edit : null,
		areaKind: kindOfAreas(given.cells, area)
	};
}

/** A municipality stands closer to the figures than the county beside it. */
function kindOfAreas(headings: readonly string[], area: string): AreaKind | null {
	const kinds = headings.map(kindOfHeading);
	if (headings.some((heading) => heading.toLowerCase() === area.toLowerCase())) {
		return kindOfHeading(area);
	}
	return (
		kinds.find((kind) => kind === 'municipality') ?? kinds.find((kind) => kind !== null) ?? null
	);
}

/** The rows of a sheet under the headings that a definition knows. */
export function alignRows(csv: CsvTable, table: SourceTable): AlignedTable {
	const { header, edit, areaKind } = alignHeader(csv.header, table);
	if (!edit) return { ...csv, header, areaKind };
	return {
		...csv,
		header,
		areaKind,
		rows: csv.rows.map((row) => ({ ...row, cells: edit(row.cells) }))
	};
}

import type { SheetRow } from '$lib/server/files/workbook/sheet-row';

const TIMES = /^time$/i;
const STUB = /^(?:geo|sex|age|unit|freq|\p{L}[\p{L}_ ]{1,40}) \((?:labels|codes)\)$/iu;
const END = /^(?:special values?|observation flags?|available flags?):?$/i;
const FLAG = /^[bcdefimnprsuz]{1,4}$/;

/**
 * Eurostat's workbook as one row of headings with its flags behind the values: `TIME` with years over every other column, `GEO (Labels)` below
 * it, flags in the columns between. What explains them below is words. Any other sheet as it is.
 */
export function joinEurostat(filled: readonly SheetRow[]): readonly SheetRow[] {
	const at = filled.findIndex(({ cells }) => TIMES.test(cells[0] ?? ''));
	const [times, stub] = [filled[at], filled[at + 1]];
	if (!times || !stub || !STUB.test(stub.cells[0] ?? '')) return filled;
	const from = times.cells.findIndex((cell) => /^(?:19|20)\d\d/.test(cell));
	if (from < 1) return filled;
	const places = times.cells.flatMap((cell, place) => (place >= from && cell !== '' ? place : []));
	const found = filled.slice(at + 2).findIndex(({ cells }) => END.test(cells[0] ?? ''));
	const end = found < 0 ? filled.length : at + 2 + found;
	const join = (row: SheetRow): SheetRow => {
		const numbers = new Set<number>();
		const values = places.map((place, index) => {
			const [value = '', flag = ''] = [row.cells[place], row.cells[place + 1]];
			const flagged = !places.includes(place + 1) && FLAG.test(flag);
			if (!flagged && row.numbers?.has(place)) numbers.add(from + index);
			return flagged ? `${value} ${flag}` : value;
		});
		return { line: row.line, cells: [...row.cells.slice(0, from), ...values], numbers };
	};
	const names = stub.cells.slice(0, from).map((name) => name.replace(/ \(.*/, '').toLowerCase());
	const head = {
		line: times.line,
		cells: [...names, ...places.map((place) => times.cells[place] ?? '')]
	};
	const words = filled.slice(end).map((row) => alone(row, row.cells, ' = '));
	// The name of a dataset is its title.
	const above = filled
		.slice(0, at)
		.map((row) => (/^dataset:?$/i.test(row.cells[0] ?? '') ? alone(row, row.cells.slice(1)) : row));
	return [...above, head, ...filled.slice(at + 2, end).map(join), ...words];
}

function alone({ line }: SheetRow, cells: readonly string[], between = ' '): SheetRow {
	return { line, cells: [cells.filter((cell) => cell !== '').join(between)] };
}

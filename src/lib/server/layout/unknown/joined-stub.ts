import { addUp, type Skipped } from '$lib/domain/skip';
import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import { readFlag } from './columns/row-flags';
import type { SheetParts } from './sheet-header';

const JOINED = /^([^\\]{1,200},[^\\]{1,200})\\(?:time|time_period)$/i;
const FLAGGED = /^(:|-?\d[\d.,]*) ?([a-z]{1,4})?$/;
/** The letters that Eurostat puts behind a value, or behind the colon of none. */
const WITH_FLAG = /^(?::|-?\d[\d.,]*) [bcdefimnprsuz]{1,4}$/;
const OF_FLAGS = 'OBS_FLAG';
const OF_EUROSTAT = /^geo(?:$|[\\( ])|^time_period$/i;

/** Eurostat's own TSV: `A,PC,F,SE332` under `freq,unit,sex,geo\TIME_PERIOD` as four columns, and its flags behind values as what they say of them. */
export function splitStub(parts: SheetParts): SheetParts {
	const [first = '', ...periods] = parts.headings;
	const names = JOINED.exec(first)?.[1]
		?.split(',')
		.map((name) => name.trim());
	if (!names) return takeFlags(parts);
	const keys = parts.rows.map(({ cells: [key = ''] }) => key.split(',').map((one) => one.trim()));
	if (keys.some(({ length }) => length !== names.length)) return parts;
	const rows = parts.rows.map((row) => ({ ...row, cells: row.cells.slice(1) }));
	return {
		...parts,
		headings: [...names, ...periods],
		rows: rows.map((row, at) => readFlags(row, keys[at] ?? [])),
		flagged: countFlags(rows)
	};
}

/** The same flags in a CSV whose headings are Eurostat's. */
function takeFlags(parts: SheetParts): SheetParts {
	const known = parts.headings.some((heading) => OF_EUROSTAT.test(heading));
	const flagged = parts.rows.some(({ cells }) => cells.some((cell) => WITH_FLAG.test(cell)));
	if (!known || !flagged) return parts;
	return {
		...parts,
		rows: parts.rows.map((row) => readFlags(row, [])),
		flagged: countFlags(parts.rows)
	};
}

function readFlags(row: SheetRow, key: readonly string[]): SheetRow {
	const preliminary = new Set<number>();
	const foretold = new Set<number>();
	const values = row.cells.map((cell, at) => {
		const [, value = cell, letters = ''] = FLAGGED.exec(cell) ?? [];
		const flag = readFlag(OF_FLAGS, letters);
		if (flag.preliminary) preliminary.add(key.length + at);
		if (flag.forecast) foretold.add(key.length + at);
		// Eurostat's own mark is not available.
		return value === ':' ? (flag.gap ?? '..') : value;
	});
	return { ...row, cells: [...key, ...values], preliminary, foretold };
}

/** What else the flags say of values, and of how many. */
function countFlags(rows: readonly SheetRow[]): Skipped {
	const told = rows.flatMap(({ cells }) =>
		cells.flatMap((cell) => {
			const [, value = '', letters = ''] = FLAGGED.exec(cell) ?? [];
			return value === ':' ? [] : (readFlag(OF_FLAGS, letters).told ?? []);
		})
	);
	return addUp(told.map((flag): Skipped => ({ [`flag:${flag}`]: 1 })));
}

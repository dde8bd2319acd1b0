import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import type { SheetParts } from './sheet-header';

const JOINED = /^([^\\]{1,200},[^\\]{1,200})\\(?:time|time_period)$/i;
const FLAGGED = /^(:|-?\d[\d.,]*) ?([a-z]{1,4})?$/;
/** The letters that Eurostat puts behind a value, or behind the colon of none. */
const WITH_FLAG = /^(?::|-?\d[\d.,]*) [bcdefimnprsuz]{1,4}$/;
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
	return {
		...parts,
		headings: [...names, ...periods],
		rows: parts.rows.map((row, at) => readFlags(row, row.cells.slice(1), keys[at] ?? []))
	};
}

/** The same flags in a CSV whose headings are Eurostat's. */
function takeFlags(parts: SheetParts): SheetParts {
	const known = parts.headings.some((heading) => OF_EUROSTAT.test(heading));
	const flagged = parts.rows.some(({ cells }) => cells.some((cell) => WITH_FLAG.test(cell)));
	if (!known || !flagged) return parts;
	return { ...parts, rows: parts.rows.map((row) => readFlags(row, row.cells, [])) };
}

function readFlags(row: SheetRow, cells: readonly string[], key: readonly string[]): SheetRow {
	const preliminary = new Set<number>();
	const foretold = new Set<number>();
	const values = cells.map((cell, at) => {
		const [, value = cell, flags = ''] = FLAGGED.exec(cell) ?? [];
		if (flags.includes('p')) preliminary.add(key.length + at);
		if (flags.includes('f')) foretold.add(key.length + at);
		return value === ':' ? gapOf(flags) : value;
	});
	return { ...row, cells: [...key, ...values], preliminary, foretold };
}

/** Eurostat's `:` is not available; `c` is confidential and `z` not applicable. */
function gapOf(flags: string): string {
	if (flags.includes('c')) return ':';
	return flags.includes('z') ? '.' : '..';
}

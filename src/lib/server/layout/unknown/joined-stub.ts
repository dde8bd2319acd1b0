import type { SheetRow } from '$lib/server/files/workbook/sheet-row';
import type { SheetParts } from './sheet-header';

const JOINED = /^([^\\]{1,200},[^\\]{1,200})\\(?:time|time_period)$/i;
const FLAGGED = /^(:|-?\d[\d.]*) ?([a-z]{1,4})?$/;

/** Eurostat's own TSV: `A,PC,F,SE332` under `freq,unit,sex,geo\TIME_PERIOD` as four columns, and its flags behind values as what they say of them. */
export function splitStub(parts: SheetParts): SheetParts {
	const [first = '', ...periods] = parts.headings;
	const names = JOINED.exec(first)?.[1]
		?.split(',')
		.map((name) => name.trim());
	if (!names) return parts;
	const keys = parts.rows.map(({ cells: [key = ''] }) => key.split(',').map((one) => one.trim()));
	if (keys.some(({ length }) => length !== names.length)) return parts;
	return {
		...parts,
		headings: [...names, ...periods],
		rows: parts.rows.map((row, at) => readFlags(row, keys[at] ?? []))
	};
}

function readFlags(row: SheetRow, key: readonly string[]): SheetRow {
	const preliminary = new Set<number>();
	const foretold = new Set<number>();
	const values = row.cells.slice(1).map((cell, at) => {
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

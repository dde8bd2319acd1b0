import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import type { FigureTable, TableCell } from '$lib/server/files/figure-table';
import { plainNumber } from '$lib/domain/plain-number';
import { again, problemAt } from '$lib/server/files/cube';
import { isArray, isObject, textOf, type Json } from './json-text';

const DIMENSIONS = [
	{ name: 'kpi', heading: 'nyckeltal', role: 'content' },
	{ name: 'municipality', heading: 'kommun', role: 'area' },
	{ name: 'period', heading: 'år', role: 'period' },
	{ name: 'gender', heading: 'kön', role: 'sex' }
] as const;

/** Whether the rows are those of Kolada's `/data` (versions 2 and 3): a value for each gender inside. */
export function isKoladaData(rows: readonly Json[]): boolean {
	const [first] = rows;
	return isObject(first) && 'kpi' in first && 'period' in first && isArray(first.values);
}

/** Kolada's `/data` answer: rows of KPI, municipality and year, each with its genders T, K and M. */
export function readKoladaData(rows: readonly Json[]): Result<FigureTable> {
	return {
		ok: true,
		value: {
			format: 'kolada-json',
			tableId: null,
			title: 'Kolada',
			dimensions: [...DIMENSIONS],
			cells: again(() => walk(rows))
		}
	};
}

function* walk(rows: readonly Json[]): Generator<TableCell | FileProblem> {
	for (const [at, row] of rows.entries()) {
		const line = at + 1;
		const kpi = isObject(row) ? textOf(row.kpi) : null;
		if (!isObject(row) || !isArray(row.values) || kpi === null) {
			yield problemAt(line, 'values', fault('json-kolada-row-incomplete'));
			continue;
		}
		const own = {
			kpi: { code: kpi, text: null },
			municipality: { code: textOf(row.municipality), text: null },
			period: { code: textOf(row.period), text: null }
		};
		for (const one of row.values) {
			if (!isObject(one)) {
				yield problemAt(line, kpi, fault('json-value-unreadable'), JSON.stringify(one));
				continue;
			}
			if (one.isdeleted === true || one.is_deleted === true) continue;
			const gender = { code: textOf(one.gender), text: null };
			const cell = { line, column: kpi, categories: { ...own, gender } };
			if (typeof one.value === 'number') yield { ...cell, text: plainNumber(one.value) };
			else if (typeof one.value === 'string' && /^-?\d+(?:\.\d+)?$/.test(one.value))
				yield { ...cell, text: one.value };
			else if (one.value === null || one.value === undefined) {
				yield { ...cell, text: one.status === 'Private' ? ':' : '..' };
			} else yield problemAt(line, kpi, fault('json-value-no-number'), JSON.stringify(one.value));
		}
	}
}

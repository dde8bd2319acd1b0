import { fault, wholeFile, type FileProblem } from '$lib/domain/problem';
import { answersOf } from '$lib/domain/mood';
import type { MoodCounts } from '$lib/domain/mood';
import { compilationMonthOf } from '$lib/domain/week';
import { readColumns } from './compilation-header';
import { personProblem } from './compilation-persons';
import { isTotal, readRow, WHOLE } from './compilation-row';
import type { CompilationContext, CompiledRow } from './compilation-row';
import { readTable } from './compilation-table';

/** A month's compilation, checked: every week in the month, every group and week once. */
export interface MoodCompilation {
	/** `2026-10` */
	readonly month: string;
	/** The title line says that it is made up. */
	readonly example: boolean;
	readonly rows: readonly CompiledRow[];
}

export type CompilationReading =
	| { readonly kind: 'compilation'; readonly compilation: MoodCompilation }
	/** Rows about persons or single answers: refused whole, and nothing of it may be kept or repeated. */
	| { readonly kind: 'persons'; readonly problem: FileProblem }
	| { readonly kind: 'problems'; readonly problems: readonly FileProblem[] };

/** Never throws: whatever the bytes are, the answer says what is wrong with them. */
export function parseMoodCompilation(
	bytes: Uint8Array,
	context: CompilationContext
): CompilationReading {
	const reading = readTable(bytes);
	if (!reading.ok) return { kind: 'problems', problems: [wholeFile(reading.reason)] };
	const { header, rows, title } = reading.table;
	const persons = personProblem(header, rows);
	if (persons) return { kind: 'persons', problem: persons };
	const columns = readColumns(header);
	if (!columns.ok) return { kind: 'problems', problems: columns.problems };

	const parsed = rows.map((row) => readRow(row, columns.value, context));
	const problems = parsed.flatMap((row) => (row.ok ? [] : row.problems));
	const compiled = parsed.flatMap((row) => (row.ok ? row.value : []));
	if (problems.length > 0) return { kind: 'problems', problems };
	const totals = compiled.filter((row) => isTotal(row.group));
	const groups = totals.length === compiled.length ? asWhole(compiled) : without(compiled, totals);
	const contradictions = [
		...repeatedRows(compiled),
		...monthProblems(groups),
		...falseTotals(groups, totals)
	];
	const [first] = groups;
	if (contradictions.length > 0 || !first) return { kind: 'problems', problems: contradictions };
	return {
		kind: 'compilation',
		compilation: {
			month: compilationMonthOf(first.mood.week),
			example: /exempeldata/i.test(title ?? ''),
			rows: groups
		}
	};
}

function asWhole(rows: readonly CompiledRow[]): CompiledRow[] {
	return rows.map((row) => ({ ...row, group: WHOLE, kind: 'unit' }));
}

function without(rows: readonly CompiledRow[], others: readonly CompiledRow[]): CompiledRow[] {
	return rows.filter((row) => !others.includes(row));
}

function repeatedRows(rows: readonly CompiledRow[]): FileProblem[] {
	const seen = new Set<string>();
	return rows.flatMap(({ line, group, mood }) => {
		const key = `${mood.week} ${isTotal(group) ? WHOLE : group.toLocaleLowerCase('sv')}`;
		const again = seen.has(key);
		seen.add(key);
		if (!again) return [];
		return {
			line,
			column: null,
			value: mood.week,
			...fault('mood-row-repeated')
		};
	});
}

function monthProblems(rows: readonly CompiledRow[]): FileProblem[] {
	const months = [...new Set(rows.map((row) => compilationMonthOf(row.mood.week)))].sort();
	if (months.length <= 1) return [];
	return [wholeFile(fault('mood-several-months', { months: months.join(', ') }))];
}

function falseTotals(rows: readonly CompiledRow[], totals: readonly CompiledRow[]): FileProblem[] {
	return totals.flatMap(({ line, mood }) => {
		const parts = rows.filter((row) => row.mood.week === mood.week);
		const hasHidden = parts.some((row) => row.mood.gap === 'too-few-answers');
		const sum = parts.reduce((total, row) => total + counted(row.mood.counts), 0);
		if (mood.gap !== null || hasHidden || parts.length === 0 || sum === answersOf(mood.counts))
			return [];
		return {
			line,
			column: null,
			value: mood.week,
			...fault('mood-false-total')
		};
	});
}

function counted(counts: MoodCounts | null): number {
	return counts ? answersOf(counts) : 0;
}

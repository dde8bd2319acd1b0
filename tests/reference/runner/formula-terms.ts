import { designColumn } from './interrupted-design';

/** What the terms of a formula are looked up in. */
export interface TermSource {
	/** The input's list of that name; none: no such list. */
	readonly listOf: (name: string) => readonly number[] | undefined;
	readonly rows: number;
	/** T0 of a segmented series; none: the formula has no terms of one. */
	readonly start: number | undefined;
	/** Points in a year. */
	readonly period: number;
}

/** A product such as `harmonic(x, 2)` has its parenthesis close by: a remark stands apart. */
function withoutRemark(term: string): string {
	const at = term.search(/\s\(/);
	return (at < 0 ? term : term.slice(0, at)).trim();
}

/** The terms of a formula's right side as R orders them, products last; remarks in parentheses behind a term say nothing here. */
export function listTerms(right: string): string[] {
	const written = right.split('+').map((term) => withoutRemark(term));
	const single = written.flatMap((term) => {
		const [, count] = /^harmonic\(\s*\w+\s*,\s*(\d+)/.exec(term) ?? [];
		if (count) return ['sin', 'cos'].flatMap((wave) => wavesOf(wave, Number(count)));
		return term.split(/[*:]/).length === 1 ? term : [];
	});
	const crossed = written.filter((term) => term.includes('*') || term.includes(':'));
	const parts = crossed.filter((term) => term.includes('*')).flatMap((term) => factorsOf(term));
	const main = new Set([...parts, ...single]);
	const products = crossed.map((term) => factorsOf(term).join(':'));
	return [...main, ...products].filter((term) => term !== '' && term !== '1');
}

/** One column a term; NaN for what neither the input nor a segmented series has. */
export function formulaColumns(terms: readonly string[], source: TermSource): number[][] {
	return terms.map((term) => {
		const factors = factorsOf(term).map((factor) => columnFor(factor, source));
		return Array.from({ length: source.rows }, (_, row) =>
			factors.reduce((product, column) => product * (column[row] ?? NaN), 1)
		);
	});
}

function columnFor(term: string, { listOf, rows, start, period }: TermSource): ArrayLike<number> {
	const listed = listOf(term);
	if (listed) return listed;
	const order = Array.from({ length: rows }, (_, row) => row + 1);
	const times = /^(sin|cos)\d+$/.test(term) ? (listOf('month') ?? order) : order;
	return designColumn(term, { times, y: [], start: start ?? NaN, period, firstPlace: 1 });
}

function factorsOf(term: string): string[] {
	return term.split(/[*:]/).map((factor) => factor.trim());
}

function wavesOf(wave: string, count: number): string[] {
	return Array.from({ length: count }, (_, index) => `${wave}${index + 1}`);
}

import { fault, type Fault } from '$lib/domain/problem';

/** A cell that should hold a number of people. `hidden`: the sender left it out because they were few. */
export type Count =
	| { readonly kind: 'number'; readonly number: number }
	| { readonly kind: 'empty' }
	| { readonly kind: 'hidden' }
	| { readonly kind: 'problem'; readonly reason: Fault };

const HIDDEN = /^(\*+|<\s*\d{1,2}|dolt|döljs|för få|för få svar|x)$/i;
const MOST = 100_000;

export function readCount(cell: string): Count {
	if (cell === '' || /^[-–—]$/.test(cell)) return { kind: 'empty' };
	if (HIDDEN.test(cell)) return { kind: 'hidden' };
	const text = cell.replace(/[\s\u00a0]/g, '');
	if (/^[-−–]\d+([.,]\d+)?$/.test(text)) return problem(fault('mood-count-negative'));
	if (/^\d+([.,]\d+)?%$/.test(text)) return problem(fault('mood-count-percent'));
	if (!/^\d+([.,]\d+)?$/.test(text)) return problem(fault('mood-count-no-number'));
	const number = Number(text.replace(',', '.'));
	if (!Number.isInteger(number)) return problem(fault('mood-count-fraction'));
	return number > MOST ? problem(fault('mood-count-too-large')) : { kind: 'number', number };
}

export type CountColumn = 'green' | 'yellow' | 'red' | 'invited' | 'answers';

export interface WrittenCount {
	readonly column: CountColumn;
	readonly count: Count;
}

/** What is wrong with a row's numbers, taken one by one and together. */
export function countProblems(
	written: readonly WrittenCount[]
): { readonly column: CountColumn; readonly reason: Fault }[] {
	const single = written.flatMap(({ column, count }) =>
		count.kind === 'problem' ? { column, reason: count.reason } : []
	);
	if (single.length > 0) return single;
	const of = (column: CountColumn) => written.find((one) => one.column === column)?.count;
	const colours = (['green', 'yellow', 'red'] as const).map((column) => ({
		column,
		count: of(column)
	}));
	const missing = colours.filter(({ count }) => count?.kind !== 'number');
	if (missing.length === 3) return [];
	const [first] = missing;
	if (first) return [{ column: first.column, reason: fault('mood-count-missing') }];
	const sum = colours.reduce((total, { count }) => total + (numberOf(count) ?? 0), 0);
	const invited = numberOf(of('invited'));
	const answers = numberOf(of('answers'));
	if (answers !== null && answers !== sum) {
		return [{ column: 'answers', reason: fault('mood-sum-of-colours', { sum }) }];
	}
	if (invited !== null && sum > invited) {
		return [{ column: 'invited', reason: fault('mood-more-than-invited', { sum }) }];
	}
	return [];
}

/** How many a cell says at most, also one that is no count: a share, a part of one, or too many. */
export function sizeIn(cell: string | undefined): number {
	const [, number] = /^(\d+(?:[.,]\d+)?)%?$/.exec((cell ?? '').replace(/\s/g, '')) ?? [];
	return number === undefined ? 0 : Number(number.replace(',', '.'));
}

/** The number in a cell; null where there is none. */
export function countIn(cell: string | undefined): number | null {
	return numberOf(readCount(cell ?? ''));
}

function numberOf(count: Count | undefined): number | null {
	return count?.kind === 'number' ? count.number : null;
}

function problem(reason: Fault): Count {
	return { kind: 'problem', reason };
}

import { MOODS } from '$lib/domain/mood';
import { fault, type Fault } from '$lib/domain/problem';
import { countsOfShares, findImpossibleShare, isShare, sumOfShares } from './compilation-share';

/** A cell that should hold a number of people. `hidden`: the sender left it out because they were few. */
type Count =
	| { readonly kind: 'number'; readonly number: number }
	| { readonly kind: 'empty' }
	| { readonly kind: 'hidden' }
	| { readonly kind: 'problem'; readonly reason: Fault };

const HIDDEN =
	/^(\*+|\.{2,3}|…|(?:<|≤|under|färre än|mindre än|alle|vähemmän kuin|fewer than|less than)\s*(?:\d{1,2}|två|tre|fyra|fem|sex|tio|viisi|viis|kymmenen|five|ten)|dolt|döljs|salattu|piilotettu|för få|för få svar|liian vähän|too few|suppressed|x)$/i;
const MOST = 100_000;
/** Three digits after the only mark: thousands to one writer, decimals to another. */
const AMBIGUOUS = /^([1-9]\d{0,2})[.,](\d{3})$/;

function readCount(cell: string): Count {
	if (cell === '' || /^[-–—]$/.test(cell)) return { kind: 'empty' };
	if (HIDDEN.test(cell)) return { kind: 'hidden' };
	// What is a little less than nought and rounded is nought.
	const text = cell.replace(/[\s\u00a0]/g, '').replace(/^[-−–](?=0+(?:[.,]0+)?$)/, '');
	if (/^[-−–]\d+([.,]\d+)?$/.test(text)) return problem(fault('mood-count-negative'));
	if (/^\d+([.,]\d+)?%$/.test(text)) return problem(fault('mood-count-percent'));
	if (!/^\d+([.,]\d+)?$/.test(text)) return problem(fault('mood-count-no-number'));
	if (AMBIGUOUS.test(text)) return problem(fault('mood-count-ambiguous'));
	const number = Number(text.replace(',', '.'));
	if (!Number.isInteger(number)) return problem(fault('mood-count-fraction'));
	return number > MOST ? problem(fault('mood-count-too-large')) : { kind: 'number', number };
}

export const COUNT_COLUMNS = [...MOODS, 'invited', 'answers'] as const;
export type CountColumn = (typeof COUNT_COLUMNS)[number];

interface WrittenCount {
	readonly column: CountColumn;
	readonly count: Count;
}

interface CountProblem {
	readonly column: CountColumn;
	readonly reason: Fault;
}

interface ReadCounts {
	readonly counts: readonly WrittenCount[];
	readonly problems: readonly CountProblem[];
}

/** The numbers of a row, with what is wrong with them one by one and together. Shares become the only counts that they can be of. */
export function readCounts(
	cellOf: (column: CountColumn) => string,
	/** Whether they are of a whole month: whoever was invited may have answered every week. */
	ofMonth: boolean
): ReadCounts {
	const written = COUNT_COLUMNS.map((column) => ({ column, count: readCount(cellOf(column)) }));
	const shares = MOODS.map(cellOf);
	if (!shares.every(isShare)) return { counts: written, problems: countProblems(written, ofMonth) };
	const answers = readCount(cellOf('answers'));
	const shared = answers.kind === 'number' ? countsOfShares(shares, answers.number) : null;
	if (answers.kind !== 'number' || shared === null) {
		const reason =
			answers.kind === 'problem' ? answers.reason : fault('mood-shares-without-answers');
		return { counts: [], problems: [{ column: 'answers', reason }] };
	}
	if (shared === 'none' || shared === 'several') {
		return { counts: [], problems: [whyNoCounts(shares, answers.number, shared)] };
	}
	const counts = written.map(({ column, count }): WrittenCount => {
		const found = MOODS.find((mood) => mood === column);
		return { column, count: found ? { kind: 'number', number: shared[found] } : count };
	});
	return { counts, problems: countProblems(counts, ofMonth) };
}

/** At the share that none of the answers can have; where each is possible by itself, at the answers. */
function whyNoCounts(
	shares: readonly string[],
	answers: number,
	found: 'none' | 'several'
): CountProblem {
	if (found === 'several')
		return { column: 'answers', reason: fault('mood-shares-of-several', { answers }) };
	const column = findImpossibleShare(shares, answers);
	if (column) return { column, reason: fault('mood-share-of-none', { answers }) };
	const sum = sumOfShares(shares);
	return { column: 'answers', reason: fault('mood-shares-of-none', { answers, sum }) };
}

function countProblems(written: readonly WrittenCount[], ofMonth: boolean): CountProblem[] {
	const single = written.flatMap(({ column, count }) =>
		count.kind === 'problem' ? { column, reason: count.reason } : []
	);
	if (single.length > 0) return single;
	const of = (column: CountColumn) => written.find((one) => one.column === column)?.count;
	const colours = MOODS.map((column) => ({
		column,
		count: of(column)
	}));
	const missing = colours.filter(({ count }) => count?.kind !== 'number');
	if (missing.length === 3) return [];
	const hidden = missing.find(({ count }) => count?.kind === 'hidden');
	if (hidden) return [{ column: hidden.column, reason: fault('mood-count-hidden') }];
	const [first] = missing;
	if (first) return [{ column: first.column, reason: fault('mood-count-missing') }];
	const sum = colours.reduce((total, { count }) => total + (numberOf(count) ?? 0), 0);
	const invited = numberOf(of('invited'));
	const answers = numberOf(of('answers'));
	if (answers !== null && answers !== sum) {
		return [{ column: 'answers', reason: fault('mood-sum-of-colours', { sum }) }];
	}
	if (invited !== null && sum > invited) {
		const code = ofMonth ? 'mood-more-than-invited-month' : 'mood-more-than-invited';
		return [{ column: 'invited', reason: fault(code, { sum }) }];
	}
	return [];
}

/** How many a cell says at most, also one that is no count: a share, a part of one, or too many. */
export function sizeIn(cell: string | undefined): number {
	const text = (cell ?? '').replace(/\s/g, '');
	const [, number] = /^(\d+(?:[.,]\d+)?)%?$/.exec(text) ?? [];
	return thousandsIn(text) ?? (number === undefined ? 0 : Number(number.replace(',', '.')));
}

/** The number in a cell, or the larger of two that it may be; null where there is none. */
export function mostIn(cell: string | undefined): number | null {
	return thousandsIn((cell ?? '').replace(/\s/g, '')) ?? countIn(cell);
}

/** The same, or the smaller whole number of two: `1.000` may be one answer. */
export function leastIn(cell: string | undefined): number | null {
	const [, whole, decimals] = AMBIGUOUS.exec((cell ?? '').replace(/\s/g, '')) ?? [];
	return decimals === '000' ? Number(whole) : mostIn(cell);
}

function thousandsIn(text: string): number | null {
	const [, thousands, rest] = AMBIGUOUS.exec(text) ?? [];
	return thousands === undefined ? null : Number(`${thousands}${rest}`);
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

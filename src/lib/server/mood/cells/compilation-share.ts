import { MOODS, type Mood, type MoodCounts } from '$lib/domain/mood';
import type { CsvRow } from '$lib/server/files/csv/csv-row';
import { headedColumns, holdShares, isColour } from './compilation-columns';

/** A share as written: percent, and how far the true one may lie from it. */
interface WrittenShare {
	readonly percent: number;
	readonly half: number;
}

const SHARE = /^(\d{1,3})(?:[.,](\d{1,12}))?\s?%$/;
/** What binary fractions add. */
const ROUNDING = 1e-9;

export function isShare(cell: string): boolean {
	return SHARE.test(cell);
}

function readShare(cell: string): WrittenShare | null {
	const [, whole, decimals = ''] = SHARE.exec(cell) ?? [];
	if (whole === undefined) return null;
	return { percent: Number(`${whole}.${decimals}`), half: 0.5 * 10 ** -decimals.length };
}

/** `several`: more than one triple of counts is written so; `none`: no triple is. */
export type SharedCounts = MoodCounts | 'several' | 'none';

/**
 * The counts that add up to `answers` and whose shares are rounded to the three that are written, in the order green, yellow, red. Null:
 * these are no shares. An exact half may have been rounded either way.
 */
export function countsOfShares(cells: readonly string[], answers: number): SharedCounts | null {
	const shares = cells.map(readShare);
	const [green, yellow, red] = shares.map((share) => possibleCounts(share, answers));
	if (!green || !yellow || !red) return null;
	// Any share of nothing is nothing.
	if (answers === 0 && shares.some((share) => share?.percent !== 0)) return 'none';
	let found: MoodCounts | null = null;
	for (let count = green.least; count <= green.most; count += 1) {
		const rest = answers - count;
		const least = Math.max(yellow.least, rest - red.most);
		const most = Math.min(yellow.most, rest - red.least);
		if (least > most) continue;
		if (found || least < most) return 'several';
		found = { green: count, yellow: least, red: rest - least };
	}
	return found ?? 'none';
}

/** The colour whose share no whole number of the answers has; null: each is possible by itself. */
export function findImpossibleShare(cells: readonly string[], answers: number): Mood | null {
	return (
		MOODS.find((_, at) => {
			const possible = possibleCounts(readShare(cells[at] ?? ''), answers);
			return possible !== null && possible.least > possible.most;
		}) ?? null
	);
}

/** Per cent, to a decimal. */
export function sumOfShares(cells: readonly string[]): number {
	const sum = cells.reduce((total, cell) => total + (readShare(cell)?.percent ?? 0), 0);
	return Math.round(10 * sum) / 10;
}

function possibleCounts(share: WrittenShare | null, answers: number) {
	if (!share) return null;
	const { percent, half } = share;
	return {
		least: Math.max(0, Math.ceil(((percent - half) * answers) / 100 - ROUNDING)),
		most: Math.min(answers, Math.floor(((percent + half) * answers) / 100 + ROUNDING))
	};
}

/** Writes the sign behind every number in columns whose headings say that they hold shares: `62`, and `0,62` where the three make one. */
export function markShares(header: CsvRow, rows: readonly CsvRow[]): readonly CsvRow[] {
	if (!holdShares(header.cells)) return rows;
	const colours = headedColumns(header.cells).flatMap((column, at) => (isColour(column) ? at : []));
	return rows.map((row) => {
		const shares = colours.map((at) => row.cells[at] ?? '');
		const write = isPartOfOne(shares) ? (cell: string) => `${hundredfold(cell)} %` : marked;
		const cells = row.cells.map((cell, at) => (colours.includes(at) ? write(cell) : cell));
		return { ...row, cells };
	});
}

function marked(cell: string): string {
	return /^\d+([.,]\d+)?$/.test(cell) ? `${cell} %` : cell;
}

/** With two decimals or more: in fewer no whole per cent can be told. */
const PART = /^[01][.,](\d{2})(\d{0,10})$/;
const FAR_FROM_ONE = 0.02;

function isPartOfOne(cells: readonly string[]): boolean {
	if (!cells.every((cell) => PART.test(cell))) return false;
	const sum = cells.reduce((total, cell) => total + Number(cell.replace(',', '.')), 0);
	return Math.abs(sum - 1) < FAR_FROM_ONE;
}

/** `0,617` → `61.7`, by moving the point: a product could have more decimals than are written. */
function hundredfold(cell: string): string {
	const [, hundredths = '', decimals = ''] = PART.exec(cell) ?? [];
	const whole = Number(`${cell.slice(0, 1)}${hundredths}`);
	return decimals === '' ? String(whole) : `${whole}.${decimals}`;
}

import type { RegisterCell, RegisterCheck } from './check-registers';

export interface CheckedRegisterCell {
	readonly cell: RegisterCell;
	readonly value: RegisterCheck;
}

const MOST_FALSE_TOGETHER = 0.055;
const MOST_FALSE = 0.07;
const LEAST_COVERED = 0.93;
const LEAST_FOUND = 0.75;
const AFTER = [0.92, 0.99] as const;

/** A line for every cell with its figures, and which targets it misses. */
export function reportRegisters(results: readonly CheckedRegisterCell[]) {
	const cells = results.map(({ cell, value }) => ({ cell, value, missed: missesOf(cell, value) }));
	const still = total(results, 'still');
	const wrong = total(results, 'wrong') / still;
	const isTogether = wrong <= MOST_FALSE_TOGETHER;
	const missed = cells.filter((one) => one.missed.length > 0).length;
	return {
		lines: [
			...cells.map(({ cell: { name }, value, missed: those }) =>
				[
					`${name.padEnd(26)}${value.lasting} lasting:`,
					`alone ${percent(value.alone, value.lasting)} %, together ${percent(value.together, value.lasting)} %,`,
					`too early ${percent(value.early, value.lasting)} %;`,
					`false ${percent(value.wrong, value.still)} % of ${value.still},`,
					`covered ${percent(value.covered, value.alone)} %,`,
					`found ${percent(value.found, value.moved)} % of ${value.moved},`,
					`week after ${percent(value.expected, value.after)} %`,
					those.length === 0 ? 'holds' : `misses: ${those.join(', ')}`
				].join(' ')
			),
			`false together ${(100 * wrong).toFixed(1)} % of ${still} ${isTogether ? 'holds' : 'misses'}`,
			`registers: ${cells.length - missed} of ${cells.length} hold`
		],
		holds: missed === 0 && isTogether
	};
}

/** Every limit is allowed two standard errors of the simulation. */
function missesOf(cell: RegisterCell, value: RegisterCheck): string[] {
	const above = (part: number, of: number, limit: number) =>
		of > 0 && part / of > limit + twoErrors(limit, of);
	const below = (part: number, of: number, limit: number) =>
		of > 0 && part / of < limit - twoErrors(limit, of);
	const { lasting, alone, together } = value;
	return [
		...(above(value.wrong, value.still, MOST_FALSE) ? ['false'] : []),
		...(below(value.covered, alone, LEAST_COVERED) ? ['covered'] : []),
		...(below(value.found, value.moved, LEAST_FOUND) ? ['found'] : []),
		...(below(value.expected, value.after, AFTER[0]) ? ['week after'] : []),
		...(above(value.expected, value.after, AFTER[1]) ? ['week after'] : []),
		...(below(alone, lasting, cell.leastAlone ?? 0) ? ['alone'] : []),
		...(below(alone + together, lasting, cell.leastJudged ?? 0) ? ['judged'] : [])
	];
}

function twoErrors(limit: number, of: number): number {
	return 2 * Math.sqrt((limit * (1 - limit)) / of);
}

function total(results: readonly CheckedRegisterCell[], name: keyof RegisterCheck): number {
	return results.reduce((sum, { value }) => sum + value[name], 0);
}

function percent(part: number, of: number): string {
	return of === 0 ? '–' : ((100 * part) / of).toFixed(1);
}

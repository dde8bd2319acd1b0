import type { ComparisonCheck, MonthCell, MonthCheck } from './check-months';
import { COMPARED } from './check-months';

export interface CheckedMonthCell {
	readonly cell: MonthCell;
	readonly value: MonthCheck;
}

const MOST_FALSE = 0.055;
const LEAST_FOUND = 0.75;

const NAMES = { 'six-months': 'six months', 'year-ago': 'a year ago' } as const;

/** A line for every comparison of every cell with its limits, and how many do not keep them. */
export function reportMonths(results: readonly CheckedMonthCell[]) {
	const checked = results.flatMap(({ cell, value }) =>
		COMPARED.flatMap((compared) => {
			const check = value[compared];
			return check ? [{ ...cell, compared, check, missed: missesOf(check) }] : [];
		})
	);
	const missed = checked.filter((one) => one.missed.length > 0).length;
	const worst = COMPARED.map((compared) => {
		const checks = checked.filter((one) => one.compared === compared).map(({ check }) => check);
		const made = checks.reduce((total, one) => total + one.compared, 0);
		const wrong = checks.reduce((total, one) => total + one.compared * one.falseShare, 0);
		const most = Math.max(...checks.map(({ falseShare }) => falseShare));
		const least = Math.min(...checks.map(({ foundShare }) => foundShare));
		return `${NAMES[compared]}: false ${percent(wrong / made)} % together, worst cell ${percent(most)} %; found in the worst cell ${percent(least)} %`;
	});
	return {
		lines: [
			...checked.map(({ panel, compared, check, missed }) =>
				[
					NAMES[compared].padEnd(10),
					`${panel.answers} answers`.padStart(11),
					`${panel.weeks} weeks`.padStart(9),
					`wander ${100 * panel.wander}, rho ${panel.rho}, season ${100 * panel.season}, missing ${100 * panel.missing} %:`,
					`false ${percent(check.falseShare)} % (at most ${percent(mostFalse(check))}),`,
					`${check.meanStated.toFixed(1)} points found in ${percent(check.foundShare)} % (at least ${percent(leastFound(check))})`,
					missed.length === 0 ? 'holds' : `misses: ${missed.join(', ')}`
				].join(' ')
			),
			...worst,
			`months: ${checked.length - missed} of ${checked.length} hold`
		],
		holds: missed === 0
	};
}

function missesOf(check: ComparisonCheck): string[] {
	return [
		...(check.falseShare > mostFalse(check) ? ['false'] : []),
		...(check.foundShare < leastFound(check) ? ['found'] : [])
	];
}

/** Both limits are allowed two standard errors of the simulation. */
function mostFalse({ falseError }: ComparisonCheck): number {
	return MOST_FALSE + 2 * falseError;
}

function leastFound({ foundError }: ComparisonCheck): number {
	return LEAST_FOUND - 2 * foundError;
}

function percent(share: number): string {
	return (100 * share).toFixed(1);
}

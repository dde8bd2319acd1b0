import { describe, expect, test } from 'vitest';
import { checkChangeCell } from '$lib/statistics/calibration/check-changes';
import { checkSignalCell } from '$lib/statistics/calibration/check-signals';
import { checkMonthCell, monthCells } from '../../src/cli/calibration/check-months';
import { reportMonths } from '../../src/cli/calibration/report-months';

/** Few runs, always the same ones: the long form is `npm run calibrate -- --check`. */
const RUNS = 250;
/** 7 % and two standard errors of so few runs. */
const MOST_FALSE = 0.07 + 2 * Math.sqrt((0.07 * 0.93) / RUNS);

describe('series without a change', () => {
	test.each([
		['process', 24, 8, 0.5, 30],
		['process', 52, 26, 0.2, 140],
		['process', 104, 52, 0.35, 200],
		['total', 24, 12, 0, 60],
		['total', 39, 13, 0.5, 140],
		['total', 52, 8, 0.35, 30]
	] as const)('%s, %i weeks with %i after, ρ %d, n %i', (kind, weeks, after, rho, n) => {
		const survey = { weeks, n, share: 0.65, rho, kind, wander: 3 };
		const found = checkChangeCell({ survey, after, missing: 2, seed: 12 }, RUNS);
		expect([
			found.answered > 0.99,
			found.falseShare <= MOST_FALSE,
			found.coverage >= 0.93 - 0.033,
			found.power >= 0.75 - 0.055
		]).toEqual([true, true, true, true]);
	});
});

describe('a watched series', () => {
	test.each([
		['process', 0],
		['process', 0.5],
		['total', 0.2],
		['total', 0.5]
	] as const)('%s with ρ %d has at most one false signal in two years', (kind, rho) => {
		const survey = { weeks: 78, n: 140, share: 0.65, rho, kind, wander: 2 };
		const found = checkSignalCell({ survey, seed: 4 }, RUNS);
		expect([
			found.falseSignalsPerTwoYears <= 1.15,
			rho > 0.2 || found.withinSix >= 0.8,
			rho > 0.2 || Math.abs(found.medianDelay - found.statedDelay) <= 1.5
		]).toEqual([true, true, true]);
	});
});

/** The long form is `npm run calibrate -- --months`. */
const MONTH_ROUNDS = 60;

describe('months as they are published, without a change and with one', () => {
	const cells = monthCells(5).filter(
		({ panel: { answers, rho, wander } }) =>
			(answers === 18 && wander === 0) || (answers === 200 && rho === 0.6 && wander === 0.04)
	);
	const results = cells.map((cell) => ({ cell, value: checkMonthCell(cell, MONTH_ROUNDS) }));

	test('differences are stated no more often, and found no less often, than is promised', () => {
		expect(reportMonths(results).lines.at(-1)).toBe('months: 10 of 10 hold');
	});

	test('a size that is seldom found does not hold', () => {
		const [first] = results;
		const check = { ...first!.value['year-ago']!, foundShare: 0.5 };
		const report = reportMonths([{ ...first!, value: { 'six-months': null, 'year-ago': check } }]);
		expect([report.holds, report.lines.at(-1)]).toEqual([false, 'months: 0 of 1 hold']);
	});
});

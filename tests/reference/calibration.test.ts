import { describe, expect, test } from 'vitest';
import { checkSignalCell } from '../../src/cli/calibration/check-signals';
import { checkMonthCell, monthCells } from '../../src/cli/calibration/check-months';
import { checkRegisterCell, registerCells } from '../../src/cli/calibration/check-registers';
import { reportMonths } from '../../src/cli/calibration/report-months';
import { reportRegisters } from '../../src/cli/calibration/report-registers';

/** Few runs, always the same ones: the long form is `npm run calibrate -- --check`. */
const RUNS = 250;
/** The long form is `npm run calibrate -- --registers`. */
const REGISTER_ROUNDS = 6;
const REGISTERS = ['plain', 'season of 4 points', '60 weeks'];

describe('whole registers', () => {
	const results = registerCells(3)
		.filter(({ name }) => REGISTERS.includes(name))
		.map((cell) => ({ cell, value: checkRegisterCell(cell, REGISTER_ROUNDS) }));

	test('are judged no more often wrongly, and no less often at all, than is promised', () => {
		expect(reportRegisters(results).lines.at(-1)).toBe('registers: 3 of 3 hold');
	});

	test('a cell with more false verdicts than that does not hold', () => {
		const [{ cell, value }] = results as [(typeof results)[0]];
		const report = reportRegisters([{ cell, value: { ...value, still: 200, wrong: 30 } }]);
		expect([report.holds, report.lines.at(-1)]).toEqual([false, 'registers: 0 of 1 hold']);
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

import type { JobResult } from './jobs';

/** What the long check found, as lines of text, and every target that it misses. */
export interface CheckReport {
	readonly lines: readonly string[];
	readonly misses: readonly string[];
}

/** Two standard errors of a share of 7 %, and of one of 75 %, in 4 000 runs. */
const TWO_ERRORS_OF_POWER = 2 * Math.sqrt((0.75 * 0.25) / 4000);
const TWO_ERRORS = 2 * Math.sqrt((0.07 * 0.93) / 4000);

const LEAST_AGREEING = 0.9;
const LEAST_POWER = 0.75;

const percent = (share: number, width = 6) => (100 * share).toFixed(1).padStart(width);
const points = (size: number, width = 6) => size.toFixed(1).padStart(width);

type ResultOf<Kind extends JobResult['kind']> = Extract<JobResult, { kind: Kind }>;

function only<Kind extends JobResult['kind']>(results: readonly JobResult[], kind: Kind) {
	return results.filter((result): result is ResultOf<Kind> => result.kind === kind);
}

function mean(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0) / values.length;
}

export function reportOn(results: readonly JobResult[]): CheckReport {
	const parts = [
		reportChanges(only(results, 'check-change')),
		reportDetectable(only(results, 'check-detectable')),
		reportSignals(only(results, 'check-signals'))
	];
	return {
		lines: parts.flatMap(({ lines }) => [...lines, '']),
		misses: parts.flatMap(({ misses }) => misses)
	};
}

function reportChanges(results: readonly ResultOf<'check-change'>[]): CheckReport {
	const falseShares = results.map(({ value }) => value.falseShare);
	const coverages = results.map(({ value }) => value.coverage);
	const powers = results.map(({ value }) => value.power);
	const most = Math.max(...falseShares);
	const pooled = mean(falseShares);
	const least = Math.min(...coverages);
	const weakest = Math.min(...powers);
	return {
		lines: [
			`Changes: ${results.length} cells of 4 000 pairs of series`,
			`  false verdicts: pooled ${percent(pooled, 0)} %, worst cell ${percent(most, 0)} %`,
			`  coverage of the interval around a true change: pooled ${percent(mean(coverages), 0)} %, worst cell ${percent(least, 0)} %`,
			`  found at the stated detectable size: pooled ${percent(mean(powers), 0)} %, worst cell ${percent(weakest, 0)} %`,
			'',
			'kind     weeks after   rho    n share missing | false % coverage % found % stated size',
			...results.map(({ cell: { survey, after, missing }, value }) =>
				[
					survey.kind.padEnd(8),
					String(survey.weeks).padStart(5),
					String(after).padStart(5),
					survey.rho.toFixed(2).padStart(5),
					String(survey.n).padStart(4),
					survey.share.toFixed(2).padStart(5),
					String(missing).padStart(7),
					'|',
					percent(value.falseShare, 7),
					percent(value.coverage, 10),
					percent(value.power, 7),
					points(value.meanDetectable, 11)
				].join(' ')
			)
		],
		misses: [
			...(most > 0.07 + TWO_ERRORS ? [`false verdicts in one cell: ${percent(most, 0)} %`] : []),
			...(pooled > 0.055 ? [`false verdicts, pooled: ${percent(pooled, 0)} %`] : []),
			...(least < 0.93 - TWO_ERRORS ? [`coverage in one cell: ${percent(least, 0)} %`] : []),
			...(weakest < LEAST_POWER - TWO_ERRORS_OF_POWER
				? [`found at the stated size in one cell: ${percent(weakest, 0)} %`]
				: [])
		]
	};
}

function reportDetectable(results: readonly ResultOf<'check-detectable'>[]): CheckReport {
	const agreeing = results.filter(
		({ value: { simulated, meanStated } }) =>
			Math.abs(meanStated - simulated) <= Math.max(2, simulated / 10)
	).length;
	return {
		lines: [
			`Stated on average within 2 points or 10 % of the simulation: ${agreeing} of ${results.length}`,
			'Stated smallest change against a simulation of 5 000 series; within: single series within 2 points or 10 %',
			'kind     weeks after   rho    n | simulated mean stated within %',
			...results.map(({ value: { cell, simulated, meanStated, within } }) =>
				[
					cell.survey.kind.padEnd(8),
					String(cell.survey.weeks).padStart(5),
					String(cell.after).padStart(5),
					cell.survey.rho.toFixed(2).padStart(5),
					String(cell.survey.n).padStart(4),
					'|',
					points(simulated, 9),
					points(meanStated, 11),
					percent(within, 8)
				].join(' ')
			)
		],
		misses:
			agreeing < LEAST_AGREEING * results.length
				? [`stated sizes agree in ${agreeing} of ${results.length} settings`]
				: []
	};
}

function reportSignals(results: readonly ResultOf<'check-signals'>[]): CheckReport {
	const rows = results.map(({ cell: { survey }, value }) => ({ survey, value }));
	const misses = rows.flatMap(({ survey: { kind, rho, share }, value }) => {
		const cell = `${kind}, rho ${rho}, share ${share}`;
		const late = Math.abs(value.statedDelay - value.medianDelay) > 1;
		return [
			...(value.falseSignalsPerTwoYears > 1
				? [`false signals, ${cell}: ${value.falseSignalsPerTwoYears.toFixed(2)}`]
				: []),
			...(rho <= 0.2 && value.withinSix < 0.8
				? [`found in six weeks, ${cell}: ${percent(value.withinSix, 0)} %`]
				: []),
			...(late ? [`delay, ${cell}: ${value.statedDelay} stated, ${value.medianDelay} found`] : [])
		];
	});
	return {
		lines: [
			'Signals: 26 + 52 weeks, n 140, 4 000 series; false signals in 104 monitored weeks; a drop of 10 points after the baseline',
			'kind       rho share | false stated | in 6 % in 12 % | median delay mean stated',
			...rows.map(({ survey, value }) =>
				[
					survey.kind.padEnd(8),
					survey.rho.toFixed(2).padStart(5),
					survey.share.toFixed(2).padStart(5),
					'|',
					value.falseSignalsPerTwoYears.toFixed(2).padStart(5),
					value.statedFalseSignals.toFixed(2).padStart(6),
					'|',
					percent(value.withinSix),
					percent(value.withinTwelve, 7),
					'|',
					String(value.medianDelay).padStart(12),
					points(value.statedDelay, 11)
				].join(' ')
			)
		],
		misses
	};
}

import { BASELINE_WEEKS, monitor } from '$lib/statistics/cusum';
import { randomFrom } from './random';
import { drawSurvey } from './survey';
import type { Survey } from './survey';

export interface SignalCheckCell {
	readonly survey: Survey;
	readonly seed: number;
}

export interface SignalCheckResult {
	readonly falseSignalsPerTwoYears: number;
	/** What the series themselves state, on average. */
	readonly statedFalseSignals: number;
	/** Of a drop of ten points just after the baseline: share 0–1 found within 6 and 12 weeks, median delay and the mean stated one. */
	readonly withinSix: number;
	readonly withinTwelve: number;
	readonly medianDelay: number;
	readonly statedDelay: number;
}

const MONITORED = 52;

export function signalCells(seed: number): SignalCheckCell[] {
	const cells: SignalCheckCell[] = [];
	for (const kind of ['process', 'total'] as const) {
		for (const rho of [0, 0.2, 0.35, 0.5]) {
			for (const share of [0.5, 0.65, 0.85]) {
				const weeks = BASELINE_WEEKS + MONITORED;
				const survey = { weeks, n: 140, share, rho, kind, wander: 2 };
				cells.push({ survey, seed: 7919 * (seed - 1) + cells.length + 1 });
			}
		}
	}
	return cells;
}

export function checkSignalCell(
	{ survey, seed }: SignalCheckCell,
	runs: number
): SignalCheckResult {
	const random = randomFrom(15_485_863 * seed);
	const drop = { from: BASELINE_WEEKS, size: -10 };
	const delays: number[] = [];
	const totals = { signals: 0, falseSignals: 0, delay: 0 };
	for (let run = 0; run < runs; run++) {
		const still = monitor(drawSurvey(survey, random));
		const dropped = monitor(drawSurvey({ ...survey, change: drop }, random));
		if (!still.ok || !dropped.ok) throw new Error('A simulated series was refused.');
		totals.signals += still.value.signals.length;
		totals.falseSignals += still.value.falseSignalsPerTwoYears;
		totals.delay += dropped.value.delay.weeks;
		const first = dropped.value.signals.find(({ direction }) => direction === 'down');
		delays.push(first ? first.time - BASELINE_WEEKS + 1 : Infinity);
	}
	delays.sort((a, b) => a - b);
	return {
		falseSignalsPerTwoYears: (totals.signals / runs) * (104 / MONITORED),
		statedFalseSignals: totals.falseSignals / runs,
		withinSix: delays.filter((delay) => delay <= 6).length / runs,
		withinTwelve: delays.filter((delay) => delay <= 12).length / runs,
		medianDelay: delays[Math.floor(runs / 2)]!,
		statedDelay: totals.delay / runs
	};
}

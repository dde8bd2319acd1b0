import type { SignalCheckCell, SignalCheckResult } from './check-signals';

export interface CheckedSignalCell {
	readonly cell: SignalCheckCell;
	readonly value: SignalCheckResult;
}

const percent = (share: number, width = 6) => (100 * share).toFixed(1).padStart(width);
const weeks = (count: number, width = 6) => count.toFixed(1).padStart(width);

/** A line for every cell with its figures, and every target that is missed. */
export function reportSignals(results: readonly CheckedSignalCell[]) {
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
					weeks(value.statedDelay, 11)
				].join(' ')
			),
			...misses.map((one) => `missed: ${one}`),
			`signals: ${results.length} cells, ${misses.length} targets missed`
		],
		holds: misses.length === 0
	};
}

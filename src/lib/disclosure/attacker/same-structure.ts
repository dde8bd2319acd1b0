import type { Chance } from './chance';
import { compileCell, drawHistory } from './histories';
import { findDrawn, likelihoodOfCell } from './likelihood';
import type { Finding } from './measure';
import type { Hmac, Mechanism } from './mechanism';
import type { NoiseTables } from './noise-table';
import { cellShown, publishWorlds } from './publish';

/** So few answers a week that many weeks are near the threshold. */
const ANSWERS = 14;
const MONTHS = 3;
/** A number of gaps that comes by chance less often than this, at most, is not the draws' own. */
const LEAST_CHANCE = 1e-6;

/** (8) Over many secrets, one history: what is drawn anew is always the same, and gaps come as often as the draws alone make them. */
export function measureSameStructure(
	secrets: number,
	mechanism: Mechanism,
	tables: NoiseTables,
	hmac: Hmac,
	chance: Chance
): Finding {
	const history = drawHistory(chance, ANSWERS);
	const months = history.months.filter(({ per }) => per === 'week').slice(0, MONTHS);
	let otherwise = 0;
	let unexplained = 0;
	let varying = 0;
	for (const month of months) {
		const published = Array.from({ length: secrets }, () =>
			publishWorlds(history, month, mechanism, hmac, chance)
		);
		for (const { period, ...cell } of month.cells) {
			const seen = published.map(({ worlds }) => worlds[0]!);
			const anew = seen.map(({ correction }) => correction.redrawn.includes(period));
			otherwise += new Set(anew).size - 1;
			const versions = [
				{ draw: 'first', threshold: history.threshold },
				...(anew[0] ? [{ draw: 'second', threshold: history.thresholdAfter } as const] : [])
			] as const;
			for (const { draw, threshold } of versions) {
				const exact = compileCell({ period, ...cell }, draw, 'green', history.groupsKnown);
				const drawn = findDrawn(exact, { threshold, partition: history.partition });
				const hidden = { gap: 'too-few-answers' } as const;
				const expected = likelihoodOfCell(hidden, drawn, threshold, tables[draw]);
				const gaps = seen.filter(({ first, correction }) => {
					const figures = draw === 'first' ? first : correction.figures;
					return cellShown(figures, period).gap !== null;
				}).length;
				if (chanceAtMost(gaps, secrets, expected) < LEAST_CHANCE) unexplained += 1;
				if (gaps > 0 && gaps < secrets) varying += 1;
			}
		}
	}
	return {
		holds: otherwise === 0 && unexplained === 0,
		text: `${secrets} secrets: ${otherwise} weeks drawn anew by chance, ${varying} cells shown by chance, ${unexplained} of them otherwise than by the protected n (0, 0)`,
		guesses: 0
	};
}

/** No number of successes this far from the expected one is likelier than this (Chernoff's bound, by relative entropy); also where hardly any are expected. */
function chanceAtMost(successes: number, trials: number, probability: number): number {
	const sure = Math.min(1, probability);
	const part = (found: number, expected: number) =>
		found === 0 ? 0 : found * Math.log(found / expected);
	const failures = trials - successes;
	return Math.exp(-part(successes, trials * sure) - part(failures, trials * (1 - sure)));
}

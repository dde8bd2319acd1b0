import type { ChangeScale } from '$lib/domain/verdict';
import type { VerdictWorkings, WorkingsRow, WorkingsWay } from '$lib/domain/verdict-workings';
import type { Effect } from '$lib/statistics/interrupted-series';
import { widenToDecimals } from '$lib/statistics/verdict';
import type { Workings } from '$lib/statistics/verdict';

/** What a verdict was worked out of, the deciding estimate first and what came out as nothing left away. */
export function showWorkings(
	{ change, controlled, sensitivity, placeboShare }: Workings,
	{ decimals }: ChangeScale
): VerdictWorkings {
	const rows: readonly [WorkingsWay, Effect | null][] = [
		['main', change],
		['controlled', controlled],
		['ordinary', sensitivity?.ordinary ?? null],
		['newey-west', sensitivity?.neweyWest ?? null],
		['prais-winsten', sensitivity?.praisWinsten ?? null],
		['quasi-binomial', sensitivity?.quasiBinomial ?? null],
		['level-jump', change.levelJump],
		['slope-change', change.slopeChange],
		['last-point', change.lastPoint],
		['trend', change.trend]
	];
	return {
		rows: rows.flatMap(([way, effect]): WorkingsRow[] => {
			return effect ? [{ way, ...widenToDecimals(effect, decimals) }] : [];
		}),
		correlation: change.phi.estimated,
		critical: change.critical,
		degrees: change.df,
		missing: 100 * change.missingShare,
		placebos: placeboShare === null ? null : 100 * placeboShare
	};
}

import type { VerdictWorkings } from '$lib/domain/verdict-workings';
import { studentPoint } from '$lib/statistics/distributions';
import type { Workings } from '$lib/statistics/verdict/judge-all';

/** What a verdict was worked out of, for whoever wants to reckon it again. */
export function showWorkings({ effect, missing, level }: Workings): VerdictWorkings {
	return {
		correlation: effect.phi,
		critical: studentPoint(0.975, effect.df),
		degrees: effect.df,
		columns: effect.columns,
		missing: 100 * missing,
		level: level === null ? null : Math.round(10 * level) / 10
	};
}

import type { DeclaredRegister, Happening } from '$lib/domain/declared-register';
import type { VerdictFlag, VerdictPeriod } from '$lib/domain/verdict';
import { weeksBetween, type IsoWeek } from '$lib/domain/week';
import type { JointOutcome } from '$lib/statistics/joint/outcome';
import { mean } from '$lib/statistics/sum';
import { isBefore, isWith } from './evidence';

export const FIRM_WEEKS = 12;
/** Alike neighbours are told of from here on, and where fewer weeks than this make chance say less. */
const ALIKE = 0.3;
const LEAST_FOR_ALIKE = 20;
const SEASON_WEEKS = 52;
const MOST_RESPONSE_CHANGE = 10;
const LEAST_RESPONSE = 50;

/** What a reader must know beside a verdict. */
export function flagsOf(
	{ effect: { phi } }: Extract<JointOutcome, { kind: 'judged' }>,
	{ before, after }: VerdictPeriod,
	about: readonly Happening[],
	{ weeks: series }: DeclaredRegister
): VerdictFlag[] {
	const flags: VerdictFlag[] = [];
	const observed = series.filter(({ value, n }) => value !== null && n !== 0);
	const [first, last] = [observed[0]!.week, observed.at(-1)!.week];
	if (Math.min(before.count, after.count) < FIRM_WEEKS) flags.push({ kind: 'preliminary' });
	if (weeksBetween(first, last) + 1 < SEASON_WEEKS) flags.push({ kind: 'no-season-model' });
	const unsure = observed.filter(({ week }) => about.some((one) => isUnsure(one, week))).length;
	if (unsure > 0) flags.push({ kind: 'weeks-left-out', count: unsure });
	const alike = Math.min(ALIKE, 2 / Math.sqrt(observed.length));
	if (observed.length >= LEAST_FOR_ALIKE && phi.estimated > alike) {
		flags.push({ kind: 'autocorrelated', correlation: phi.estimated });
	}
	return [...flags, ...answeringFlags(about, series)];
}

/** It may have begun in that week or not, or have ended or not. */
function isUnsure({ start, end }: Happening, week: IsoWeek): boolean {
	const begins = week >= start.from && week < start.latest;
	return begins || (end !== null && week > end.from && week <= end.latest);
}

/** Other people may answer in the weeks with it than in those before. */
function answeringFlags(
	about: readonly Happening[],
	series: DeclaredRegister['weeks']
): VerdictFlag[] {
	const shares = series.flatMap(({ week, response }) =>
		response === null ? [] : [{ week, response }]
	);
	const responses = (of: typeof shares) => mean(of.map(({ response }) => response));
	const before = responses(shares.filter(({ week }) => isBefore(about, week)));
	const within = responses(shares.filter(({ week }) => about.some((one) => isWith(one, week))));
	if (before === null || within === null) return [];
	const isOther = Math.abs(within - before) > MOST_RESPONSE_CHANGE;
	return [
		...(isOther ? [{ kind: 'answering-changed', before, after: within } as const] : []),
		...(within < LEAST_RESPONSE ? [{ kind: 'few-answered', share: within } as const] : [])
	];
}

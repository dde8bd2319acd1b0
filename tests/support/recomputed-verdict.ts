/** What is said of the mood after interventions, from the published files of weeks and of the timeline alone. Nothing here is the product's. */
import { answers, average, greens, readRows, sizes, tens } from './recomputed';
import type { FileOfWeeks } from './recomputed';
import { estimateChange } from './recomputed-change';
import type { Corrections, Estimated, PointInTime, Range } from './recomputed-change';

const DAY = 86_400_000;
const NEAR = 8;
/** After these the figures are others for good. */
const LASTING = ['question-changed', 'group-joined', 'group-left'];

/** In weeks of the calendar: first and last in which it may have begun, and the last one; null: it goes on. */
interface Happening {
	readonly title: string;
	/** Its kind; null: the municipality did it. */
	readonly circumstance: string | null;
	readonly from: number;
	readonly latest: number;
	readonly to: number | null;
}

type Reason = Readonly<Record<string, unknown>> & { readonly kind: string };

export interface RecomputedVerdict {
	readonly titles: readonly string[];
	readonly class: string;
	readonly direction?: string;
	readonly equivalent?: boolean;
	readonly reasons?: readonly Reason[];
	readonly flags: readonly Reason[];
	readonly evidence: Readonly<Record<string, unknown>> | null;
	readonly workings: Readonly<Record<string, unknown>> | null;
}

interface Judgement {
	readonly verdict: RecomputedVerdict;
	/** Chance of as much without any change; null: nothing could be estimated. */
	readonly p: number | null;
}

const weekOfDay = (day: string) => Math.floor((Date.parse(day) / DAY + 3) / 7);

/** The last day that a date of a year, a month, a week or a day may stand for. */
function lastDayOf(period: string, start: string): string {
	const plus = (days: number) =>
		new Date(Date.parse(start) + days * DAY).toISOString().slice(0, 10);
	if (period.includes('W')) return plus(6);
	if (period.length === 4) return `${period}-12-31`;
	if (period.length === 10) return period;
	const [year, month] = period.split('-').map(Number);
	return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}

function readHappenings(timeline: string): Happening[] {
	return readRows(timeline)
		.filter(({ part }) => ['measure', 'event', 'circumstance'].includes(part ?? ''))
		.map(({ circumstance, series = '', period = '', start = '', end }) => ({
			title: series,
			circumstance: circumstance || null,
			from: weekOfDay(start),
			latest: weekOfDay(lastDayOf(period, start)),
			to: end ? weekOfDay(end) : null
		}));
}

/** Every verdict by title, and how many different comparisons are behind them. */
export function verdictsOf(file: FileOfWeeks, timeline: string, table: Corrections) {
	const happenings = readHappenings(timeline);
	const judged = happenings.filter(({ circumstance }) => circumstance === null);
	const alone = judged.map((one) => [one.title, judge(one, happenings, file, table)] as const);
	const byQuestion = new Map(
		alone.flatMap(([, { verdict, p }]) => (p === null ? [] : [[verdict.titles.join(), p] as const]))
	);
	const ordered = [...byQuestion].sort(([, a], [, b]) => a - b);
	let most = 0;
	const adjusted = new Map(
		ordered.map(([name, p], rank) => {
			most = Math.max(most, Math.min(1, p * (ordered.length - rank)));
			return [name, most] as const;
		})
	);
	const looks = ordered.length;
	const verdicts = alone.map(([title, { verdict }]) => {
		const unsure = (adjusted.get(verdict.titles.join()) ?? 0) >= 0.05;
		return [title, unsure ? amongMany(verdict, looks) : verdict] as const;
	});
	return { verdicts: new Map(verdicts), looks };
}

function amongMany(verdict: RecomputedVerdict, looks: number): RecomputedVerdict {
	if (verdict.direction === undefined) return verdict;
	const { titles, evidence, workings } = verdict;
	const flags = [...verdict.flags, { kind: 'many-looks', looks }];
	return { ...{ titles, evidence, workings, flags }, class: 'no-clear-change', equivalent: false };
}

/** Stretches in which something may have changed: when it began, and when it ended. */
function turnsOf({ from, latest, to }: Happening) {
	const start = { from, to: latest };
	return to === null || to <= latest ? [start] : [start, { from: to, to }];
}

function areNear(one: Happening, other: Happening): boolean {
	return turnsOf(one).some((a) =>
		turnsOf(other).some((b) => b.from - a.to < NEAR && a.from - b.to < NEAR)
	);
}

function judge(
	asked: Happening,
	happenings: readonly Happening[],
	file: FileOfWeeks,
	table: Corrections
): Judgement {
	const together = [asked];
	const rest = happenings.filter((one) => one !== asked && one.circumstance === null);
	for (let found = true; found;) {
		const near = rest.filter(
			(one) => !together.includes(one) && together.some((other) => areNear(one, other))
		);
		together.push(...near);
		found = near.length > 0;
	}
	together.sort((a, b) => a.from - b.from);
	const first = together[0]!;
	const titles = together.map(({ title }) => title);
	const none = (...reasons: Reason[]): Judgement => ({
		verdict: {
			...{ titles, class: 'cannot-be-determined', reasons, flags: [] },
			...{ evidence: null, workings: null }
		},
		p: null
	});
	const unsure = first.latest - first.from;
	if (unsure > 5) return none({ kind: 'start-imprecise' });
	const start = unsure > 4 ? first.from + 1 : first.from;
	const from = first.latest > start ? first.latest : start;

	const weeks = file.rows
		.map((row, index) => pointOf(row, file.weeks[index] ?? null))
		.filter(({ isPublished }) => isPublished);
	const outside = (side: string) => none({ kind: 'start-outside', side });
	if (start <= weeks[0]!.at) return outside('before-the-first');
	if (start > weeks.at(-1)!.at) return outside('after-the-last');
	const lasting = happenings.filter(
		(one) =>
			LASTING.includes(one.circumstance ?? '') && !together.some((other) => areNear(one, other))
	);
	const own = ownWeeks(together, [...rest, ...lasting]);
	const mine = weeks.filter(({ at }) => at >= own.first && at <= own.last);
	const shown = mine.filter(({ share }) => share !== null);
	const hidden = mine.filter((week) => week.isHidden).length;
	const used = shown.filter(({ at }) => at < start || at >= from);
	const before = used.filter(({ at }) => at < start);
	const after = used.filter(({ at }) => at >= from);
	const sides = { before: before.length, after: after.length };
	if (Math.min(sides.before, sides.after) < 8) {
		const needed = { neededBefore: 8, neededAfter: 8 };
		const few = { kind: 'too-few-periods', unit: 'weeks', ...sides, ...needed };
		return none(few, ...(hidden > 0 ? [{ kind: 'hidden-weeks', count: hidden }] : []));
	}
	const span = shown.at(-1)!.at - shown[0]!.at + 1 - (from - start);
	const missing = 1 - used.length / Math.max(used.length, span);
	if (missing > 0.2) {
		const many = { kind: 'too-many-missing', missing: 100 * missing, most: 20 };
		return none(many, ...(hidden > 0 ? [{ kind: 'hidden-weeks', count: hidden }] : []));
	}
	const mean = average(used.map((week) => week.answers));
	if (mean < 30) {
		const told = Math.floor(mean / 10) * 10;
		return none({ kind: 'too-few-answers', mean: told < 10 ? null : told, needed: 30 });
	}
	const change = estimateChange(used, from, table);
	const stretch = (side: typeof used) => ({
		first: side[0]!.week,
		last: side.at(-1)!.week,
		count: side.length
	});
	const evidence = {
		...outward(change.main),
		detectable: up(change.detectable),
		answers: tens(change.answers),
		period: { kind: 'weeks', before: stretch(before), after: stretch(after) }
	};
	const nearby = happenings
		.filter((one) => one.circumstance !== null && together.some((other) => areNear(one, other)))
		.sort((a, b) => a.from - b.from)
		.map(({ circumstance, title }) => ({
			...{ kind: 'circumstance', circumstance, title, weeks: NEAR }
		}));
	const answering = doubtsAboutAnswers(mine, first.from);
	const said = weigh(evidence, change, nearby, answering);
	const { rows, critical, degrees, estimated, placebos } = change;
	const workings = {
		rows: rows.map(({ way, ...range }) => ({ way, ...outward(range) })),
		...{ correlation: estimated, critical, degrees, missing: 100 * missing },
		placebos: placebos === null ? null : 100 * placebos
	};
	return { verdict: { titles, ...said, flags: flagsOf(change), evidence, workings }, p: change.p };
}

function pointOf(row: FileOfWeeks['rows'][number], week: FileOfWeeks['weeks'][number]) {
	const isHidden = row.status === 'hidden_small' || row.status === 'incomplete';
	const share = week && Math.min(100, Math.max(0, (100 * greens(week)) / sizes(week)));
	const at = weekOfDay(row.start ?? '');
	const response = week?.invited ? (100 * answers(week)) / week.invited : null;
	const isPublished = row.status !== 'not_released';
	const told = { at, week: row.week ?? '', share, answers: week ? answers(week) : 0, response };
	return { ...told, isHidden, isPublished };
}

type Week = PointInTime & ReturnType<typeof pointOf>;

/** From the last turn of anything else before them to the first one after. */
function ownWeeks(together: readonly Happening[], rest: readonly Happening[]) {
	const own = together.flatMap(turnsOf);
	const [first, last] = [Math.min(...own.map((t) => t.from)), Math.max(...own.map((t) => t.to))];
	const turns = rest.filter((one) => !together.includes(one)).flatMap(turnsOf);
	return {
		first: Math.max(-Infinity, ...turns.filter(({ to }) => to < first).map(({ to }) => to + 1)),
		last: Math.min(Infinity, ...turns.filter(({ from }) => from > last).map(({ from }) => from - 1))
	};
}

function doubtsAboutAnswers(weeks: readonly Week[], start: number): Reason[] {
	const known = weeks.flatMap(({ at, response }) => (response === null ? [] : [{ at, response }]));
	const of = (side: typeof known) => average(side.map(({ response }) => response));
	const [earlier, later] = [known.filter((w) => w.at < start), known.filter((w) => w.at >= start)];
	if (earlier.length === 0 || later.length === 0) return [];
	const [before, after] = [of(earlier), of(later)];
	return [
		...(Math.abs(after - before) > 10 ? [{ kind: 'answering-changed', before, after }] : []),
		...(after < 50 ? [{ kind: 'few-answered', share: after, needed: 50 }] : [])
	];
}

function directionOf({ low, high }: Pick<Range, 'low' | 'high'>): 'up' | 'down' | null {
	return low > 0 ? 'up' : high < 0 ? 'down' : null;
}

function weigh(
	evidence: Range,
	{ trend, placebos, sameSign }: Estimated,
	nearby: readonly Reason[],
	answering: readonly Reason[]
) {
	const direction = directionOf(evidence);
	const doubts = [
		...(directionOf(trend) === direction
			? [{ kind: 'already-changing', slope: trend.estimate }]
			: []),
		...(placebos !== null && placebos > 0.1 ? [{ kind: 'placebo', share: 100 * placebos }] : []),
		...(sameSign ? [] : [{ kind: 'estimators-disagree' }]),
		...answering
	];
	const reasons = [...nearby, ...(direction ? doubts : [])];
	if (reasons.length > 0) return { class: 'cannot-be-determined', reasons };
	if (direction) return { class: direction === 'up' ? 'improved' : 'worsened', direction };
	const within = evidence.low >= -5 && evidence.high <= 5;
	return { class: 'no-clear-change', equivalent: within && answering.length === 0 };
}

function flagsOf({ sides, waves, estimated }: Estimated): Reason[] {
	const weeks = sides[0] + sides[1];
	const alike = weeks >= 20 && estimated > Math.min(0.3, 2 / Math.sqrt(weeks));
	return [
		...(Math.min(...sides) < 12 ? [{ kind: 'preliminary' }] : []),
		...(waves === 0 ? [{ kind: 'no-season-model' }] : []),
		...(alike ? [{ kind: 'autocorrelated', correlation: estimated }] : [])
	];
}

const up = (value: number) => Math.ceil(value * 10) / 10 || 0;

/** To a tenth, the range never narrower than it was. */
function outward({ estimate, low, high }: Range): Range {
	return { estimate: Math.round(estimate * 10) / 10 || 0, low: -up(-low) || 0, high: up(high) };
}

/** What is said of the mood after interventions, from the published files of weeks and of the timeline alone. Nothing here is the product's but types. */
import { average, tens } from './recomputed';
import type { FileOfWeeks } from './recomputed';
import { recomputeRegister } from './reckoned-joint';
import type { Recomputed } from './reckoned-joint';
import {
	endOf,
	holidaysOf,
	isoWeekOf,
	readHappenings,
	readWeeks
} from './recomputed-verdict/published';
import type { Happening, Week } from './recomputed-verdict/published';

type Told = Readonly<Record<string, unknown>> & { readonly kind: string };

export interface RecomputedVerdict {
	readonly titles: readonly string[];
	readonly class: string;
	readonly direction?: string;
	readonly equivalent?: boolean;
	readonly reasons?: readonly Told[];
	readonly flags: readonly Told[];
	readonly after?: Readonly<Record<string, unknown>> | null;
	readonly evidence: Readonly<Record<string, unknown>> | null;
}

/** Every verdict by title, and how many different statements are behind them. */
export function verdictsOf(file: FileOfWeeks, timeline: string) {
	const happenings = readHappenings(timeline);
	const weeks = readWeeks(file);
	const judged = happenings.filter(({ circumstance }) => circumstance === null);
	const lasting = (one: Happening) => one.circumstance !== null && one.circumstance !== 'other';
	const entries = happenings
		.filter(({ circumstance }) => circumstance !== 'holiday')
		.map((one) => ({
			...{ id: one.title, from: one.from, latest: one.latest },
			end: one.to === null || lasting(one) ? null : endOf(one),
			isJudged: one.circumstance === null
		}));
	const points = weeks.map(({ at, share, answers: n }) => ({
		...{ time: at, value: share, n: share === null ? null : n }
	}));
	const outcomes = recomputeRegister(points, { entries, holidays: holidaysOf(happenings) });
	const verdicts = new Map(
		judged.map((one) => [one.title, tell(one, outcomes.get(one.title)!, happenings, weeks)])
	);
	const looks = new Set(
		[...outcomes.values()].flatMap((one) =>
			one.kind === 'judged' ? [[...one.about].sort().join()] : []
		)
	).size;
	return { verdicts, looks };
}

function tell(
	one: Happening,
	outcome: Recomputed,
	happenings: readonly Happening[],
	weeks: readonly Week[]
): RecomputedVerdict {
	const shown = weeks.filter(({ share }) => share !== null);
	if (outcome.kind === 'event') {
		const after = outcome.after && {
			...{ week: weeks.find(({ at }) => at === outcome.after!.week)!.week },
			...{
				observed: Math.round(outcome.after.observed),
				expected: Math.round(outcome.after.expected)
			},
			low: Math.max(0, Math.floor(outcome.after.low)),
			high: Math.min(100, Math.ceil(outcome.after.high))
		};
		return { titles: [one.title], class: 'event', after, flags: [], evidence: null };
	}
	const names = outcome.kind === 'judged' ? outcome.about : [one.title];
	const about = happenings
		.filter(({ title }) => names.includes(title))
		.sort((a, b) => a.from - b.from || (a.title < b.title ? -1 : 1));
	const isWith = ({ at }: Week) =>
		about.some(({ latest, to }) => at >= latest && (to === null || at <= to));
	const isWithout = ({ at }: Week) => about.every((each) => isOutside(each, at, about.length));
	const [before, within] = [shown.filter(isWithout), shown.filter(isWith)];
	const effect = 'effect' in outcome ? outcome.effect : null;
	const evidence =
		effect && before.length > 0 && within.length > 0
			? {
					estimate: Math.round(10 * effect.estimate) / 10,
					low: Math.floor(10 * effect.low) / 10,
					high: Math.ceil(10 * effect.high) / 10,
					detectable: Math.ceil(10 * effect.detectable) / 10,
					answers: tens(average(shown.map((week) => week.answers))),
					period: { kind: 'weeks', before: stretch(before), after: stretch(within) }
				}
			: null;
	const titles = about.map(({ title }) => title);
	if (outcome.kind !== 'judged' || !evidence) {
		const reasons = [reasonOf(one, outcome, { before, within, shown, happenings, weeks })];
		return { titles, class: 'cannot-be-determined', reasons, flags: [], evidence };
	}
	const flags = flagsOf(about, { isWith, isWithout }, weeks, { before, within, shown });
	const direction = evidence.low > 0 ? 'up' : evidence.high < 0 ? 'down' : null;
	if (direction) {
		const found = direction === 'up' ? 'improved' : 'worsened';
		return { titles, class: found, direction, flags, evidence };
	}
	const equivalent = evidence.low >= -5 && evidence.high <= 5;
	return { titles, class: 'no-clear-change', equivalent, flags, evidence };
}

const stretch = (side: readonly Week[]) => ({
	...{ first: side[0]!.week, last: side.at(-1)!.week, count: side.length }
});

interface Sides {
	readonly before: readonly Week[];
	readonly within: readonly Week[];
	readonly shown: readonly Week[];
}

function reasonOf(
	one: Happening,
	outcome: Exclude<Recomputed, { kind: 'event' }>,
	{
		before,
		within,
		shown,
		happenings,
		weeks
	}: Sides & { readonly happenings: readonly Happening[]; readonly weeks: readonly Week[] }
): Told {
	const mean = average(shown.map((week) => week.answers));
	if (outcome.kind === 'too-early') return { kind: 'too-early', from: isoWeekOf(outcome.from) };
	if (outcome.kind === 'too-coarse') {
		const detectable = Math.ceil(10 * outcome.effect.detectable) / 10;
		return { kind: 'too-coarse', detectable, most: mean < 100 ? 20 : 15 };
	}
	if (outcome.kind === 'judged') return { kind: 'not-estimable' };
	if (one.latest > weeks.at(-1)!.at && outcome.why !== 'start-imprecise') {
		return { kind: 'not-begun' };
	}
	switch (outcome.why) {
		case 'too-few-weeks': {
			const isToCome = one.to === null || endOf(one).from > weeks.at(-1)!.at;
			if (isToCome && before.length >= 8) {
				const neededAfter = one.to === null ? 8 : 4;
				return { kind: 'hardly-begun', after: within.length, neededAfter };
			}
			const needed = { neededBefore: 8, neededAfter: one.to === null ? 8 : 4 };
			return {
				...{ kind: 'too-few-periods', before: before.length, after: within.length, ...needed }
			};
		}
		case 'too-few-answers': {
			const told = Math.floor(mean / 10) * 10;
			return { kind: 'too-few-answers', mean: told < 10 ? null : told, needed: 30 };
		}
		case 'too-many-missing': {
			const last = Math.min(weeks.at(-1)!.at, one.to ?? Infinity);
			const missing = 1 - within.length / (last - one.latest + 1);
			return { kind: 'too-many-missing', missing: 100 * missing, most: 20 };
		}
		case 'same-as-other': {
			const other = happenings.find(
				({ circumstance, latest }) => circumstance !== null && latest === one.latest
			);
			return { kind: 'same-weeks', title: other?.title ?? null };
		}
		case 'too-many-columns':
			return { kind: 'too-many-things' };
		default:
			return { kind: outcome.why };
	}
}

/** Before it, or where several are judged together in no week of any of them. */
function isOutside(one: Happening, at: number, together: number): boolean {
	const ends = one.to === null ? null : endOf(one);
	return at < one.from || (together > 1 && ends !== null && at > ends.latest);
}

function isUnsure(one: Happening, at: number): boolean {
	const ends = one.to === null ? null : endOf(one);
	const begins = at >= one.from && at < one.latest;
	return begins || (ends !== null && at > ends.from && at <= ends.latest);
}

function flagsOf(
	about: readonly Happening[],
	{ isWith, isWithout }: Record<'isWith' | 'isWithout', (week: Week) => boolean>,
	weeks: readonly Week[],
	{ before, within, shown }: Sides
): Told[] {
	const known = weeks.filter(({ response }) => response !== null);
	const of = (side: readonly Week[]) => average(side.map(({ response }) => response!));
	const earlier = known.filter(isWithout);
	const later = known.filter(isWith);
	const span = shown.at(-1)!.at - shown[0]!.at + 1;
	const flags: Told[] = [];
	if (Math.min(before.length, within.length) < 12) flags.push({ kind: 'preliminary' });
	if (span < 52) flags.push({ kind: 'no-season-model' });
	const unsure = shown.filter(({ at }) => about.some((one) => isUnsure(one, at))).length;
	if (unsure > 0) flags.push({ kind: 'weeks-left-out', count: unsure });
	if (earlier.length === 0 || later.length === 0) return flags;
	const [was, is] = [of(earlier), of(later)];
	if (Math.abs(is - was) > 10) flags.push({ kind: 'answering-changed', before: was, after: is });
	if (is < 50) flags.push({ kind: 'few-answered', share: is });
	return flags;
}

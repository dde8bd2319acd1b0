import type { Foresight, VisibleSize, WhyUnseen } from '$lib/domain/foresight';
import { isObserved, MOST_MISSING } from '$lib/statistics/weekly-series';
import type { TimedValue } from '$lib/statistics/weekly-series';
import type { Register } from './columns';
import { countEntryWeeks, LEAST_BEFORE, leastWithin } from './entry-weeks';
import type { JointModel } from './joint-model';
import { judgeEntry, prepareJudging } from './judge-register';
import { HALF_A_YEAR, listOtherWays } from './other-ways';
import type { JointOutcome } from './outcome';
import { entryShape } from './register-entry';
import type { RegisterEntry } from './register-entry';
import { canPromise, designAhead, FURTHEST, timesUntil } from './weeks-to-come';
import { windowsOf } from './windows';

const A_YEAR = 52;

/**
 * What can be seen of one entry of the register, by the model that will judge it: from when, how large a difference, and what would make smaller
 * ones visible. `soonest` is the first week in which anything may still begin or end. The points are in order of time.
 */
export function foresee(
	points: readonly TimedValue[],
	register: Register,
	id: string,
	soonest: number
): Foresight<number, string> {
	const entry = register.entries.find((one) => one.id === id);
	if (!entry) throw new Error(`The register has no entry ${id}`);
	if (entryShape(entry) === 'event') return { kind: 'event' };
	const nothing = { sizes: [], ways: [] };
	const first = points.find(isObserved)?.time;
	if (first === undefined) return { kind: 'unseen', why: 'too-few-weeks', beside: [], ...nothing };
	const last = points.at(-1)!.time;
	const window = windowsOf([entry], { first, last })[0]!;
	const judging = prepareJudging(points, register, window);
	const { model } = judging;
	const outcome = judgeEntry(entry, judging);
	const goesOn = window.to === last && (entry.end === null || entry.end.from > last);
	const isJudged = outcome.kind === 'judged' && outcome.about.length === 1;
	const from = isJudged || !goesOn ? null : weekOf(outcome, () => judging.findWeek(entry));
	const isSeen = isJudged || from !== null;
	const reason = isSeen ? null : whyUnseen(outcome, entry, { model, goesOn });
	const isHopeless = reason !== null && HOPELESS.has(reason.why);
	const found = {
		sizes: [
			...(isJudged || outcome.kind === 'too-coarse'
				? [{ until: last, size: outcome.effect.detectable }]
				: []),
			...(goesOn && !isHopeless ? sizesAhead(entry, model, from) : [])
		],
		ways: goesOn && !isHopeless ? listOtherWays(entry, model, { soonest, isSeen }) : []
	};
	return reason ? { kind: 'unseen', ...reason, ...found } : { kind: 'seen', from, ...found };
}

/** Whatever is done with the entry, these stay. */
const HOPELESS = new Set<WhyUnseen>([
	'start-imprecise',
	'start-outside',
	'too-few-weeks',
	'too-few-answers',
	'no-variation',
	'not-estimable'
]);

/** What is judged together with others now may be by itself later. */
function weekOf(outcome: JointOutcome, findWeek: () => number | null): number | null {
	if (outcome.kind === 'too-early') return outcome.from;
	return outcome.kind === 'judged' ? findWeek() : null;
}

interface Reason {
	readonly why: WhyUnseen;
	readonly beside: readonly string[];
}

function whyUnseen(
	outcome: JointOutcome,
	entry: RegisterEntry,
	{ model, goesOn }: { readonly model: JointModel; readonly goesOn: boolean }
): Reason {
	if (outcome.kind !== 'not-judged') {
		const isSame = outcome.kind === 'judged' && outcome.over === 'same';
		return isSame ? sharing(entry, outcome.about) : { why: 'too-coarse', beside: [] };
	}
	const { why, weeks } = outcome;
	if (why === 'same-as-other') {
		const column = model.design.columns.find(({ about }) => about.includes(entry.id));
		return sharing(entry, column?.about ?? []);
	}
	const isToCome = goesOn && weeks.before >= LEAST_BEFORE;
	if (isToCome && (why === 'too-few-weeks' || why === 'too-many-missing')) {
		return whyAhead(entry, model);
	}
	return { why, beside: [] };
}

function sharing({ id }: RegisterEntry, about: readonly string[]): Reason {
	return { why: 'same-as-other', beside: about.filter((one) => one !== id) };
}

/** Why no week was found in which something that has hardly begun can be judged. */
function whyAhead(entry: RegisterEntry, model: JointModel): Reason {
	const furthest = model.series.last + FURTHEST;
	const plain = (why: WhyUnseen): Reason => ({ why, beside: [] });
	if (entry.latest + leastWithin(entry) - 1 > furthest) return plain('too-far');
	if (!canPromise(model)) return plain('too-many-columns');
	const week = Math.min(entry.end?.from ?? entry.latest + A_YEAR, furthest);
	const ahead = designAhead(model, week);
	if (!ahead) return plain('too-many-columns');
	const { missing } = countEntryWeeks(entry, timesUntil(model, week), week);
	if (missing > MOST_MISSING) return plain('too-many-missing');
	if (ahead.design.explained.includes(entry.id)) return plain('explained');
	const column = ahead.design.columns.find(({ about }) => about.includes(entry.id));
	return column && column.about.length > 1 ? sharing(entry, column.about) : plain('too-coarse');
}

/** In the first week in which it can be judged, and at its end or after half a year and a year. */
function sizesAhead(
	entry: RegisterEntry,
	model: JointModel,
	from: number | null
): VisibleSize<number>[] {
	const { last } = model.series;
	if (!canPromise(model)) return [];
	const ends = entry.end ? [entry.end.from] : [HALF_A_YEAR, A_YEAR].map((on) => entry.latest + on);
	return [...(from === null ? [] : [from]), ...ends.filter((week) => week > (from ?? last))]
		.filter((week) => week <= last + FURTHEST)
		.flatMap((until) => {
			const size = designAhead(model, until)?.detectable([entry.id]) ?? null;
			return size === null ? [] : [{ until, size }];
		});
}

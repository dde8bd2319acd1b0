import type { OtherWay } from '$lib/domain/foresight';
import type { JointModel } from './joint-model';
import { entryShape, LEAST_BLOCK } from './register-entry';
import type { RegisterEntry } from './register-entry';
import { canPromise, designAhead, FURTHEST, willBeSeen } from './weeks-to-come';

export const HALF_A_YEAR = 26;
/** Weeks by which a start is tried earlier and later. */
const MOVES = [-2, 2, -4, 4, -8, 8];
/** What began further away than that is no neighbour. */
const NEAR = 12;
/** A difference smaller by less than that is no reason to do otherwise. */
const WORTH = 1;

interface Tried {
	/** The first week in which anything may still begin or end. */
	readonly soonest: number;
	/** Whether the entry will be judged as it stands. */
	readonly isSeen: boolean;
}

/** What would make smaller differences visible: each tried with the model itself, and told only where it helps by a whole unit or makes it visible at all. */
export function listOtherWays(
	entry: RegisterEntry,
	model: JointModel,
	{ soonest, isSeen }: Tried
): OtherWay<number, string>[] {
	if (!canPromise(model)) return [];
	const mayMove = entry.from >= soonest;
	const own = isSeen ? sizeOf(model, horizonOf(entry), [entry], entry.id) : null;
	const most = (own ?? Infinity) - WORTH;
	const helps = ({ size }: OtherWay<number, string>) => willBeSeen(size, model) && size <= most;
	const tried = [
		entry.end && entry.end.from >= soonest ? longer(entry, model) : null,
		mayMove ? otherStart(entry, model, soonest) : null,
		mayMove ? apart(entry, model) : null,
		mayMove ? rounds(entry, model) : null
	];
	return tried.filter((way) => way !== null).filter(helps);
}

/** The end, or half a year after the start. */
function horizonOf({ latest, end }: RegisterEntry): number {
	return end?.from ?? latest + HALF_A_YEAR;
}

/** The difference seen in that week of the mean over these entries, which stand in place of one or of several; null: none by itself. */
function sizeOf(
	model: JointModel,
	week: number,
	instead: readonly RegisterEntry[],
	...without: readonly string[]
): number | null {
	const { last } = model.series;
	if (week <= last || week > last + FURTHEST) return null;
	const { entries, holidays } = model.register;
	const place = entries.findIndex(({ id }) => id === without[0]);
	const register = {
		entries: entries.flatMap((one, index) => {
			if (index === place) return instead;
			return without.includes(one.id) ? [] : [one];
		}),
		holidays
	};
	const ids = instead.map(({ id }) => id);
	return designAhead(model, week, register)?.detectable(ids) ?? null;
}

function longer(entry: RegisterEntry, model: JointModel): OtherWay<number, string> | null {
	const end = entry.end!;
	const more = end.from - entry.latest + 1;
	const twice = { ...entry, end: { from: end.from + more, latest: end.latest + more } };
	const size = sizeOf(model, twice.end.from, [twice], entry.id);
	return size === null ? null : { kind: 'longer', weeks: 2 * more, size };
}

/** The best of them; of two alike the one that is less of a change. */
function otherStart(
	entry: RegisterEntry,
	model: JointModel,
	soonest: number
): OtherWay<number, string> | null {
	let best: Extract<OtherWay<number, string>, { kind: 'other-start' }> | null = null;
	for (const move of MOVES) {
		const moved = moveBy(entry, move);
		if (moved.from < soonest) continue;
		const size = sizeOf(model, horizonOf(moved), [moved], entry.id);
		if (size !== null && (!best || size <= best.size - WORTH)) {
			best = { kind: 'other-start', start: moved.from, size };
		}
	}
	return best;
}

function moveBy({ end, ...entry }: RegisterEntry, weeks: number): RegisterEntry {
	return {
		...entry,
		from: entry.from + weeks,
		latest: entry.latest + weeks,
		end: end && { from: end.from + weeks, latest: end.latest + weeks }
	};
}

/** Without what begins or ends nearest to its own start or end. */
function apart(entry: RegisterEntry, model: JointModel): OtherWay<number, string> | null {
	let nearest: RegisterEntry | null = null;
	let least = NEAR + 1;
	for (const other of model.register.entries) {
		const shape = entryShape(other);
		if (other.id === entry.id || (shape !== 'step' && shape !== 'block')) continue;
		const away = distance(entry, other);
		if (away < least) [nearest, least] = [other, away];
	}
	if (!nearest) return null;
	const size = sizeOf(model, horizonOf(entry), [entry], entry.id, nearest.id);
	return size === null ? null : { kind: 'apart', other: nearest.id, size };
}

function distance(one: RegisterEntry, other: RegisterEntry): number {
	const [edges, others] = [one, other].map(({ latest, end }) => [
		latest,
		...(end ? [end.from + 1] : [])
	]);
	return Math.min(...edges!.flatMap((edge) => others!.map((there) => Math.abs(edge - there))));
}

/** Two rounds of half its weeks: of each two such stretches one has it, whichever the lot says. The size is that of the worst drawing. */
function rounds(entry: RegisterEntry, model: JointModel): OtherWay<number, string> | null {
	const { id, from, latest, end } = entry;
	const weeks = end ? Math.floor((end.from - latest + 1) / 2) : 0;
	if (weeks < LEAST_BLOCK || from !== latest) return null;
	const round = (stretch: number): RegisterEntry => {
		const start = latest + stretch * weeks;
		const over = start + weeks - 1;
		return {
			...entry,
			...{ id: `${id}/${stretch}`, from: start, latest: start },
			end: { from: over, latest: over }
		};
	};
	const week = latest + 4 * weeks - 1;
	const sizes = [0, 1].flatMap((first) =>
		[2, 3].map((second) => sizeOf(model, week, [round(first), round(second)], id))
	);
	if (sizes.includes(null)) return null;
	return { kind: 'rounds', weeks, size: Math.max(...sizes.map(Number)) };
}

import { isDeepStrictEqual } from 'node:util';
import type { ExactMonth } from '$lib/domain/exact-month';
import type { MoodGroup } from '$lib/domain/mood';
import { checkMonth, type CheckedCell } from '$lib/disclosure/check-month';
import { raiseThreshold } from '$lib/disclosure/support';
import type { KeptMonth } from '$lib/server/exact/exact-months';
import { sha256Of } from '$lib/server/files/checksum';
import { findRaisedThreshold } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { findWaitingReading, type WaitingReading } from './waiting-months';

/** A reading that is about to take the place of one that waits. */
export interface ComingReading {
	/** As it would be kept. */
	readonly content: ExactMonth;
	/** Of its groups, also of those that nobody answered in; none: only the whole municipality. */
	readonly names: readonly string[];
	/** Groups that the municipality has before it. */
	readonly known: readonly MoodGroup[];
	readonly example: boolean;
}

/** What goes and what comes, as the person who reads it in may see it: nothing exact. */
export interface Replacement {
	/** Its groups are those that nothing else has, the coming reading neither. */
	readonly waiting: WaitingReading;
	/** In tens, of the weeks that can be told of; null: of none. */
	readonly answers: number | null;
	readonly changes: readonly ChangedPeriod[];
	/** What becomes of the groups of what waits, apart from those that only it has. */
	readonly groups: ChangedGroups;
	/** Of a yes to exactly this: another reading that waits, or another that comes, has another. */
	readonly mark: string;
}

interface ChangedGroups {
	/** `none-left`: the coming reading has only the whole municipality; `none-before`: the one that waits has. */
	readonly kind: 'same' | 'others' | 'none-left' | 'none-before';
	/** Names of those that the coming reading lacks. */
	readonly lost: readonly string[];
}

/** A week, or the month as one sum; null: the reading has nothing of it. */
interface ChangedPeriod {
	readonly period: string;
	readonly before: CheckedCell | null;
	readonly after: CheckedCell | null;
}

/** Whether a month waits as it would be read in now. */
export function isSameReading(
	waiting: KeptMonth,
	{ content, names, known, example }: ComingReading
): boolean {
	const groups = known.flatMap(({ id, name }) => (names.includes(name) ? [id] : []));
	const inOrder = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);
	return (
		waiting.example === example &&
		isDeepStrictEqual(inOrder(waiting.groups), inOrder(groups)) &&
		isDeepStrictEqual(waiting.content, content)
	);
}

export async function findReplacement(
	tx: Store,
	{ areaCode, month, importId, content, groups }: KeptMonth,
	coming: ComingReading
): Promise<Replacement> {
	const waiting = await findWaitingReading(tx, areaCode, month);
	if (!waiting) throw new Error(`exact_month ${areaCode} ${month} waits no longer`);
	const threshold = raiseThreshold(await findRaisedThreshold(tx));
	const before = checkMonth(content, threshold);
	const shown = before.flatMap((cell) => (cell.shown ? [cell.answers] : []));
	const { names } = coming;
	const mark = JSON.stringify([importId, names, coming.content]);
	return {
		waiting: { ...waiting, groups: waiting.groups.filter((name) => !names.includes(name)) },
		answers: shown.length === 0 ? null : shown.reduce((sum, answers) => sum + answers, 0),
		changes: changesOf(before, checkMonth(coming.content, threshold)),
		groups: changedGroups(groups, coming),
		mark: sha256Of(new TextEncoder().encode(mark))
	};
}

function changedGroups(
	before: readonly number[],
	{ names: after, known }: ComingReading
): ChangedGroups {
	const own = known.flatMap(({ id, name }) => (before.includes(id) ? [name] : []));
	const lost = own.filter((name) => !after.includes(name));
	if (own.length > 0 && after.length === 0) return { kind: 'none-left', lost };
	if (own.length === 0 && after.length > 0) return { kind: 'none-before', lost };
	const isSame = lost.length === 0 && own.length === after.length;
	return { kind: isSame ? 'same' : 'others', lost };
}

function changesOf(
	before: readonly CheckedCell[],
	after: readonly CheckedCell[]
): readonly ChangedPeriod[] {
	const periods = new Set([...before, ...after].map(({ period }) => period));
	const of = (cells: readonly CheckedCell[], period: string) =>
		cells.find((cell) => cell.period === period) ?? null;
	return [...periods]
		.sort()
		.map((period) => ({ period, before: of(before, period), after: of(after, period) }));
}

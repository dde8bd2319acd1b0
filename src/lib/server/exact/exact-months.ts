import { and, asc, eq, lt, max, sql } from 'drizzle-orm';
import type { IsoDate } from '$lib/domain/day';
import type { ExactMonth, MoodKind } from '$lib/domain/exact-month';
import type { Store } from '$lib/server/store/store';
import { exactDeletions, exactMonths } from './table';

/** A month's exact counts with what is needed to publish it. */
export interface KeptMonth {
	readonly areaCode: string;
	/** `2026-10` */
	readonly month: string;
	readonly content: ExactMonth;
	readonly groups: readonly number[];
	readonly sha256: string | null;
	readonly example: boolean;
	readonly importId: string;
	readonly keptUntil: IsoDate;
}

export interface PublishedExact extends KeptMonth {
	/** Hex, 32 bytes. */
	readonly seed: string;
	/** Which kind each group had when the month was published, by id; null: only the total was shown. No later version has another. */
	readonly partition: ReadonlyMap<number, MoodKind> | null;
}

/** `tried`: how many corrections have been set against it. */
type ComparedExact = PublishedExact & { readonly tried: number };

/** Keeps a month that waits to be published, in the place of one that waited before. */
export async function keepWaiting(tx: Store, kept: KeptMonth): Promise<void> {
	await discardWaiting(tx, kept.areaCode, kept.month);
	await tx.insert(exactMonths).values({ ...kept, groups: [...kept.groups], stage: 'waiting' });
}

/** False: nothing waited. */
export async function discardWaiting(
	store: Store,
	areaCode: string,
	month: string
): Promise<boolean> {
	const rows = await store
		.delete(exactMonths)
		.where(isMonthAt(areaCode, month, 'waiting'))
		.returning({ month: exactMonths.month });
	return rows.length > 0;
}

export async function findWaiting(
	store: Store,
	areaCode: string,
	month: string
): Promise<KeptMonth | null> {
	const [row] = await store
		.select()
		.from(exactMonths)
		.where(isMonthAt(areaCode, month, 'waiting'));
	return row ? toKept(row) : null;
}

/** Null: never published by this rule, or its time is over. */
export async function findPublished(
	store: Store,
	areaCode: string,
	month: string
): Promise<ComparedExact | null> {
	const [row] = await store
		.select()
		.from(exactMonths)
		.where(isMonthAt(areaCode, month, 'published'));
	if (!row?.seed) return null;
	const { seed, tried } = row;
	return { ...toKept(row), seed, tried, partition: row.kinds && new Map(row.kinds) };
}

/** Oldest month first. */
export function listWaiting(store: Store, areaCode: string): Promise<KeptMonth[]> {
	return listAt(store, areaCode, 'waiting');
}

/** Oldest month first; those whose time is over are gone. */
export function listPublished(store: Store, areaCode: string): Promise<KeptMonth[]> {
	return listAt(store, areaCode, 'published');
}

async function listAt(
	store: Store,
	areaCode: string,
	stage: 'waiting' | 'published'
): Promise<KeptMonth[]> {
	const rows = await store
		.select()
		.from(exactMonths)
		.where(and(eq(exactMonths.areaCode, areaCode), eq(exactMonths.stage, stage)))
		.orderBy(asc(exactMonths.month));
	return rows.map(toKept);
}

/** Counts a correction that is set against a published month. */
export async function countTried(tx: Store, areaCode: string, month: string): Promise<void> {
	await tx
		.update(exactMonths)
		.set({ tried: sql`${exactMonths.tried} + 1` })
		.where(isMonthAt(areaCode, month, 'published'));
}

/** What waited is what is published from now on; what was published before goes. */
export async function keepPublished(tx: Store, published: PublishedExact): Promise<void> {
	const { partition, ...kept } = published;
	await forgetMonth(tx, kept.areaCode, kept.month);
	await tx.insert(exactMonths).values({
		...kept,
		groups: [...kept.groups],
		kinds: partition && [...partition],
		stage: 'published'
	});
}

/** Takes away everything exact about a month. */
export async function forgetMonth(store: Store, areaCode: string, month: string): Promise<void> {
	await store
		.delete(exactMonths)
		.where(and(eq(exactMonths.areaCode, areaCode), eq(exactMonths.month, month)));
}

/** The last day on which anything exact about a published month is kept; null: nothing is. That a month waits is told to nobody by it. */
export async function findLastKept(store: Store, areaCode: string): Promise<IsoDate | null> {
	const [row] = await store
		.select({ last: max(exactMonths.keptUntil) })
		.from(exactMonths)
		.where(and(eq(exactMonths.areaCode, areaCode), eq(exactMonths.stage, 'published')));
	return (row?.last ?? null) as IsoDate | null;
}

export interface ClosedMonth {
	readonly areaCode: string;
	readonly month: string;
	readonly stage: string;
	readonly keptUntil: string;
}

const KEPT = {
	areaCode: exactMonths.areaCode,
	month: exactMonths.month,
	stage: exactMonths.stage,
	keptUntil: exactMonths.keptUntil
};

/** Every month that anything exact is kept of. */
export async function listKept(store: Store): Promise<ClosedMonth[]> {
	return store
		.select(KEPT)
		.from(exactMonths)
		.orderBy(asc(exactMonths.keptUntil), asc(exactMonths.month), asc(exactMonths.stage));
}

/** Months whose last day is before `today`. */
export async function listClosed(store: Store, today: IsoDate): Promise<ClosedMonth[]> {
	return store
		.select(KEPT)
		.from(exactMonths)
		.where(lt(exactMonths.keptUntil, today))
		.orderBy(asc(exactMonths.month), asc(exactMonths.stage));
}

/** Deletes them, and writes down that it was done: one transaction. */
export async function deleteClosed(
	store: Store,
	today: IsoDate,
	deletedAt: Date,
	decision: string
): Promise<ClosedMonth[]> {
	return store.transaction(async (tx) => {
		const closed = await listClosed(tx, today);
		if (closed.length === 0) return closed;
		await tx.delete(exactMonths).where(lt(exactMonths.keptUntil, today));
		await tx.insert(exactDeletions).values(closed.map((one) => ({ ...one, deletedAt, decision })));
		return closed;
	});
}

function isMonthAt(areaCode: string, month: string, stage: 'waiting' | 'published') {
	return and(
		eq(exactMonths.areaCode, areaCode),
		eq(exactMonths.month, month),
		eq(exactMonths.stage, stage)
	);
}

function toKept(row: typeof exactMonths.$inferSelect): KeptMonth {
	const { areaCode, month, content, groups, sha256, example, importId, keptUntil } = row;
	return {
		...{ areaCode, month, content, groups, sha256, example, importId },
		keptUntil: keptUntil as IsoDate
	};
}

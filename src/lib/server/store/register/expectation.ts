import { and, asc, eq, max, sql } from 'drizzle-orm';
import { isoDate } from '$lib/domain/day';
import type {
	ExpectationContent,
	ExpectationKey,
	FixedExpectation,
	Fixing,
	Lasting,
	VisibleFrom
} from '$lib/domain/expectation';
import type { DatePrecision, Intervention } from '$lib/domain/intervention';
import { maySee } from '$lib/domain/reader';
import type { Reader } from '$lib/domain/reader';
import {
	accounts,
	expectations,
	interventions,
	interventionVersions,
	publicExpectations
} from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** A statement as those who work with it see it: also a draft, and who wrote it. */
export interface WrittenExpectation extends ExpectationKey {
	readonly content: ExpectationContent;
	/** Rises at every save of the draft. */
	readonly revision: number;
	/** Null: the system, or an account that is gone. */
	readonly writtenBy: string | null;
	/** Null: a draft. */
	readonly fixed: Fixing | null;
}

/** Those of an intervention that the reader may see with who wrote them, by number and version. */
export async function listExpectations(
	store: Store,
	{ id, status }: Pick<Intervention, 'id' | 'status'>,
	reader: Reader
): Promise<WrittenExpectation[]> {
	const rows = await store
		.select({ row: expectations, writtenBy: accounts.name })
		.from(expectations)
		.leftJoin(accounts, eq(accounts.id, expectations.writtenBy))
		.where(eq(expectations.interventionId, id))
		.orderBy(asc(expectations.number), asc(expectations.version));
	return rows
		.filter(({ row: { stage } }) => {
			const shown = stage === 'draft' ? stage : status;
			return maySee(reader, { kind: 'version', status: shown, originator: null });
		})
		.map(({ row, writtenBy }) => ({
			...toKey(row),
			content: toContent(row),
			revision: row.revision,
			writtenBy,
			fixed: toFixing(row)
		}));
}

/** Of public interventions, in the order in which they were fixed. */
export async function listPublicExpectations(
	store: Store,
	areaCode: string
): Promise<FixedExpectation[]> {
	const rows = await store
		.select()
		.from(publicExpectations)
		.where(eq(publicExpectations.areaCode, areaCode))
		.orderBy(asc(publicExpectations.fixedAt), asc(publicExpectations.number));
	return rows.flatMap((row) => {
		const fixed = toFixing(row);
		return fixed ? [{ ...toKey(row), content: toContent(row), fixed }] : [];
	});
}

/** Sealed ones whose intervention was public once and is not any more. */
export async function countWithdrawnExpectations(store: Store, areaCode: string): Promise<number> {
	const wasPublic = sql`exists (
		select 1 from ${interventionVersions}
		where ${interventionVersions.interventionId} = ${interventions.id} and ${interventionVersions.status} = 'public')`;
	const [found] = await store
		.select({ count: sql<number>`count(*)::int` })
		.from(expectations)
		.innerJoin(interventions, eq(interventions.id, expectations.interventionId))
		.where(
			and(
				eq(interventions.areaCode, areaCode),
				eq(expectations.stage, 'sealed'),
				sql`${interventions.status} <> 'public' and ${wasPublic}`
			)
		);
	return found?.count ?? 0;
}

/** A new draft: another expectation where `number` is null, else the next version of that one. Null when that one is a draft still. */
export async function draftExpectation(
	store: Store,
	interventionId: string,
	number: number | null,
	content: ExpectationContent,
	accountId: string | null
): Promise<ExpectationKey | null> {
	return store.transaction(async (tx) => {
		await tx
			.select({ id: interventions.id })
			.from(interventions)
			.where(eq(interventions.id, interventionId))
			.for('update');
		const ofIt = eq(expectations.interventionId, interventionId);
		const key = { interventionId, number: number ?? 1, version: 1 };
		if (number === null) {
			const [last] = await tx
				.select({ of: max(expectations.number) })
				.from(expectations)
				.where(ofIt);
			key.number = (last?.of ?? 0) + 1;
		} else {
			const said = await tx
				.select({ stage: expectations.stage })
				.from(expectations)
				.where(and(ofIt, eq(expectations.number, number)));
			if (said.length === 0 || said.some(({ stage }) => stage === 'draft')) return null;
			key.version = said.length + 1;
		}
		await tx.insert(expectations).values({ ...key, ...toRow(content), writtenBy: accountId });
		return key;
	});
}

/** False, and nothing is changed, when somebody saved after what the writer saw, or it is fixed. */
export async function reviseExpectation(
	store: Store,
	key: ExpectationKey,
	revision: number,
	content: ExpectationContent,
	accountId: string | null
): Promise<boolean> {
	const rows = await store
		.update(expectations)
		.set({ ...toRow(content), revision: revision + 1, writtenBy: accountId })
		.where(draftOf(key, revision))
		.returning({ number: expectations.number });
	return rows.length === 1;
}

export type FixingOutcome = 'fixed' | 'changed-meanwhile' | 'start-has-come';

/** For good. The database puts its own time on it, and seals nothing whose start has come. */
export async function fixExpectation(
	store: Store,
	key: ExpectationKey,
	revision: number,
	stage: Fixing['stage'],
	accountId: string | null
): Promise<FixingOutcome> {
	try {
		const rows = await store
			.update(expectations)
			.set({ stage, writtenBy: accountId })
			.where(draftOf(key, revision))
			.returning({ number: expectations.number });
		return rows.length === 1 ? 'fixed' : 'changed-meanwhile';
	} catch (error) {
		if (isRestricted(error)) return 'start-has-come';
		throw error;
	}
}

/** False when there is no such draft. */
export async function removeExpectationDraft(
	store: Store,
	key: ExpectationKey,
	revision: number
): Promise<boolean> {
	const rows = await store
		.delete(expectations)
		.where(draftOf(key, revision))
		.returning({ number: expectations.number });
	return rows.length === 1;
}

/** PostgreSQL's restrict_violation, which the triggers answer with. */
function isRestricted(error: unknown): boolean {
	const cause = error instanceof Error ? (error.cause as { readonly code?: string }) : undefined;
	return cause?.code === '23001';
}

function draftOf({ interventionId, number, version }: ExpectationKey, revision: number) {
	return and(
		eq(expectations.interventionId, interventionId),
		eq(expectations.number, number),
		eq(expectations.version, version),
		eq(expectations.stage, 'draft'),
		eq(expectations.revision, revision)
	);
}

type Row = Omit<
	typeof publicExpectations.$inferSelect,
	'areaCode' | 'fixedAt' | 'startDate' | 'startPrecision'
> &
	Pick<typeof expectations.$inferSelect, 'fixedAt' | 'startDate' | 'startPrecision'>;

function toKey({ interventionId, number, version }: Row): ExpectationKey {
	return { interventionId, number, version };
}

function toContent(row: Row): ExpectationContent {
	const { indicatorId, direction, least } = row;
	return {
		indicatorId,
		direction: direction === 'up' ? 'up' : 'down',
		least,
		visible: toVisible(row),
		lasts: toLasting(row)
	};
}

function toVisible({ visibleUnit, visibleCount, visibleDay }: Row): VisibleFrom {
	if (visibleDay !== null) return { unit: 'day', day: isoDate(visibleDay) };
	return { unit: visibleUnit === 'weeks' ? 'weeks' : 'months', count: visibleCount ?? 0 };
}

function toLasting({ lastsUnit, lastsCount }: Row): Lasting {
	if (lastsCount === null) return { unit: 'always' };
	return { unit: lastsUnit === 'weeks' ? 'weeks' : 'months', count: lastsCount };
}

function toFixing({ stage, fixedAt, startDate, startPrecision, measure }: Row): Fixing | null {
	if (fixedAt === null || startDate === null) return null;
	return {
		stage: stage === 'sealed' ? 'sealed' : 'later',
		at: fixedAt,
		start: { date: isoDate(startDate), precision: startPrecision as DatePrecision },
		measure
	};
}

function toRow({ visible, lasts, ...rest }: ExpectationContent) {
	return {
		...rest,
		visibleUnit: visible.unit,
		visibleCount: visible.unit === 'day' ? null : visible.count,
		visibleDay: visible.unit === 'day' ? visible.day : null,
		lastsUnit: lasts.unit,
		lastsCount: lasts.unit === 'always' ? null : lasts.count
	};
}

import { and, eq, max, sql } from 'drizzle-orm';
import type { ExpectationContent, ExpectationKey, Fixing } from '$lib/domain/expectation';
import { isOpposite } from '$lib/domain/expectation-form';
import { expectations, interventions } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** The ids of interventions of an area with an expectation that is a draft, each once. */
export async function listDrafted(store: Store, areaCode: string): Promise<string[]> {
	const rows = await store
		.selectDistinct({ id: interventions.id })
		.from(expectations)
		.innerJoin(interventions, eq(interventions.id, expectations.interventionId))
		.where(and(eq(interventions.areaCode, areaCode), eq(expectations.stage, 'draft')));
	return rows.map(({ id }) => id);
}

/** A new draft: another expectation where `number` is null, else the next version of that one. Null when that one is a draft still. The same draft of the same account, as after a second press, is not made again. */
export async function draftExpectation(
	store: Store,
	interventionId: string,
	number: number | null,
	content: ExpectationContent,
	accountId: string | null
): Promise<ExpectationKey | null> {
	return store.transaction(async (tx) => {
		await holdIntervention(tx, interventionId);
		const ofIt = eq(expectations.interventionId, interventionId);
		const key = { interventionId, number: number ?? 1, version: 1 };
		if (number === null) {
			const sent = accountId && (await findSentDraft(tx, interventionId, content, accountId));
			if (sent) return sent;
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

async function findSentDraft(
	tx: Store,
	interventionId: string,
	content: ExpectationContent,
	accountId: string
): Promise<ExpectationKey | null> {
	const [row] = await tx
		.select({ number: expectations.number })
		.from(expectations)
		.where(
			and(
				eq(expectations.interventionId, interventionId),
				eq(expectations.version, 1),
				eq(expectations.stage, 'draft'),
				eq(expectations.writtenBy, accountId),
				...Object.entries(toRow(content)).map(
					([name, value]) =>
						sql`${expectations[name as keyof ReturnType<typeof toRow>]} is not distinct from ${value}`
				)
			)
		)
		.limit(1);
	return row ? { interventionId, number: row.number, version: 1 } : null;
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

export type FixingOutcome = 'fixed' | 'changed-meanwhile' | 'start-has-come' | 'opposite-sealed';

/** For good. The database puts its own time on it, and seals nothing whose start has come. */
export async function fixExpectation(
	store: Store,
	key: ExpectationKey,
	revision: number,
	stage: Fixing['stage'],
	accountId: string | null
): Promise<FixingOutcome> {
	try {
		// A savepoint where there is a transaction already: what is refused must not end that one.
		return await store.transaction(async (tx) => {
			await holdIntervention(tx, key.interventionId);
			if (stage === 'sealed' && (await isOppositeSealed(tx, key))) return 'opposite-sealed';
			const rows = await tx
				.update(expectations)
				.set({ stage, writtenBy: accountId })
				.where(draftOf(key, revision))
				.returning({ number: expectations.number });
			return rows.length === 1 ? 'fixed' : 'changed-meanwhile';
		});
	} catch (error) {
		if (isRestricted(error)) return 'start-has-come';
		throw error;
	}
}

/** Nobody else writes or fixes anything that is expected of it until the transaction has ended. */
async function holdIntervention(tx: Store, id: string): Promise<void> {
	await tx
		.select({ id: interventions.id })
		.from(interventions)
		.where(eq(interventions.id, id))
		.for('update');
}

async function isOppositeSealed(tx: Store, key: ExpectationKey): Promise<boolean> {
	const rows = await tx
		.select()
		.from(expectations)
		.where(eq(expectations.interventionId, key.interventionId));
	const draft = rows.find((one) => one.number === key.number && one.version === key.version);
	const told = (row: (typeof rows)[number]) => ({
		indicatorId: row.indicatorId,
		direction: row.direction === 'up' ? ('up' as const) : ('down' as const)
	});
	return rows.some(
		(one) =>
			draft &&
			one.number !== key.number &&
			one.stage === 'sealed' &&
			isOpposite(told(one), told(draft))
	);
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

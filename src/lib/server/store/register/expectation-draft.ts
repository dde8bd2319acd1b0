import { and, eq, max } from 'drizzle-orm';
import type { ExpectationContent, ExpectationKey, Fixing } from '$lib/domain/expectation';
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
		// A savepoint where there is a transaction already: what is refused must not end that one.
		const rows = await store.transaction((tx) =>
			tx
				.update(expectations)
				.set({ stage, writtenBy: accountId })
				.where(draftOf(key, revision))
				.returning({ number: expectations.number })
		);
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

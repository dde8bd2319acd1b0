import { and, eq, ne } from 'drizzle-orm';
import { writtenContentOf, type Intervention } from '$lib/domain/intervention';
import type { Reader } from '$lib/domain/reader';
import { selectReadable } from '$lib/server/store/readable-interventions';
import { expectations, followUps, interventions } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';
import { updateIntervention, wasEverPublic } from './intervention';
import { toIntervention } from './intervention-row';

/** Those that have been withdrawn and the reader may see, in time order. */
export async function listWithdrawn(
	store: Store,
	areaCode: string,
	reader: Reader
): Promise<Intervention[]> {
	const rows = await selectReadable(store, reader, (table) => eq(table.areaCode, areaCode));
	return rows.map(toIntervention).filter(({ status }) => status === 'withdrawn');
}

/** Taken off every page and list, and kept with its versions and what was sealed of it. False: somebody saved after `version`. */
export async function withdrawIntervention(
	store: Store,
	intervention: Intervention,
	version: number,
	accountId: string
): Promise<boolean> {
	const draft = { content: writtenContentOf(intervention), status: 'withdrawn' as const };
	return (await updateIntervention(store, intervention.slug, version, draft, accountId)) !== null;
}

/** `kept`: it has been public, or something is fixed or followed up of it, and is never deleted. */
export type DeletionOutcome = 'deleted' | 'changed-meanwhile' | 'kept';

/** Whether nobody outside has met it, and nothing of it is for good. */
export async function isDeletable(
	store: Store,
	{ id, slug, status }: Pick<Intervention, 'id' | 'slug' | 'status'>
): Promise<boolean> {
	if (status !== 'draft' || (await wasEverPublic(store, slug))) return false;
	const fixed = and(eq(expectations.interventionId, id), ne(expectations.stage, 'draft'));
	if ((await store.$count(expectations, fixed)) > 0) return false;
	return (await store.$count(followUps, eq(followUps.interventionId, id))) === 0;
}

/** A draft with its versions and the drafts of what is expected of it, for good. */
export async function deleteDraft(
	store: Store,
	intervention: Intervention,
	version: number
): Promise<DeletionOutcome> {
	const { id } = intervention;
	return store.transaction(async (tx) => {
		const [held] = await tx
			.select({ version: interventions.version })
			.from(interventions)
			.where(eq(interventions.id, id))
			.for('update');
		if (held?.version !== version) return 'changed-meanwhile';
		if (!(await isDeletable(tx, intervention))) return 'kept';
		await tx.delete(expectations).where(eq(expectations.interventionId, id));
		await tx.delete(interventions).where(eq(interventions.id, id));
		return 'deleted';
	});
}

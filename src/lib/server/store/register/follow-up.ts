import { and, desc, eq } from 'drizzle-orm';
import { isoDate } from '$lib/domain/day';
import type { FollowUp, KeptVerdict } from '$lib/domain/follow-up';
import type { FollowUpContent } from '$lib/domain/follow-up-form';
import { writtenContentOf, type Intervention } from '$lib/domain/intervention';
import { EMPTY_CARD } from '$lib/domain/intervention-card';
import { maySee } from '$lib/domain/reader';
import type { Reader } from '$lib/domain/reader';
import { asIsoWeek } from '$lib/domain/week';
import { accounts, followUps, interventions, publicFollowUps } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';
import { updateIntervention } from './intervention';

/** A follow-up as those who work with it see it. */
interface WrittenFollowUp extends FollowUp {
	/** Null: the system, or an account that is gone. */
	readonly writtenBy: string | null;
}

/** Those of an intervention that the reader may see with who wrote them, the latest first. */
export async function listFollowUps(
	store: Store,
	{ id, status }: Pick<Intervention, 'id' | 'status'>,
	reader: Reader
): Promise<WrittenFollowUp[]> {
	if (!maySee(reader, { kind: 'version', status, originator: null })) return [];
	const rows = await store
		.select({ row: followUps, writtenBy: accounts.name })
		.from(followUps)
		.leftJoin(accounts, eq(accounts.id, followUps.writtenBy))
		.where(eq(followUps.interventionId, id))
		.orderBy(desc(followUps.number));
	return rows.map(({ row, writtenBy }) => ({ ...toFollowUp(row), writtenBy }));
}

/** Those of an intervention that everyone may read, without who wrote them: none unless it is public. The latest first. */
export async function listPublicFollowUps(
	store: Store,
	interventionId: string
): Promise<FollowUp[]> {
	const rows = await store
		.select()
		.from(publicFollowUps)
		.where(eq(publicFollowUps.interventionId, interventionId))
		.orderBy(desc(publicFollowUps.number));
	return rows.map(toFollowUp);
}

export type NewFollowUp = Omit<FollowUp, 'number'>;

/** The next of an intervention, which nobody else may be writing on. For good: the database changes none. */
export async function insertFollowUp(
	tx: Store,
	interventionId: string,
	{ reviewedOn, interpretation, verdict }: NewFollowUp,
	accountId: string | null
): Promise<void> {
	const written = await tx.$count(followUps, eq(followUps.interventionId, interventionId));
	await tx.insert(followUps).values({
		...{ interventionId, number: written + 1, reviewedOn, interpretation },
		...(verdict ? toColumns(verdict) : {}),
		writtenBy: accountId
	});
}

/** `there-already`: the same account wrote the same on the same day last, as with a second click. */
type FollowUpOutcome = 'kept' | 'there-already' | 'changed-meanwhile';

/** Keeps what somebody makes of an intervention, and puts the next date on its card as a new version; both or none. `version` is the one that the writer saw. */
export async function putFollowUp(
	store: Store,
	intervention: Intervention,
	version: number,
	{ next, ...written }: FollowUpContent & NewFollowUp,
	accountId: string
): Promise<FollowUpOutcome> {
	const { id, slug, status, card = EMPTY_CARD } = intervention;
	return store.transaction(async (tx) => {
		await tx
			.select({ id: interventions.id })
			.from(interventions)
			.where(eq(interventions.id, id))
			.for('update');
		if (await isWritten(tx, id, written, accountId)) return 'there-already';
		if (intervention.version !== version) return 'changed-meanwhile';
		const content = { ...writtenContentOf(intervention), card: { ...card, followUp: next } };
		const saved = await updateIntervention(tx, slug, version, { content, status }, accountId);
		if (!saved) return 'changed-meanwhile';
		await insertFollowUp(tx, id, written, accountId);
		return 'kept';
	});
}

/** Whether the last one is the same. */
async function isWritten(
	tx: Store,
	interventionId: string,
	{ reviewedOn, interpretation }: NewFollowUp,
	accountId: string
): Promise<boolean> {
	const last = await tx.$count(followUps, eq(followUps.interventionId, interventionId));
	const same = await tx.$count(
		followUps,
		and(
			eq(followUps.interventionId, interventionId),
			eq(followUps.number, last),
			eq(followUps.reviewedOn, reviewedOn),
			eq(followUps.interpretation, interpretation),
			eq(followUps.writtenBy, accountId)
		)
	);
	return same > 0;
}

type Row = typeof publicFollowUps.$inferSelect;

function toColumns({ seen, until, from, ...verdict }: KeptVerdict) {
	return {
		...verdict,
		estimate: seen?.estimate ?? null,
		low: seen?.low ?? null,
		high: seen?.high ?? null,
		untilWeek: until,
		fromWeek: from
	};
}

function toFollowUp(row: Row): FollowUp {
	const { number, reviewedOn, interpretation } = row;
	return { number, reviewedOn: isoDate(reviewedOn), interpretation, verdict: toVerdict(row) };
}

/** Null where nothing was said, and only then: the table checks it. */
function toVerdict(row: Row): KeptVerdict | null {
	const { shape, estimate, low, high, untilWeek, reason, fromWeek } = row;
	const { together, preliminary, method } = row;
	if (shape === null || together === null || preliminary === null || method === null) return null;
	return {
		...{ shape, reason, together, preliminary, method },
		seen: estimate === null || low === null || high === null ? null : { estimate, low, high },
		until: untilWeek === null ? null : asIsoWeek(untilWeek),
		from: fromWeek === null ? null : asIsoWeek(fromWeek)
	};
}

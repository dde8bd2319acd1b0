import { and, asc, eq } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Role } from '$lib/domain/account';
import type { InterventionStatus } from '$lib/domain/intervention';
import { interventionsBeyondPublic, maySee } from '$lib/domain/reader';
import type { Originator, Reader } from '$lib/domain/reader';
import { accounts, interventions, interventionVersions, publicInterventions } from './schema';
import type { Store } from './store';

type Table = typeof interventions | typeof publicInterventions;
type Row = typeof interventions.$inferSelect;

/** Rows that the reader may see, the earliest start first. */
export async function selectReadable(
	store: Store,
	reader: Reader,
	where: (table: Table) => SQL
): Promise<Row[]> {
	// The view is the database's own lock: for most readers nothing else is ever asked.
	if (interventionsBeyondPublic(reader) === 'none') {
		return store
			.select()
			.from(publicInterventions)
			.where(where(publicInterventions))
			.orderBy(...inTime(publicInterventions));
	}
	const rows = await store
		.select({ row: interventions, id: accounts.id, role: accounts.role })
		.from(interventions)
		.leftJoin(
			interventionVersions,
			and(
				eq(interventionVersions.interventionId, interventions.id),
				eq(interventionVersions.version, 1)
			)
		)
		.leftJoin(accounts, eq(accounts.id, interventionVersions.savedBy))
		.where(where(interventions))
		.orderBy(...inTime(interventions));
	const seen = rows.filter(({ row, ...account }) => {
		const status = row.status as InterventionStatus;
		return maySee(reader, { kind: 'intervention', status, originator: toOriginator(account) });
	});
	return seen.map(({ row }) => row);
}

export function toOriginator(account: {
	readonly id: string | null;
	readonly role: string | null;
}): Originator {
	const { id, role } = account;
	return id === null || role === null ? null : { id, role: role as Role };
}

function inTime(table: Table): SQL[] {
	return [asc(table.startDate), asc(table.title), asc(table.slug)];
}

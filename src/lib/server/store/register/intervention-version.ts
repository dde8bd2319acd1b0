import { and, desc, eq } from 'drizzle-orm';
import type {
	Intervention,
	InterventionContent,
	InterventionStatus
} from '$lib/domain/intervention';
import { toIntervention } from './intervention';
import { accounts, interventions, interventionVersions } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** An intervention as somebody once saved it. */
export interface InterventionVersion {
	readonly version: number;
	readonly status: InterventionStatus;
	readonly content: InterventionContent;
	readonly savedAt: Date;
	/** Null: the system, or an account that is gone. */
	readonly savedBy: string | null;
}

/** The newest first. */
export async function listVersions(
	store: Store,
	interventionId: string
): Promise<InterventionVersion[]> {
	const rows = await store
		.select({
			version: interventionVersions.version,
			status: interventionVersions.status,
			content: interventionVersions.content,
			savedAt: interventionVersions.savedAt,
			savedBy: accounts.name
		})
		.from(interventionVersions)
		.leftJoin(accounts, eq(accounts.id, interventionVersions.savedBy))
		.where(eq(interventionVersions.interventionId, interventionId))
		.orderBy(desc(interventionVersions.version));
	return rows.map((row) => ({
		...row,
		status: row.status as InterventionStatus,
		content: row.content as InterventionContent
	}));
}

/** Something that a member of the public-health team suggested, as it now stands. */
export interface Proposal {
	readonly intervention: Intervention;
	readonly proposedBy: { readonly accountId: string; readonly name: string };
}

/** What accounts of the team wrote first, the newest first. */
export async function listProposals(store: Store, areaCode: string): Promise<Proposal[]> {
	const rows = await store
		.select({ intervention: interventions, accountId: accounts.id, name: accounts.name })
		.from(interventions)
		.innerJoin(
			interventionVersions,
			and(
				eq(interventionVersions.interventionId, interventions.id),
				eq(interventionVersions.version, 1)
			)
		)
		.innerJoin(accounts, eq(accounts.id, interventionVersions.savedBy))
		.where(and(eq(interventions.areaCode, areaCode), eq(accounts.role, 'team')))
		.orderBy(desc(interventions.createdAt), desc(interventions.slug));
	return rows.map(({ intervention, accountId, name }) => ({
		intervention: toIntervention(intervention),
		proposedBy: { accountId, name }
	}));
}

import { and, desc, eq } from 'drizzle-orm';
import type {
	Intervention,
	InterventionContent,
	InterventionStatus
} from '$lib/domain/intervention';
import { completeCard } from '$lib/domain/intervention-card';
import { maySee } from '$lib/domain/reader';
import type { Reader } from '$lib/domain/reader';
import { toIntervention } from './intervention-row';
import { toOriginator } from '$lib/server/store/readable-interventions';
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
	/** Its account; null where that is nobody's. */
	readonly saverId: string | null;
}

/** Those that the reader may see, the newest first. */
export async function listVersions(
	store: Store,
	interventionId: string,
	reader: Reader
): Promise<InterventionVersion[]> {
	const rows = await store
		.select({
			version: interventionVersions.version,
			status: interventionVersions.status,
			content: interventionVersions.content,
			savedAt: interventionVersions.savedAt,
			savedBy: accounts.name,
			saver: { id: accounts.id, role: accounts.role }
		})
		.from(interventionVersions)
		.leftJoin(accounts, eq(accounts.id, interventionVersions.savedBy))
		.where(eq(interventionVersions.interventionId, interventionId))
		.orderBy(desc(interventionVersions.version));
	const first = rows.find(({ version }) => version === 1)?.saver ?? null;
	const originator = first && toOriginator(first);
	return rows
		.map(({ version, status, content, savedAt, savedBy, saver }) => ({
			...{ version, savedAt, savedBy, saverId: saver?.id ?? null },
			status: status as InterventionStatus,
			content: completeCard(content as InterventionContent)
		}))
		.filter(({ status }) => maySee(reader, { kind: 'version', status, originator }));
}

/** Something that a member of the public-health team suggested, as it now stands. */
export interface Proposal {
	readonly intervention: Intervention;
	readonly proposedBy: { readonly accountId: string; readonly name: string };
}

/** What accounts of the team wrote first and the reader may see, the newest first. */
export async function listProposals(
	store: Store,
	areaCode: string,
	reader: Reader
): Promise<Proposal[]> {
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
	return rows
		.filter(({ accountId }) => maySee(reader, { kind: 'proposal', proposedBy: accountId }))
		.map(({ intervention, accountId, name }) => ({
			intervention: toIntervention(intervention),
			proposedBy: { accountId, name }
		}));
}

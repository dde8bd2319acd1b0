import { and, asc, desc, eq, like, or, sql } from 'drizzle-orm';
import { isoDate } from '$lib/domain/day';
import type {
	DatePrecision,
	Intervention,
	InterventionContent,
	InterventionEnd,
	InterventionKind,
	InterventionStatus,
	TargetGroup
} from '$lib/domain/intervention';
import { slugOf } from '$lib/domain/slug';
import { interventions, interventionVersions, publicInterventions } from './schema';
import type { Store } from './store';

/** `public` reads the view that decides what everyone may see; `staff` reads everything. */
export type Visibility = 'public' | 'staff';

/** By start, then title. */
export async function listInterventions(
	store: Store,
	areaCode: string,
	visibility: Visibility
): Promise<Intervention[]> {
	const table = visibility === 'public' ? publicInterventions : interventions;
	const rows = await store
		.select()
		.from(table)
		.where(eq(table.areaCode, areaCode))
		.orderBy(asc(table.startDate), asc(table.title));
	return rows.map(toIntervention);
}

export async function findIntervention(
	store: Store,
	slug: string,
	visibility: Visibility
): Promise<Intervention | null> {
	const table = visibility === 'public' ? publicInterventions : interventions;
	const [row] = await store.select().from(table).where(eq(table.slug, slug));
	return row ? toIntervention(row) : null;
}

/** Who writes it, where, and whether it is made up. */
export interface NewIntervention {
	readonly areaCode: string;
	readonly content: InterventionContent;
	readonly status: InterventionStatus;
	readonly example: boolean;
	readonly accountId: string | null;
}

/** The slug is made from the title once and kept, so that links last. */
export async function createIntervention(
	store: Store,
	{ areaCode, content, status, example, accountId }: NewIntervention
): Promise<Intervention> {
	return store.transaction(async (tx) => {
		const slug = await freeSlug(tx, slugOf(content.title));
		const [row] = await tx
			.insert(interventions)
			.values({ ...toRow(content), areaCode, slug, status, example, updatedBy: accountId })
			.returning();
		if (!row) throw new Error('intervention returned no row');
		await keepVersion(tx, row.id, 1, status, content, accountId);
		return toIntervention(row);
	});
}

/** Null: somebody saved a later version meanwhile, and nothing is changed. */
export async function updateIntervention(
	store: Store,
	known: { readonly id: string; readonly version: number },
	content: InterventionContent,
	status: InterventionStatus,
	accountId: string
): Promise<Intervention | null> {
	return store.transaction(async (tx) => {
		const [row] = await tx
			.update(interventions)
			.set({
				...toRow(content),
				status,
				version: sql`${interventions.version} + 1`,
				updatedAt: sql`now()`,
				updatedBy: accountId
			})
			.where(and(eq(interventions.id, known.id), eq(interventions.version, known.version)))
			.returning();
		if (!row) return null;
		await keepVersion(tx, row.id, row.version, status, content, accountId);
		return toIntervention(row);
	});
}

/** One saved version, newest first in a list. */
export interface InterventionVersion {
	readonly version: number;
	readonly status: InterventionStatus;
	readonly title: string;
	readonly savedAt: Date;
}

export async function listVersions(store: Store, id: string): Promise<InterventionVersion[]> {
	const rows = await store
		.select()
		.from(interventionVersions)
		.where(eq(interventionVersions.interventionId, id))
		.orderBy(desc(interventionVersions.version));
	return rows.map(({ version, status, content, savedAt }) => ({
		version,
		status: status as InterventionStatus,
		title: (content as InterventionContent).title,
		savedAt
	}));
}

async function keepVersion(
	store: Store,
	interventionId: string,
	version: number,
	status: InterventionStatus,
	content: InterventionContent,
	savedBy: string | null
): Promise<void> {
	await store
		.insert(interventionVersions)
		.values({ interventionId, version, status, content, savedBy });
}

async function freeSlug(store: Store, wanted: string): Promise<string> {
	const rows = await store
		.select({ slug: interventions.slug })
		.from(interventions)
		.where(or(eq(interventions.slug, wanted), like(interventions.slug, `${wanted}-%`)));
	const taken = new Set(rows.map(({ slug }) => slug));
	if (!taken.has(wanted)) return wanted;
	let number = 2;
	while (taken.has(`${wanted}-${number}`)) number += 1;
	return `${wanted}-${number}`;
}

function toRow(content: InterventionContent) {
	const { start, end, targetGroups, links, ...rest } = content;
	return {
		...rest,
		startDate: start.date,
		startPrecision: start.precision,
		endKind: end.kind,
		endDate: end.kind === 'ended' ? end.date : null,
		endPrecision: end.kind === 'ended' ? end.precision : null,
		targetGroups: [...targetGroups],
		links: [...links]
	};
}

function toIntervention(row: typeof interventions.$inferSelect): Intervention {
	return {
		id: row.id,
		areaCode: row.areaCode,
		slug: row.slug,
		version: row.version,
		status: row.status as InterventionStatus,
		example: row.example,
		updatedAt: row.updatedAt,
		title: row.title,
		description: row.description,
		kind: row.kind as InterventionKind,
		start: { date: isoDate(row.startDate), precision: row.startPrecision as DatePrecision },
		end: toEnd(row),
		place: row.place,
		targetGroups: row.targetGroups as TargetGroup[],
		responsible: row.responsible,
		cost: row.cost,
		links: row.links,
		source: row.source
	};
}

function toEnd({
	endKind,
	endDate,
	endPrecision
}: typeof interventions.$inferSelect): InterventionEnd {
	if (endKind === 'ended' && endDate && endPrecision)
		return { kind: 'ended', date: isoDate(endDate), precision: endPrecision as DatePrecision };
	return endKind === 'ongoing' ? { kind: 'ongoing' } : { kind: 'point' };
}

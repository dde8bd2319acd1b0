import { and, asc, eq, sql } from 'drizzle-orm';
import type { Intervention, InterventionContent } from '$lib/domain/intervention';
import type { Reader } from '$lib/domain/reader';
import { slugOf } from '$lib/domain/slug';
import { selectReadable } from '$lib/server/store/readable-interventions';
import { oncePerPage } from '$lib/server/store/once-per-page';
import { interventions, interventionVersions } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';
import { uuidOf } from '$lib/server/store/uuid-of';
import {
	endOf,
	startOf,
	toIntervention,
	toInterventionRow,
	type InterventionDraft,
	type InterventionRow
} from './intervention-row';

/** When something goes on of which nothing else may be told; the id tells it from another. */
export type UntoldSpan = Pick<Intervention, 'id' | 'start' | 'end'>;

/** Those that the reader may see, in time order: the earliest start first. What is withdrawn is not in. */
export const listInterventions = oncePerPage(
	'listInterventions',
	async (store: Store, areaCode: string, reader: Reader): Promise<Intervention[]> => {
		const rows = await selectReadable(store, reader, (table) => eq(table.areaCode, areaCode));
		return rows.map(toIntervention).filter(({ status }) => status !== 'withdrawn');
	}
);

/** When what is internal goes on: no more of it than a model needs to take it into account. Drafts are not in. */
export const listUntoldSpans = oncePerPage(
	'listUntoldSpans',
	async (store: Store, areaCode: string): Promise<UntoldSpan[]> => {
		const rows = await store
			.select()
			.from(interventions)
			.where(and(eq(interventions.areaCode, areaCode), eq(interventions.status, 'internal')))
			.orderBy(asc(interventions.id));
		return rows.map((row) => ({ id: row.id, start: startOf(row), end: endOf(row) }));
	}
);

/** Null: there is none, or the reader may not see it. */
export async function findIntervention(
	store: Store,
	slug: string,
	reader: Reader
): Promise<Intervention | null> {
	const [row] = await selectReadable(store, reader, (table) => eq(table.slug, slug));
	return row ? toIntervention(row) : null;
}

/** Whether the address is taken, whoever may see what stands there. */
export async function isSlugTaken(store: Store, slug: string): Promise<boolean> {
	return (await store.$count(interventions, eq(interventions.slug, slug))) > 0;
}

interface Writer {
	readonly accountId: string | null;
	readonly example?: boolean;
	/** What the form that was sent calls it: sent again it makes nothing more. */
	readonly madeId?: string | null;
}

/** Version 1, under the first free slug of its title; what the same form has made already, as it stands now, where it is sent again. */
export async function createIntervention(
	store: Store,
	areaCode: string,
	draft: InterventionDraft,
	writer: Writer
): Promise<Intervention> {
	return store.transaction(async (tx) => {
		await holdRegister(tx);
		// The form filled in anew makes another.
		const id = madeAs(writer.madeId ?? null, draft.content);
		const made = id && (await findMade(tx, id));
		if (made) return made;
		const [only] = await insertAll(tx, areaCode, [{ draft, id }], writer);
		if (!only) throw new Error(`intervention ${draft.content.title} was not inserted`);
		return only;
	});
}

/** Version 1 of each, in their order, each under the first free slug of its title. */
export async function createInterventions(
	store: Store,
	areaCode: string,
	drafts: readonly InterventionDraft[],
	writer: Writer
): Promise<Intervention[]> {
	return store.transaction(async (tx) => {
		await holdRegister(tx);
		const each = drafts.map((draft) => ({ draft, id: null }));
		return insertAll(tx, areaCode, each, writer);
	});
}

/** In as many statements for two hundred as for one: nobody else has the embedded database meanwhile. */
async function insertAll(
	tx: Store,
	areaCode: string,
	all: readonly { readonly draft: InterventionDraft; readonly id: string | null }[],
	writer: Writer
): Promise<Intervention[]> {
	if (all.length === 0) return [];
	const slugs = await takeSlugs(
		tx,
		all.map(({ draft }) => draft.content.title)
	);
	const rows = await tx
		.insert(interventions)
		.values(
			all.map(({ draft, id }, index) => ({
				...toInterventionRow(draft),
				...(id && { id }),
				areaCode,
				slug: slugs[index] ?? '',
				example: writer.example ?? false,
				updatedBy: writer.accountId
			}))
		)
		.returning();
	const bySlug = new Map(rows.map((row) => [row.slug, row]));
	const made = all.flatMap(({ draft }, index) => {
		const row = bySlug.get(slugs[index] ?? '');
		return row ? [{ row, content: draft.content }] : [];
	});
	await tx
		.insert(interventionVersions)
		.values(made.map(({ row, content }) => versionOf(row, content, writer.accountId)));
	return made.map(({ row }) => toIntervention(row));
}

/** What a form's press makes is called so, however often it is sent; null: the form does not say what it calls it. */
export function madeAs(madeId: string | null, content: InterventionContent): string | null {
	return madeId && uuidOf(JSON.stringify([madeId, content]));
}

async function findMade(tx: Store, id: string): Promise<Intervention | null> {
	const [row] = await tx.select().from(interventions).where(eq(interventions.id, id));
	return row ? toIntervention(row) : null;
}

/** Nobody else adds anything until the transaction has ended. */
export async function holdRegister(tx: Store): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext('intervention.slug'))`);
}

/**
 * For each title the first slug that is free, of the register and of those before it; `own` is free to its owner. Where the register is
 * held nobody else takes one.
 */
async function takeSlugs(
	tx: Store,
	titles: readonly string[],
	own: string | null = null
): Promise<string[]> {
	const rows = await tx.select({ slug: interventions.slug }).from(interventions);
	const taken = new Set(rows.map(({ slug }) => slug).filter((slug) => slug !== own));
	return titles.map((title) => {
		const slug = freeSlug(slugOf(title), taken);
		taken.add(slug);
		return slug;
	});
}

function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
	for (let number = 1; ; number += 1) {
		const slug = number === 1 ? wanted : `${wanted}-${number}`;
		if (!taken.has(slug)) return slug;
	}
}

/**
 * Null, and nothing is changed, when somebody saved after the version that the writer saw. At its first publication it
 * gets the slug of its title, so that no working title stays in a public address; then the slug is kept, so that links last.
 */
export async function updateIntervention(
	store: Store,
	slug: string,
	version: number,
	draft: InterventionDraft,
	accountId: string | null
): Promise<Intervention | null> {
	return store.transaction(async (tx) => {
		const first = draft.status === 'public' && !(await wasEverPublic(tx, slug));
		if (first) await holdRegister(tx);
		const [free] = first ? await takeSlugs(tx, [draft.content.title], slug) : [];
		const [row] = await tx
			.update(interventions)
			.set({
				...toInterventionRow(draft),
				...(free ? { slug: free } : {}),
				version: version + 1,
				updatedAt: sql`now()`,
				updatedBy: accountId
			})
			.where(and(eq(interventions.slug, slug), eq(interventions.version, version)))
			.returning();
		if (!row) return null;
		await tx.insert(interventionVersions).values(versionOf(row, draft.content, accountId));
		return toIntervention(row);
	});
}

/** Whether anybody outside can have met it. */
export async function wasEverPublic(tx: Store, slug: string): Promise<boolean> {
	const [row] = await tx
		.select({ id: interventions.id })
		.from(interventions)
		.innerJoin(interventionVersions, eq(interventionVersions.interventionId, interventions.id))
		.where(and(eq(interventions.slug, slug), eq(interventionVersions.status, 'public')))
		.limit(1);
	return row !== undefined;
}

function versionOf(row: InterventionRow, content: InterventionContent, savedBy: string | null) {
	return {
		...{ interventionId: row.id, version: row.version, status: row.status },
		...{ content, savedAt: row.updatedAt, savedBy }
	};
}

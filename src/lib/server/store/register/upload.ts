import { and, asc, eq, sql } from 'drizzle-orm';
import type { CalendarReading } from '$lib/domain/calendar';
import type { ColumnMapping } from '$lib/domain/column-mapping';
import { columnMappings, uploads } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export type Upload = typeof uploads.$inferSelect;
export type UploadPurpose = 'interventions' | 'local-figures' | 'calendar';
export type NewUpload = Omit<Upload, 'id' | 'createdAt' | 'purpose' | 'calendar'> & {
	readonly purpose: UploadPurpose;
	/** Only of a calendar, which has no table. */
	readonly calendar?: CalendarReading;
};

/** Keeps it until it is confirmed or a day has passed. */
export async function createUpload(store: Store, upload: NewUpload): Promise<string> {
	const [row] = await store.insert(uploads).values(upload).returning({ id: uploads.id });
	if (!row) throw new Error('upload returned no id');
	return row.id;
}

/** Only to the one who read it in; null for anybody else and for an id that is not one. */
export async function findUpload(
	store: Store,
	id: string,
	accountId: string
): Promise<Upload | null> {
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null;
	const [row] = await store
		.select()
		.from(uploads)
		.where(and(eq(uploads.id, id), eq(uploads.accountId, accountId)));
	return row ?? null;
}

/** What waits for a yes of the one who read it in, the oldest first. */
export function listUploads(
	store: Store,
	accountId: string
): Promise<Pick<Upload, 'id' | 'purpose' | 'indicatorId' | 'fileName' | 'createdAt'>[]> {
	const { id, purpose, indicatorId, fileName, createdAt } = uploads;
	return store
		.select({ id, purpose, indicatorId, fileName, createdAt })
		.from(uploads)
		.where(eq(uploads.accountId, accountId))
		.orderBy(asc(createdAt), asc(id));
}

/** False when somebody (a second click) has taken it already: then nothing must be stored again. */
export async function takeUpload(store: Store, id: string): Promise<boolean> {
	const taken = await store.delete(uploads).where(eq(uploads.id, id)).returning({ id: uploads.id });
	return taken.length > 0;
}

export async function findColumnMapping(
	store: Store,
	purpose: UploadPurpose,
	headings: readonly string[]
): Promise<ColumnMapping | null> {
	const [row] = await store
		.select()
		.from(columnMappings)
		.where(and(eq(columnMappings.purpose, purpose), eq(columnMappings.headings, keyOf(headings))));
	return row?.mapping ?? null;
}

export async function putColumnMapping(
	store: Store,
	purpose: UploadPurpose,
	headings: readonly string[],
	mapping: ColumnMapping
): Promise<void> {
	await store
		.insert(columnMappings)
		.values({ purpose, headings: keyOf(headings), mapping })
		.onConflictDoUpdate({
			target: [columnMappings.purpose, columnMappings.headings],
			set: { mapping, usedAt: sql`now()` }
		});
}

function keyOf(headings: readonly string[]): string {
	return JSON.stringify(headings.map((heading) => heading.trim().toLowerCase()));
}

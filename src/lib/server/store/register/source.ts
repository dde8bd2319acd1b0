import { asc } from 'drizzle-orm';
import type { Source } from '$lib/domain/indicator';
import { sources } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export async function listSources(store: Store): Promise<Source[]> {
	return store.select().from(sources).orderBy(asc(sources.publisher), asc(sources.id));
}

export async function putSource(store: Store, source: Source): Promise<void> {
	const { id, ...facts } = source;
	await store
		.insert(sources)
		.values({ id, ...facts })
		.onConflictDoUpdate({ target: sources.id, set: facts });
}

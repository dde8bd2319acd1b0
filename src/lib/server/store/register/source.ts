import { asc } from 'drizzle-orm';
import type { Source } from '$lib/domain/indicator';
import { oncePerPage } from '$lib/server/store/once-per-page';
import { sources } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export const listSources = oncePerPage('listSources', async (store: Store): Promise<Source[]> => {
	return store.select().from(sources).orderBy(asc(sources.publisher), asc(sources.id));
});

/** The source under the first id of its own that says nothing else of another: what is written of one table never changes what is said of the next. */
export async function placeSource(store: Store, wanted: Source): Promise<Source> {
	const known = await listSources(store);
	for (let number = 1; ; number += 1) {
		const placed = { ...wanted, id: number === 1 ? wanted.id : `${wanted.id}-${number}` };
		const there = known.find(({ id }) => id === placed.id);
		if (!there || factsOf(there) === factsOf(placed)) return placed;
	}
}

function factsOf({ publisher, title, licence, example }: Source): string {
	return JSON.stringify([publisher, title, licence, example]);
}

export async function putSource(store: Store, source: Source): Promise<void> {
	const { id, ...facts } = source;
	await store
		.insert(sources)
		.values({ id, ...facts })
		.onConflictDoUpdate({ target: sources.id, set: facts });
}

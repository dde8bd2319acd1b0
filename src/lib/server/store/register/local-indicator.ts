import { max } from 'drizzle-orm';
import type { Indicator, Source } from '$lib/domain/indicator';
import { listIndicators } from './indicator';
import { indicators } from '$lib/server/store/schema';
import { putSource } from './source';
import type { Store } from '$lib/server/store/store';

/** In the order that pages show them. */
export async function listLocalIndicators(store: Store, sourceId: string): Promise<Indicator[]> {
	return (await listIndicators(store)).filter((indicator) => indicator.sourceId === sourceId);
}

/** Null when there is none with that id among those of the source. */
export async function findLocalIndicator(
	store: Store,
	sourceId: string,
	id: string
): Promise<Indicator | null> {
	return (await listLocalIndicators(store, sourceId)).find((one) => one.id === id) ?? null;
}

/** After all others, under the first free id that begins as `wantedId`; the id is then kept, so that links last. */
export async function createLocalIndicator(
	store: Store,
	source: Source,
	wantedId: string,
	facts: Omit<Indicator, 'id' | 'sourceId'>
): Promise<string> {
	await putSource(store, source);
	return store.transaction(async (tx) => {
		const [last] = await tx.select({ position: max(indicators.position) }).from(indicators);
		const position = (last?.position ?? 0) + 1;
		for (let number = 1; ; number += 1) {
			const id = number === 1 ? wantedId : `${wantedId}-${number}`;
			const values = { ...facts, breaks: [...facts.breaks], id, sourceId: source.id, position };
			const made = await tx
				.insert(indicators)
				.values(values)
				.onConflictDoNothing({ target: indicators.id })
				.returning({ id: indicators.id });
			if (made.length > 0) return id;
		}
	});
}

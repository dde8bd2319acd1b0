import type { Area } from '$lib/domain/area';
import { listAreas } from '$lib/server/store/register/area';
import { listIndicators } from '$lib/server/store/register/indicator';
import type { Store } from '$lib/server/store/store';
import { spellAreas } from '$lib/server/layout/words/area-spelling';
import type { ReadingContext } from '$lib/server/layout/known/reading-context';
import type { Sources } from '$imports/source';

/** What must be known to read a file: how areas are spelt, and every indicator that it may bring figures of, also those that people have added. */
export async function knowWorld(store: Store, sources: Sources): Promise<ReadingContext> {
	const areas = spellAreas(await listAreas(store));
	const added = await listIndicators(store);
	const known = [...added, ...indicatorsOf(sources)].map((one) => [one.id, one] as const);
	return { areas, indicators: new Map(known) };
}

/** The same without a database: only what the definitions have. */
export function worldOf(sources: Sources, areas: readonly Area[]): ReadingContext {
	const known = indicatorsOf(sources).map((one) => [one.id, one] as const);
	return { areas: spellAreas(areas), indicators: new Map(known) };
}

function indicatorsOf(sources: Sources) {
	return sources.flatMap(({ indicators }) => indicators);
}

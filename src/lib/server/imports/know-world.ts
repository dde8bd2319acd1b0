import { SOURCES } from '$imports/registry';
import { listAreas } from '$lib/server/store/area';
import type { Store } from '$lib/server/store/store';
import { spellAreas } from './area-spelling';
import type { ReadingContext } from './check-cell';

/** What must be known to read a file: how areas are spelt, and which indicators there are. */
export async function knowWorld(store: Store): Promise<ReadingContext> {
	const indicators = SOURCES.flatMap((source) =>
		source.indicators.map((one) => [one.id, one] as const)
	);
	return { areas: spellAreas(await listAreas(store)), indicators: new Map(indicators) };
}

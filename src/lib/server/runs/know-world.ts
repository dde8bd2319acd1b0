import { listAreas } from '$lib/server/store/register/area';
import type { Store } from '$lib/server/store/store';
import { spellAreas } from '$lib/server/layout/words/area-spelling';
import type { ReadingContext } from '$lib/server/layout/known/check-cell';
import { listKnownIndicators } from './known-indicators';

/** What must be known to read a file: how areas are spelt, and which indicators there are. */
export async function knowWorld(store: Store): Promise<ReadingContext> {
	const areas = spellAreas(await listAreas(store));
	return { areas, indicators: await listKnownIndicators(store) };
}

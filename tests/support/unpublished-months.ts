import { listWaiting } from '$lib/server/exact/exact-months';
import type { Store } from '$lib/server/store/store';

/** Months of an area that are read in and not published, the oldest first. */
export async function listUnpublishedMonths(store: Store, areaCode: string): Promise<string[]> {
	return (await listWaiting(store, areaCode)).map(({ month }) => month);
}

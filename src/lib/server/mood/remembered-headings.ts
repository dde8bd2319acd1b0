import { forgetKeptHeading } from '$lib/server/store/mood/heading-column';
import { lockMood } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';

/** Not while a file is read by it. */
export async function forgetHeading(store: Store, areaCode: string, key: string): Promise<void> {
	await store.transaction(async (tx) => {
		await lockMood(tx, areaCode);
		await forgetKeptHeading(tx, key);
	});
}

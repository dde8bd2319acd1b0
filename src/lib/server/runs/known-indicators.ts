import { SOURCES } from '$imports/registry';
import { listIndicators } from '$lib/server/store/register/indicator';
import type { Store } from '$lib/server/store/store';
import type { ReadingContext } from '$lib/server/layout/known/check-cell';

/** Every indicator that a file may bring figures of: the registry's, and those that people have added. */
export async function listKnownIndicators(store: Store): Promise<ReadingContext['indicators']> {
	const added = await listIndicators(store);
	const registered = SOURCES.flatMap(({ indicators }) => indicators);
	return new Map([...added, ...registered].map((one) => [one.id, one]));
}

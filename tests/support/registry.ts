import { syncRegistry } from '$lib/server/runs/registry-sync';
import type { Store } from '$lib/server/store/store';
import { AREAS } from '$imports/areas/source';
import { SOURCES } from '$imports/registry';

/** Areas, sources and indicators as they are shipped, without figures. */
export function putRegistry(store: Store): Promise<void> {
	return syncRegistry(store, SOURCES, AREAS);
}

import { listLocalIndicators } from '$lib/server/store/register/local-indicator';
import type { Store } from '$lib/server/store/store';

/** The name of one of the municipality's own indicators that is called the same, as it is written; null where none is. */
export async function findNamesake(store: Store, name: string): Promise<string | null> {
	const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
	const own = await listLocalIndicators(store);
	return own.find((one) => plain(one.name.sv) === plain(name))?.name.sv ?? null;
}

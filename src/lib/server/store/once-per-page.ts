import { AsyncLocalStorage } from 'node:async_hooks';
import { isDatabase, type Store } from './store';

/** What the page that is being made has asked for, by what was asked. */
const pages = new AsyncLocalStorage<Map<string, Promise<unknown>>>();

/** Makes a page that is only read: it sees the same answer however many of its parts ask for the same. */
export function makingOnePage<Page>(make: () => Promise<Page> | Page): Promise<Page> {
	return pages.run(new Map(), async () => await make());
}

/**
 * Asks for the same thing once a page. Elsewhere, and in a transaction, it asks every time. The answer is shared by all parts
 * of the page: leave it as it is. `name` tells it from other reads; what else it is given must be data.
 */
export function oncePerPage<Given extends readonly unknown[], Found>(
	name: string,
	read: (store: Store, ...given: Given) => Promise<Found>
): (store: Store, ...given: Given) => Promise<Found> {
	return (store, ...given) => {
		const known = pages.getStore();
		if (!known || !isDatabase(store)) return read(store, ...given);
		const said = given.slice(0, given.findLastIndex((one) => one !== undefined) + 1);
		const key = JSON.stringify([name, ...said]);
		const found = known.get(key) ?? read(store, ...given);
		known.set(key, found);
		return found as Promise<Found>;
	};
}

import { AsyncLocalStorage } from 'node:async_hooks';

/** So long after it was begun a page waits for an estimate, in milliseconds: less than a reader waits for a place. */
const PATIENCE = 600;

/** The headers of a page that has to be made anew when the estimates are there. */
export const NOT_KEPT = { 'cache-control': 'no-store' } as const;

interface Waiting {
	readonly begin: (since: number) => void;
	readonly end: () => void;
}

const pages = new AsyncLocalStorage<Waiting>();

/** Waits for an estimate that was begun at `since`; the page that is being made, if any, knows that it does. */
export async function waitFor({
	output,
	since
}: {
	readonly output: Promise<unknown>;
	readonly since: number;
}): Promise<unknown> {
	const page = pages.getStore();
	page?.begin(since);
	try {
		return await output;
	} finally {
		page?.end();
	}
}

/**
 * What `make` gives; null where it waits for an estimate that is still being worked out so long after it was begun. That goes on,
 * and is there for whoever asks later. For nothing else is anybody told to come back.
 */
export function unlessEstimated<Page>(
	make: () => Promise<Page>,
	patience = PATIENCE
): Promise<Page | null> {
	return new Promise((resolve, reject) => {
		let waits = 0;
		let timer: ReturnType<typeof setTimeout> | null = null;
		const stop = () => {
			if (timer) clearTimeout(timer);
			timer = null;
		};
		const waiting: Waiting = {
			begin: (since) => {
				waits += 1;
				const left = Math.max(0, since + patience - performance.now());
				timer ??= setTimeout(() => resolve(null), left);
			},
			end: () => {
				waits -= 1;
				if (waits === 0) stop();
			}
		};
		pages.run(waiting, make).then(resolve, reject).finally(stop);
	});
}

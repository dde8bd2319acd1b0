import { rmSync } from 'node:fs';
import { openSpool, type Spool } from './spool';

/** A service that has been silent for longer may have published since: what it said before is asked for again. */
const KEPT_FOR = 6 * 3_600_000;

/** Answers of fetches that broke, so that the next try goes on where they stopped. */
export interface SpoolShelf {
	/** The answers kept under this name, or an empty spool. */
	take(name: string, now: Date): Promise<Spool>;
	leave(name: string, spool: Spool, now: Date): Promise<void>;
	/** Removes everything at once, for when the process ends. */
	clear(): void;
}

export function openShelf(): SpoolShelf {
	const kept = new Map<string, { readonly spool: Spool; readonly since: number }>();
	return {
		async take(name, now) {
			const found = kept.get(name);
			kept.delete(name);
			if (!found) return openSpool();
			if (now.getTime() - found.since <= KEPT_FOR) return found.spool;
			await found.spool.remove();
			return openSpool();
		},
		async leave(name, spool, now) {
			await kept.get(name)?.spool.remove();
			kept.set(name, { spool, since: now.getTime() });
		},
		clear() {
			for (const { spool } of kept.values()) rmSync(spool.folder, { recursive: true, force: true });
			kept.clear();
		}
	};
}

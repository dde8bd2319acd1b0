import { availableParallelism } from 'node:os';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { openLane } from './lane';
import type { Entered } from './lane';

/** OWASP's minimum for argon2id, which is what the package makes by default. Raising it re-hashes at the next sign-in. */
const HASHING = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/**
 * Whether the work is for somebody who has proved something (a session, a link, a device used before) or for anybody.
 * Each has places of its own: whatever strangers try, the others' passwords are looked at.
 */
export type Asker = 'proven' | 'anybody';

const LANES = {
	proven: openLane(availableParallelism(), 50),
	anybody: openLane(availableParallelism(), 4 * availableParallelism())
};

/** A password that nobody has: checked for unknown accounts so that they take as long as known ones. */
const DUMMY_HASH = hash('nobody has this password', HASHING);

export type Hashed<Value> = Entered<Value>;

export function hashPassword(password: string, asker: Asker): Promise<Hashed<string>> {
	return LANES[asker](() => hash(normal(password), HASHING));
}

/** `stored` null (no such account, or no password chosen): false, after the same work. */
export function verifyPassword(
	stored: string | null,
	password: string,
	asker: Asker
): Promise<Hashed<boolean>> {
	return LANES[asker](async () => {
		const matches = await verify(stored ?? (await DUMMY_HASH), normal(password));
		return matches && stored !== null;
	});
}

/** Made with less work than is asked for now. */
export function isOutdated(stored: string): boolean {
	const { memoryCost, timeCost, parallelism } = parseOptions(stored);
	return (
		!stored.startsWith('$argon2id$') ||
		memoryCost < HASHING.memoryCost ||
		timeCost < HASHING.timeCost ||
		parallelism < HASHING.parallelism
	);
}

/** å typed as one sign or as a and a ring is the same password. */
function normal(password: string): string {
	return password.normalize('NFKC');
}

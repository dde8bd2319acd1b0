import { availableParallelism } from 'node:os';
import { hash, parseOptions, verify } from '@node-rs/argon2';

/** OWASP's minimum for argon2id, which is what the package makes by default. Raising it re-hashes at the next sign-in. */
const HASHING = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const MOST_AT_ONCE = 2 * availableParallelism();

/** A password that nobody has: checked for unknown accounts so that they take as long as known ones. */
const DUMMY_HASH = hash('nobody has this password', HASHING);

let running = 0;

/** `busy`: so many are being checked that one more would starve everyone else. */
export type Hashed<Value> =
	{ readonly busy: true } | { readonly busy: false; readonly value: Value };

export function hashPassword(password: string): Promise<Hashed<string>> {
	return limited(() => hash(normal(password), HASHING));
}

/** `stored` null (no such account, or no password chosen): false, after the same work. */
export function verifyPassword(stored: string | null, password: string): Promise<Hashed<boolean>> {
	return limited(async () => {
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

async function limited<Value>(work: () => Promise<Value>): Promise<Hashed<Value>> {
	if (running >= MOST_AT_ONCE) return { busy: true };
	running++;
	try {
		return { busy: false, value: await work() };
	} finally {
		running--;
	}
}

/** å typed as one sign or as a and a ring is the same password. */
function normal(password: string): string {
	return password.normalize('NFKC');
}

import { createHmac, randomBytes } from 'node:crypto';

const BYTES = 32;

/** The random bytes that a month's key is made of, hex. They are kept with the exact counts and go with them. */
export function makeSeed(): string {
	return randomBytes(BYTES).toString('hex');
}

/** HMAC-SHA-256 with the month's key, HMAC(secret, seed): once the seed is gone not even the secret tells what was drawn. */
export function keyedBy(secret: Uint8Array, seed: string): (message: Uint8Array) => Uint8Array {
	const key = createHmac('sha256', secret).update(Buffer.from(seed, 'hex')).digest();
	return (message) => createHmac('sha256', key).update(message).digest();
}

import {
	deleteDevicesBefore,
	deleteKnownDevices,
	findKnownDevice,
	putKnownDevice
} from '$lib/server/store/known-device';
import type { Store } from '$lib/server/store/store';
import { hashToken, newToken } from '$lib/server/auth/sessions/token';

/** Browsers keep no cookie longer. */
export const DEVICE_DAYS = 400;
/** Colleagues who share a computer each have a token of their own in its cookie. */
const MOST_TOKENS = 4;
const MOST_DEVICES = 10;

/** The key of a device that the account of `email` was signed in with before; null when `cookie` proves none. */
export async function recogniseDevice(
	store: Store,
	email: string,
	cookie: string | null
): Promise<string | null> {
	// An invented token is looked up where there is none: everyone's attempt takes as long.
	const tokens = cookie === null ? [newToken()] : tokensOf(cookie);
	return findKnownDevice(
		store,
		tokens.map((token) => keyOf(token, email))
	);
}

/**
 * The cookie of a device that the account is signed in with now. A token that the account has not used before is never
 * taken over: whoever planted it would be known.
 */
export async function rememberDevice(
	store: Store,
	account: { readonly id: string; readonly email: string },
	cookie: string | null,
	now: Date
): Promise<string> {
	const tokens = cookie === null ? [] : tokensOf(cookie);
	const known = await recogniseDevice(store, account.email, cookie);
	const own = tokens.find((token) => keyOf(token, account.email) === known) ?? newToken();
	const key = keyOf(own, account.email);
	await putKnownDevice(store, { key, accountId: account.id, now }, MOST_DEVICES);
	return [own, ...tokens.filter((token) => token !== own)].slice(0, MOST_TOKENS).join('.');
}

/** After a new password, or when the account is disabled: no cookie from before is worth anything. */
export async function forgetDevices(store: Store, accountId: string): Promise<void> {
	await deleteKnownDevices(store, accountId);
}

export async function sweepDevices(store: Store, now: Date): Promise<void> {
	await deleteDevicesBefore(store, new Date(now.getTime() - DEVICE_DAYS * 86_400_000));
}

function tokensOf(cookie: string): string[] {
	return cookie.slice(0, 1000).split('.').slice(0, MOST_TOKENS);
}

/** Bound to one account: the same token says nothing about another, and rows of one browser cannot be put together. */
function keyOf(token: string, email: string): string {
	return hashToken(`device:${token} account:${email}`);
}

import type { Cookies } from '@sveltejs/kit';
import type { Store } from '$lib/server/store/store';
import { DEVICE_DAYS, rememberDevice } from './known-device';

/** As for the session: the prefix keeps other hosts of the municipality from planting one. */
function nameOf(url: URL): string {
	return url.protocol === 'https:' ? '__Host-device' : 'device';
}

export function readDeviceCookie(cookies: Cookies, url: URL): string | null {
	return cookies.get(nameOf(url)) || null;
}

/** From now on the account's right password gets through from this browser, whatever others try. */
export async function knowDevice(
	store: Store,
	{ cookies, url }: { cookies: Cookies; url: URL },
	account: { readonly id: string; readonly email: string },
	now: Date
): Promise<void> {
	const value = await rememberDevice(store, account, readDeviceCookie(cookies, url), now);
	cookies.set(nameOf(url), value, {
		path: '/',
		httpOnly: true,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		maxAge: DEVICE_DAYS * 86_400
	});
}

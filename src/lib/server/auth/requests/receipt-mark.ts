import { createHmac, timingSafeEqual } from 'node:crypto';
import { deLocalizeUrl, localizeHref } from '$lib/paraglide/runtime';
import { newToken } from '$lib/server/auth/sessions/token';
import { findSetting, keepSetting, putSetting } from '$lib/server/store/setting';
import type { Store } from '$lib/server/store/store';

/** What an address tells that has just been done, to whom, and when it was written. */
interface Told {
	/** Null: nobody who is signed in. */
	readonly accountId: string | null;
	readonly at: Date;
}

const MARK = 'kvitto';
/** An address that is opened again later tells nothing: what it told may be otherwise by then. */
const MINUTES = 10;

/**
 * The address of a page that tells `name=value` as done, `/arbete/grupper?sparad=ja`. Its mark is made with a key that never leaves the
 * database, for the page and the account: nobody can make up an address that tells of what has not been done.
 */
export async function markReceipt(
	store: Store,
	{ accountId, at }: Told,
	path: string,
	[name, value]: readonly [string, string]
): Promise<string> {
	const key = await keepSetting(store, 'receipt_key', newToken());
	const address = deLocalizeUrl(new URL(path, 'http://localhost'));
	const time = String(at.getTime());
	const said = [accountId, address.pathname, name, value, time];
	if (accountId !== null) await putSetting(store, lastKey(address.pathname), time);
	address.searchParams.set(name, value);
	address.searchParams.set(MARK, `${time}.${macOf(key, said)}`);
	return localizeHref(`${address.pathname}${address.search}${address.hash}`);
}

/** The value of the first of `names` that the address tells truly; null: of none. */
export async function readMarked<Name extends string>(
	store: Store,
	{ accountId, at }: Told,
	url: URL,
	names: readonly Name[]
): Promise<{ readonly name: Name; readonly value: string } | null> {
	const [, time, mac] = /^(\d{13})\.([\w-]{43})$/.exec(url.searchParams.get(MARK) ?? '') ?? [];
	const age = at.getTime() - Number(time);
	if (!time || !mac || age < 0 || age > MINUTES * 60_000) return null;
	const key = await findSetting(store, 'receipt_key');
	if (key === null) return null;
	const { pathname } = deLocalizeUrl(url);
	if (accountId !== null && (await findSetting(store, lastKey(pathname))) !== time) return null;
	for (const name of names) {
		const value = url.searchParams.get(name);
		if (value === null) continue;
		const due = macOf(key, [accountId, pathname, name, value, time]);
		if (timingSafeEqual(Buffer.from(mac), Buffer.from(due))) return { name, value };
	}
	return null;
}

/** What is done later on the page, by whoever it is, may have undone what an earlier receipt tells. */
function lastKey(pathname: string) {
	return `receipt_last ${pathname}` as const;
}

function macOf(key: string, said: readonly (string | null)[]): string {
	return createHmac('sha256', key).update(JSON.stringify(said)).digest('base64url');
}

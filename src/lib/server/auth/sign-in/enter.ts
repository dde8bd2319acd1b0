import type { Cookies } from '@sveltejs/kit';
import { deviceOf } from '$lib/domain/device';
import type { Store } from '$lib/server/store/store';
import { readSessionCookie, writeSessionCookie } from '$lib/server/auth/sessions/session-cookie';
import { endSession, startSession } from '$lib/server/auth/sessions/sessions';

/** Signs the browser in with a new session and ends the one that it had. */
export async function enter(
	store: Store,
	{ cookies, url, request }: { cookies: Cookies; url: URL; request: Request },
	accountId: string
): Promise<void> {
	const former = readSessionCookie(cookies, url);
	if (former !== null) await endSession(store, former);
	const device = deviceOf(request.headers.get('user-agent'));
	writeSessionCookie(cookies, url, await startSession(store, accountId, undefined, device));
}

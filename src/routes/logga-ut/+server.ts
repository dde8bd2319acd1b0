import { redirect } from '@sveltejs/kit';
import { getStore } from '$lib/server/app';
import { readSessionCookie, removeSessionCookie } from '$lib/server/auth/sessions/session-cookie';
import { endSession } from '$lib/server/auth/sessions/sessions';
import { receiptAddress } from '$lib/server/receipt';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, setHeaders, url }) => {
	const token = readSessionCookie(cookies, url);
	if (token !== null) await endSession(getStore(), token);
	removeSessionCookie(cookies, url);
	// Not "cookies": that would also sign people out of the municipality's other services.
	setHeaders({ 'clear-site-data': '"cache", "storage"' });
	redirect(303, await receiptAddress(null, '/logga-in', ['ut', 'ja']));
};

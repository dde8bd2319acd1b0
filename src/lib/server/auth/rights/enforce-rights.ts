import type { Handle, RequestEvent } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { judgeRequest, methodsOf } from './judge-request';
import { refuseRequest } from '$lib/server/auth/requests/refusal';
import { answerUnsaved } from '$lib/server/auth/requests/unsaved';
import { ROUTE_TABLE } from '$lib/server/auth/rights/route-table';
import { signInAddress } from '$lib/server/auth/sign-in/sign-in-address';

/** The first lock: the table is asked before any load, action or endpoint runs. Each of those has a second of its own. */
export const enforceRights: Handle = async ({ event, resolve }) => {
	// Läget has no remote functions, so nothing of theirs is in the table.
	if (event.isRemoteRequest) return refuseRequest(404, m.accounts_not_found());
	const { id } = event.route;
	if (id === null) return resolve(event);
	const { method } = event.request;
	const search = event.url.searchParams;
	const asked = { routeId: id, method, search, isData: event.isDataRequest };
	switch (judgeRequest(ROUTE_TABLE, event.locals.account, asked)) {
		case 'allowed':
			return resolve(event);
		case 'sign-in-first':
			return (
				(await answerUnsaved(event)) ??
				new Response(null, { status: 303, headers: { location: signInAddress(event.url) } })
			);
		case 'forbidden':
			return forbid(event);
		case 'no-such-action':
			return refuseRequest(404, m.accounts_not_found());
		case 'no-such-method': {
			const allow = methodsOf(ROUTE_TABLE, id).join(', ');
			return refuseRequest(405, m.accounts_bad_request(), { allow });
		}
	}
};

/** A browser gets a page that says why, a program one line of text. */
async function forbid(event: RequestEvent): Promise<Response> {
	const accept = event.request.headers.get('accept') ?? '';
	if (event.isDataRequest || accept.startsWith('application/json')) {
		return Response.json({ message: m.accounts_forbidden() }, { status: 403 });
	}
	if (!accept.includes('text/html')) return refuseRequest(403, m.accounts_forbidden());
	const page = await event.fetch(localizeHref('/nekad'), { headers: { accept: 'text/html' } });
	return new Response(page.body, { status: 403, headers: page.headers });
}

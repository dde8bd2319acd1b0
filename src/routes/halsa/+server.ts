import { getStore } from '$lib/server/app';
import { isDatabaseReachable } from '$lib/server/store/health';
import type { RequestHandler } from './$types';

/** For whoever watches the process: 200 while it and its database answer, 503 otherwise. */
export const GET: RequestHandler = async () => {
	const reachable = await isDatabaseReachable(getStore());
	const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
	return new Response(reachable ? 'ok\n' : 'databasen svarar inte\n', {
		status: reachable ? 200 : 503,
		headers
	});
};

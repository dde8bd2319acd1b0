import { error } from '@sveltejs/kit';
import * as m from '$lib/paraglide/messages';
import { getMonthsToCome, getMunicipality, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { contentDisposition } from '$lib/server/exports/file-name';
import { findMonthToTry, readMonthToTry } from '$lib/server/mood/example/month-to-try';
import type { RequestHandler } from './$types';

/** The made-up compilation that the demonstration leaves to be read in. */
export const GET: RequestHandler = async ({ locals }) => {
	requireRight(locals.account, 'mood.publish');
	const folder = getMonthsToCome();
	const tried = folder && (await findMonthToTry(getStore(), folder, getMunicipality().areaCode));
	if (!tried) error(404, m.accounts_not_found());
	return new Response(new Uint8Array(await readMonthToTry(folder, tried)), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': contentDisposition(`exempeldata_${tried.month}.csv`, false),
			'cache-control': 'private, no-store',
			'x-content-type-options': 'nosniff'
		}
	});
};

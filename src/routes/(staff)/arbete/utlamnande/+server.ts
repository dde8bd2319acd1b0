import { isReviewed } from '$lib/format/review';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { writeCsv } from '$lib/server/exports/csv';
import { contentDisposition } from '$lib/server/exports/file-name';
import { publicRecordTable } from '$lib/server/exports/public-record-table';
import { viewPublicRecord } from '$lib/server/views/mood/public-record';
import type { RequestHandler } from './$types';

/** The file that may be handed out, for a Swedish spreadsheet. An unreviewed translation is never spread. */
export const GET: RequestHandler = async ({ locals }) => {
	requireRight(locals.account, 'staff.read');
	const { areaCode, names } = getMunicipality();
	const language = isReviewed(locals.language) ? locals.language : 'sv';
	const months = await viewPublicRecord(getStore(), areaCode);
	const name = `${names[language].name}_utlamnande_${getToday()}.csv`;
	return new Response(writeCsv(publicRecordTable(months, language), 'excel'), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': contentDisposition(name, false),
			'content-language': language,
			'cache-control': 'private, no-store',
			'x-content-type-options': 'nosniff'
		}
	});
};

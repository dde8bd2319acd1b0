import { error } from '@sveltejs/kit';
import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import * as m from '$lib/paraglide/messages';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { isTableFormat } from '$lib/server/exports/file-name';
import { answerWithVerdicts } from '$lib/server/exports/verdict-file';
import { fileLanguageOf } from '$lib/server/file-language';
import { viewMatrix } from '$lib/server/views/matrix/matrix';
import type { RequestHandler } from './$types';

/** `/insatser/omdomen.csv?sprak=sv&mal=6`, with the same parameters as the page that shows the matrix. */
export const GET: RequestHandler = async ({ params: { format }, url, locals }) => {
	if (!isTableFormat(format)) error(404, m.charts_unknown());
	const chosen = fileLanguageOf(url, locals);
	if (!chosen) error(403, m.charts_blocked());
	const { language, draft } = chosen;
	const municipality = getMunicipality();
	const filter = parseInterventionFilter(url.searchParams);
	const { matrix } = await viewMatrix(getStore(), municipality, filter, getToday());
	return answerWithVerdicts(matrix, {
		...{ format, language, address: `${url.pathname}${url.search}`, personal: draft },
		place: municipality.names[language].name,
		excel: url.searchParams.get('excel') === '1',
		inline: url.searchParams.get('visa') === '1'
	});
};

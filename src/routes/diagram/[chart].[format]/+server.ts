import { error } from '@sveltejs/kit';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { answerWithFile } from '$lib/server/exports/answer';
import { isFileFormat, isTableFormat } from '$lib/server/exports/file-name';
import type { ExportFormat } from '$lib/server/exports/file-name';
import { makeTurns } from '$lib/server/exports/turns';
import { fileLanguageOf } from '$lib/server/file-language';
import { viewChart } from '$lib/server/views/charts/chart';
import { linesOf, viewProvenanceIndex } from '$lib/server/views/provenance-index';
import type { RequestHandler } from './$types';

/** A picture takes a quarter of a second of the processor: more at once would only make all of them slower. */
const takeTurn = makeTurns({ atOnce: 2, waiting: 30, patience: 1_500 });
const NO_LINES = { indicatorIds: [], areaCodes: [] };

/** `/diagram/maende.svg?sprak=sv&tema=morkt`, with the same parameters as the page that shows the chart. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
	const { chart, format } = params;
	if (!isFileFormat(format)) error(404, m.charts_unknown());
	const chosen = fileLanguageOf(url, locals);
	if (!chosen) error(403, m.charts_blocked());
	const { language, draft } = chosen;
	const answer = await takeTurn(() => draw(chart, format, { url, language, draft }));
	if (answer) return answer;
	return new Response(m.charts_busy(), {
		status: 503,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '5' }
	});
};

interface Asked {
	readonly url: URL;
	readonly language: Language;
	readonly draft: boolean;
}

async function draw(
	name: string,
	format: ExportFormat,
	{ url, language, draft }: Asked
): Promise<Response> {
	const [municipality, today] = [getMunicipality(), getToday()];
	const chart = await viewChart(getStore(), municipality, today, name, url.searchParams);
	if (!chart) error(404, m.charts_unknown());
	const tells = isTableFormat(format);
	const lines = tells ? linesOf(chart) : NO_LINES;
	return answerWithFile(chart, {
		address: `${url.pathname}${url.search}`,
		provenance: await viewProvenanceIndex(getStore(), lines),
		place: municipality.names[language].name,
		inPlace: municipality.names[language].inside,
		today,
		language,
		format,
		theme: url.searchParams.get('tema') === 'morkt' ? 'dark' : 'light',
		excel: url.searchParams.get('excel') === '1',
		inline: url.searchParams.get('visa') === '1',
		personal: draft
	});
}

import { error, redirect } from '@sveltejs/kit';
import { fileWords } from '$lib/format/charts/file-words';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore } from '$lib/server/app';
import { viewIndicatorPage } from '$lib/server/views/indicator-page';
import { fetchedOn } from '$lib/server/views/provenance';
import { parsePanelFilter } from '$lib/domain/panel-filter';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
	const municipality = getMunicipality();
	const filter = parsePanelFilter(url.searchParams);
	const page = await viewIndicatorPage(getStore(), municipality, params.id, filter);
	if (!page) error(404, m.indicators_unknown());
	const { complements } = page.panel.indicator;
	if (complements) redirect(308, localizeHref(`/indikatorer/${complements}`));
	const subject = {
		about: 'panel',
		panel: page.panel,
		fetchedOn: fetchedOn(page.provenance)
	} as const;
	const spread = page.distribution && {
		about: 'distribution' as const,
		distribution: page.distribution,
		fetchedOn: subject.fetchedOn
	};
	const bySex = page.bySex && { ...subject, panel: page.bySex };
	return {
		...page,
		bySexFile: bySex && fileWords(bySex, municipality.names, locals.language),
		spreadFile: spread && fileWords(spread, municipality.names, locals.language),
		place: municipality.names[locals.language].name,
		file: fileWords(subject, municipality.names, locals.language)
	};
};

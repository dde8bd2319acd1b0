import { chartName } from '$lib/domain/chart';
import { LANGUAGES } from '$lib/domain/language';
import { altText, describeChart } from '$lib/format/charts/chart-words';
import { isReviewed, reviewState } from '$lib/format/review';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { viewChart } from '$lib/server/views/charts/chart';
import { listChoosableIndicators } from '$lib/server/views/timeline';
import type { PageServerLoad } from './$types';

/** Every chart as the public sees it, with its words in every language. */
export const load: PageServerLoad = async ({ locals }) => {
	requireRight(locals.account, 'export.drafts');
	const [store, municipality, today] = [getStore(), getMunicipality(), getToday()];
	const indicators = await listChoosableIndicators(store, [], locals.language);
	const names = [
		chartName('mood'),
		chartName('timeline'),
		...indicators.map(({ id }) => chartName('indicator', id))
	];
	const charts = [];
	for (const name of names) {
		const chart = await viewChart(store, municipality, today, name, new URLSearchParams());
		if (!chart) continue;
		const words = LANGUAGES.map((language) => {
			const described = describeChart(chart, municipality.names[language].name, language);
			return { language, title: described.title, altText: altText(described) };
		});
		charts.push({ name, words });
	}
	const languages = LANGUAGES.map((language) => ({
		language,
		reviewed: isReviewed(language),
		state: reviewState(language)
	}));
	return { charts, languages };
};

import { parseTimelineQuery, timelineSearch } from '$lib/domain/timeline-query';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { hasRight } from '$lib/server/auth/rights';
import { listChoosableIndicators, usualIndicators, viewTimeline } from '$lib/server/views/timeline';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
	const [store, municipality, today] = [getStore(), getMunicipality(), getToday()];
	const query = parseTimelineQuery(url.searchParams);
	const staff = hasRight(locals.account, 'staff.read');
	return {
		today,
		query,
		search: timelineSearch(query),
		staff,
		canWrite: hasRight(locals.account, 'intervention.write'),
		choosable: await listChoosableIndicators(store),
		usual: usualIndicators(municipality),
		timeline: await viewTimeline(store, municipality, today, query, staff ? 'staff' : 'public')
	};
};

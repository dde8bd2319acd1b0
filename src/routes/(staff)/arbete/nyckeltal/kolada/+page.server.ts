import { error, fail, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import { KOLADA_SOURCE_ID } from '$lib/domain/kolada';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getFetching, getIntake, getNow, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import {
	chooseKpi,
	fetchChosenKpi,
	listFixedKoladaIds
} from '$lib/server/runs/fetching/choose-kpi';
import { waitAWhile } from '$lib/server/runs/fetching/fetching';
import { refreshKolada } from '$lib/server/runs/fetching/refresh-kolada';
import { removeKoladaChoice } from '$lib/server/store/register/kolada-choice';
import { findKoladaKpi } from '$lib/server/store/register/kolada-kpi';
import { listSourceFetches } from '$lib/server/store/runs/source-fetch';
import { viewKoladaSearch } from '$lib/server/views/kolada-search';
import type { Actions, PageServerLoad } from './$types';

/** One KPI is there by then, unless the service is slow. */
const PATIENCE = 8_000;
const LONGEST = 200;

export const load: PageServerLoad = async ({ locals, url }) => {
	requireRight(locals.account, 'indicator.write');
	const [store, { searchParams }] = [getStore(), url];
	const query = readText(searchParams.get('q')).slice(0, LONGEST);
	const added = await findKoladaKpi(store, searchParams.get('tillagt') ?? '');
	const [last] = added ? await listSourceFetches(store, KOLADA_SOURCE_ID, 1) : [];
	return {
		query,
		search: await viewKoladaSearch(store, query, listFixedKoladaIds(getIntake().sources)),
		added,
		fetched: last ? { outcome: last.outcome, problem: last.problem } : null,
		removed: searchParams.has('borttaget'),
		refreshed: searchParams.has('listan')
	};
};

/** The same search again, with what has happened beside it. */
function backTo(query: string, happened: Readonly<Record<string, string>>): never {
	const parameters = new URLSearchParams({ ...(query === '' ? {} : { q: query }), ...happened });
	redirect(303, localizeHref(`/arbete/nyckeltal/kolada?${parameters}`));
}

export const actions: Actions = {
	add: async ({ locals, request }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const form = await request.formData();
		const kpi = readText(form.get('kpi'));
		const chosen = await chooseKpi(getStore(), getIntake().sources, kpi, accountId);
		if (chosen === null) error(404, m.accounts_not_found());
		const fetching = getFetching();
		if (fetching) await waitAWhile(fetchChosenKpi(fetching, kpi), PATIENCE);
		backTo(readText(form.get('q')).slice(0, LONGEST), { tillagt: kpi });
	},
	remove: async ({ locals, request }) => {
		requireRight(locals.account, 'indicator.write');
		const form = await request.formData();
		await removeKoladaChoice(getStore(), readText(form.get('kpi')));
		backTo(readText(form.get('q')).slice(0, LONGEST), { borttaget: 'ja' });
	},
	refresh: async ({ locals, request }) => {
		requireRight(locals.account, 'indicator.write');
		const fetching = getFetching();
		if (!fetching) error(404, m.accounts_not_found());
		const form = await request.formData();
		const trouble = await refreshKolada(getStore(), fetching.askKolada, getNow());
		if (trouble) return fail(502, { trouble });
		backTo(readText(form.get('q')).slice(0, LONGEST), { listan: 'ny' });
	}
};

import { error, fail, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import type { Account } from '$lib/domain/account';
import { KOLADA_SOURCE_ID } from '$lib/domain/kolada';
import * as m from '$lib/paraglide/messages';
import { getFetching, getIntake, getNow, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import {
	chooseKpi,
	fetchChosenKpi,
	listFixedKoladaIds
} from '$lib/server/runs/fetching/choose-kpi';
import { waitAWhile } from '$lib/server/runs/fetching/fetching';
import { refreshKolada } from '$lib/server/runs/fetching/refresh-kolada';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { removeKoladaChoice } from '$lib/server/store/register/kolada-choice';
import { findKoladaKpi } from '$lib/server/store/register/kolada-kpi';
import { listSourceFetches } from '$lib/server/store/runs/source-fetch';
import { viewKoladaSearch } from '$lib/server/views/kolada-search';
import type { Actions, PageServerLoad } from './$types';

/** How long the page waits for a new KPI's figures: long enough unless the service is slow. */
const PATIENCE = 8_000;
const LONGEST = 200;

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'indicator.write');
	const [store, { searchParams }] = [getStore(), url];
	const query = readText(searchParams.get('q')).slice(0, LONGEST);
	const told = await readReceipt(account, url, ['tillagt', 'borttaget', 'listan']);
	const added = told?.name === 'tillagt' ? await findKoladaKpi(store, told.value) : null;
	const [last] = added ? await listSourceFetches(store, KOLADA_SOURCE_ID, 1) : [];
	return {
		query,
		search: await viewKoladaSearch(store, query, listFixedKoladaIds(getIntake().sources)),
		added,
		fetched: last ? { outcome: last.outcome, problem: last.problem } : null,
		removed: told?.name === 'borttaget',
		refreshed: told?.name === 'listan'
	};
};

/** The same search again, with what has happened beside it. */
function backTo(
	account: Account,
	form: FormData,
	happened: readonly [string, string]
): Promise<string> {
	const query = readText(form.get('q')).slice(0, LONGEST);
	const search = query === '' ? '' : `?${new URLSearchParams({ q: query })}`;
	return receiptAddress(account, `/arbete/nyckeltal/kolada${search}`, happened);
}

export const actions: Actions = {
	add: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'indicator.write');
		const form = await request.formData();
		const kpi = readText(form.get('kpi'));
		const chosen = await chooseKpi(getStore(), getIntake().sources, kpi, account.id);
		if (chosen === null) error(404, m.accounts_not_found());
		const fetching = getFetching();
		if (fetching) await waitAWhile(fetchChosenKpi(fetching, kpi), PATIENCE);
		redirect(303, await backTo(account, form, ['tillagt', kpi]));
	},
	remove: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'indicator.write');
		const form = await request.formData();
		await removeKoladaChoice(getStore(), readText(form.get('kpi')));
		redirect(303, await backTo(account, form, ['borttaget', 'ja']));
	},
	refresh: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'indicator.write');
		const fetching = getFetching();
		if (!fetching) error(404, m.accounts_not_found());
		const form = await request.formData();
		const trouble = await refreshKolada(getStore(), fetching.askKolada, getNow());
		if (trouble) return fail(502, { trouble });
		redirect(303, await backTo(account, form, ['listan', 'ny']));
	}
};

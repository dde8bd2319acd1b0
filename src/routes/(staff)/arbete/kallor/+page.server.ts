import { error, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import * as m from '$lib/paraglide/messages';
import {
	getFetching,
	getIntake,
	getMunicipality,
	getNow,
	getStore,
	getToday
} from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { rolesWith } from '$lib/server/auth/rights/rights';
import { nextFetchOf } from '$lib/server/jobs/fetch-schedule';
import { listTimedSources } from '$lib/server/runs/fetching/timed-sources';
import { waitAWhile } from '$lib/server/runs/fetching/fetching';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { viewSources } from '$lib/server/views/sources';
import type { Actions, PageServerLoad } from './$types';

/** How long the page waits for a fetch: long enough for a small table. A large one goes on, and the page says so. */
const PATIENCE = 8_000;

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'source.fetch');
	const fetching = getFetching();
	const asked = listTimedSources(getIntake().sources).map((timed) => ({
		...timed,
		next: fetching?.scheduled ? nextFetchOf(timed, fetching.offset, getNow()) : null
	}));
	const sources = await viewSources(getStore(), getMunicipality(), asked, getToday());
	const told = await readReceipt(account, url, ['hamtad']);
	return {
		sources,
		scheduled: fetching?.scheduled ?? false,
		fetched: sources.find(({ source }) => source.id === told?.value) ?? null,
		mayImport: hasRight(account, 'figures.import'),
		importers: rolesWith('figures.import')
	};
};

export const actions: Actions = {
	fetch: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'source.fetch');
		const id = readText((await request.formData()).get('source'));
		const fetching = getFetching();
		if (
			!fetching ||
			!listTimedSources(getIntake().sources).some(({ sourceId }) => sourceId === id)
		) {
			error(404, m.accounts_not_found());
		}
		await waitAWhile(fetching.fetchSource(id), PATIENCE);
		redirect(303, await receiptAddress(account, '/arbete/kallor', ['hamtad', id]));
	}
};

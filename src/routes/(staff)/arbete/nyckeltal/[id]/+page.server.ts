import { error, fail, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import { LOCAL_SOURCE_ID } from '$lib/domain/local-indicator';
import { describeProblem } from '$lib/format/problems/describe-problem';
import * as m from '$lib/paraglide/messages';
import { getLocale, localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { keepUpload } from '$lib/server/own/keep-upload';
import { readLocalFigure } from '$lib/server/own/local-figure';
import { putLocalFigures } from '$lib/server/own/put-local-figures';
import { findLocalIndicator } from '$lib/server/store/register/local-indicator';
import { listObservations } from '$lib/server/store/figures/observation';
import type { Actions, PageServerLoad } from './$types';

/** What an import that somebody typed in is called. */
const BY_HAND = 'ifyllt för hand';

async function findOwn(id: string) {
	return (
		(await findLocalIndicator(getStore(), LOCAL_SOURCE_ID, id)) ??
		error(404, m.accounts_not_found())
	);
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	requireRight(locals.account, 'indicator.write');
	const indicator = await findOwn(params.id);
	const figures = await listObservations(getStore(), {
		indicatorIds: [indicator.id],
		areaCodes: [getMunicipality().areaCode]
	});
	return { indicator, figures: figures.reverse(), saved: url.searchParams.has('sparat') };
};

export const actions: Actions = {
	put: async ({ locals, params, request }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const indicator = await findOwn(params.id);
		const form = await request.formData();
		const texts = {
			period: readText(form.get('period')),
			value: readText(form.get('value')),
			note: readText(form.get('note'))
		};
		const { areaCode } = getMunicipality();
		const reading = readLocalFigure(texts, indicator, { areaCode, today: getToday() });
		if (!reading.ok) {
			return fail(422, {
				texts,
				problem: { field: reading.field, text: describeProblem(reading.reason, getLocale()) }
			});
		}
		const provenance = { fileName: BY_HAND, accountId, sha256: null };
		await putLocalFigures(
			getStore(),
			indicator,
			areaCode,
			{ figures: [reading.figure] },
			provenance
		);
		redirect(303, localizeHref(`/arbete/nyckeltal/${indicator.id}?sparat=ja`));
	},
	remove: async ({ locals, params, request }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const indicator = await findOwn(params.id);
		const removed = [readText((await request.formData()).get('period'))];
		const provenance = { fileName: BY_HAND, accountId, sha256: null };
		const { areaCode } = getMunicipality();
		const change = { figures: [], removed };
		if (!(await putLocalFigures(getStore(), indicator, areaCode, change, provenance))) {
			return fail(422, { texts: null, problem: { field: '', text: m.local_last_figure() } });
		}
		redirect(303, localizeHref(`/arbete/nyckeltal/${indicator.id}?sparat=ja`));
	},
	upload: async ({ locals, params, request }) => {
		const { id: accountId } = requireRight(locals.account, 'indicator.write');
		const { id: indicatorId } = await findOwn(params.id);
		const kept = await keepUpload(getStore(), (await request.formData()).get('file'), {
			...{ purpose: 'local-figures', indicatorId, accountId }
		});
		if (!kept.ok) return fail(422, { refused: kept.problems });
		redirect(303, localizeHref(`/arbete/nyckeltal/${indicatorId}/fil/${kept.value}`));
	}
};

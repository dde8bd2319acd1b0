import { fail, redirect } from '@sveltejs/kit';
import {
	LOCAL_SOURCE_ID,
	parseLocalIndicator,
	readLocalIndicatorTexts
} from '$lib/domain/local-indicator';
import { slugOf } from '$lib/domain/slug';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/permissions';
import { createLocalIndicator, listLocalIndicators } from '$lib/server/store/local-indicator';
import { localSource } from '$lib/server/imports/local-source';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireRight(locals.account, 'indicator.write');
	return { indicators: await listLocalIndicators(getStore(), LOCAL_SOURCE_ID) };
};

export const actions: Actions = {
	create: async ({ locals, request }) => {
		requireRight(locals.account, 'indicator.write');
		const texts = readLocalIndicatorTexts(await request.formData());
		const parsed = parseLocalIndicator(texts);
		if (!parsed.ok) return fail(422, { texts, problems: parsed.problems });
		const source = localSource(getMunicipality());
		const wanted = `lokalt-${slugOf(texts.name)}`;
		const id = await createLocalIndicator(getStore(), source, wanted, parsed.value);
		redirect(303, localizeHref(`/arbete/nyckeltal/${id}`));
	}
};

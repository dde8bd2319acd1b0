import { error, fail, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import { parseLocalIndicator, readLocalIndicatorTexts } from '$lib/domain/local-indicator';
import { slugOf } from '$lib/domain/slug';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getIntake, getMunicipality, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import {
	createLocalIndicator,
	findNamesake,
	listLocalIndicators
} from '$lib/server/store/register/local-indicator';
import { listReadyIndicators } from '$lib/server/own/ready/indicators';
import { localSource } from '$lib/server/own/local-source';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireRight(locals.account, 'indicator.write');
	const indicators = await listLocalIndicators(getStore());
	return { indicators, ready: listReadyIndicators(getIntake().readyIndicators, indicators) };
};

export const actions: Actions = {
	create: async ({ locals, request }) => {
		requireRight(locals.account, 'indicator.write');
		const form = await request.formData();
		const texts = readLocalIndicatorTexts(form);
		const parsed = parseLocalIndicator(texts);
		if (!parsed.ok) return fail(422, { texts, problems: parsed.problems, namesake: null });
		const namesake = await findNamesake(getStore(), texts['name-sv']);
		if (namesake !== null && namesake !== readText(form.get('namesake')))
			return fail(422, { texts, problems: [], namesake });
		const source = localSource(getMunicipality());
		const wanted = `lokalt-${slugOf(texts['name-sv'])}`;
		const id = await createLocalIndicator(getStore(), source, wanted, parsed.value);
		redirect(303, localizeHref(`/arbete/nyckeltal/${id}`));
	},
	take: async ({ locals, request }) => {
		requireRight(locals.account, 'indicator.write');
		const wanted = readText((await request.formData()).get('id'));
		const taken = await listLocalIndicators(getStore());
		const ready = listReadyIndicators(getIntake().readyIndicators, taken).find(
			({ id }) => id === wanted
		);
		// A second click on the same button leads to the indicator that the first made.
		if (!ready && taken.every(({ id }) => id !== wanted)) error(404, m.accounts_not_found());
		if (ready) {
			const { id, ...facts } = ready;
			await createLocalIndicator(getStore(), localSource(getMunicipality()), id, facts);
		}
		redirect(303, localizeHref(`/arbete/nyckeltal/${wanted}`));
	}
};

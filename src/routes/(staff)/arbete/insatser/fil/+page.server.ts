import { error, fail, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import { siteOf } from '$lib/domain/own-site';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getAskCalendar, getMunicipality, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { findCalendarKind, isCalendarName } from '$lib/server/files/calendar/read-calendar';
import { readChosenFile } from '$lib/server/files/chosen-file';
import { keepCalendar } from '$lib/server/own/calendar/keep-calendar';
import { interventionFields } from '$lib/server/own/intervention-grid';
import { keepUpload } from '$lib/server/own/keep-upload';
import { listGoals } from '$lib/server/store/register/goal';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	requireRight(locals.account, 'intervention.write');
	const site = getAskCalendar() && siteOf(getMunicipality().contact.website);
	const goals = await listGoals(getStore(), getMunicipality().areaCode);
	return { fields: interventionFields(goals).map(({ name }) => name), site };
};

export const actions: Actions = {
	upload: async ({ locals, request }) => {
		const { id } = requireRight(locals.account, 'intervention.write');
		const field = (await request.formData()).get('file');
		const file = await readChosenFile(field);
		const facts = { purpose: 'interventions', indicatorId: null, accountId: id } as const;
		const kept =
			file && (isCalendarName(file.name) || findCalendarKind(file.bytes))
				? await keepCalendar(getStore(), file, id)
				: await keepUpload(getStore(), field, facts);
		if (!kept.ok) return fail(422, { problems: kept.problems, asked: null });
		redirect(303, localizeHref(`/arbete/insatser/fil/${kept.value}`));
	},
	ask: async ({ locals, request }) => {
		const { id } = requireRight(locals.account, 'intervention.write');
		const address = readText((await request.formData()).get('address'));
		const ask = getAskCalendar();
		if (!ask) error(404, m.calendar_no_site());
		const given = await ask(address, getMunicipality().contact.website);
		const kept = given.ok
			? await keepCalendar(getStore(), { name: given.value.host, bytes: given.value.bytes }, id)
			: given;
		if (!kept.ok) return fail(422, { problems: [], asked: { address, problems: kept.problems } });
		redirect(303, localizeHref(`/arbete/insatser/fil/${kept.value}`));
	}
};

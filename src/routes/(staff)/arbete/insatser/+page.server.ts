import { redirect } from '@sveltejs/kit';
import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import { interventionsBeyondPublic, readerOf } from '$lib/domain/reader';
import { writeHoliday } from '$lib/format/holiday';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { addMissingHolidays, listMissingHolidays } from '$lib/server/own/ready-holidays';
import { viewInterventions } from '$lib/server/views/interventions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'staff.read');
	const reader = readerOf(account);
	const filter = parseInterventionFilter(url.searchParams);
	const municipality = getMunicipality();
	const canWrite = hasRight(account, 'intervention.write');
	return {
		...(await viewInterventions(getStore(), municipality.areaCode, filter, reader)),
		filter,
		beyondPublic: interventionsBeyondPublic(reader),
		added: readCount(url, 'inlasta'),
		addedHolidays: readCount(url, 'helger'),
		missingHolidays: canWrite
			? await listMissingHolidays(getStore(), municipality, account, writeHoliday)
			: [],
		canWrite
	};
};

export const actions: Actions = {
	holidays: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const chosen = (await request.formData()).getAll('holiday');
		const [store, municipality] = [getStore(), getMunicipality()];
		const count = await addMissingHolidays(store, municipality, account, writeHoliday, chosen);
		redirect(303, localizeHref(`/arbete/insatser?helger=${count}`));
	}
};

function readCount(url: URL, name: string): number | null {
	const found = /^\d{1,5}$/.exec(url.searchParams.get(name) ?? '');
	return found ? Number(found[0]) : null;
}

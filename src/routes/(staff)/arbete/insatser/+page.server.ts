import { redirect } from '@sveltejs/kit';
import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import { interventionsBeyondPublic, readerOf } from '$lib/domain/reader';
import { writeHoliday } from '$lib/format/holiday';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { addMissingHolidays, listMissingHolidays } from '$lib/server/own/ready-holidays';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { viewInterventions } from '$lib/server/views/interventions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'staff.read');
	const reader = readerOf(account);
	const filter = parseInterventionFilter(url.searchParams);
	const municipality = getMunicipality();
	const canWrite = hasRight(account, 'intervention.write');
	const told = await readReceipt(account, url, ['inlasta', 'helger']);
	const toldCount = (name: string) => (told?.name === name ? Number(told.value) : null);
	return {
		...(await viewInterventions(getStore(), municipality.areaCode, filter, reader)),
		filter,
		beyondPublic: interventionsBeyondPublic(reader),
		added: toldCount('inlasta'),
		addedHolidays: toldCount('helger'),
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
		redirect(303, await receiptAddress(account, '/arbete/insatser', ['helger', `${count}`]));
	}
};

import { error, fail, redirect } from '@sveltejs/kit';
import { LAST_YEAR } from '$lib/domain/approximate-date';
import { readText } from '$lib/domain/form-text';
import { parseInterventionFilter } from '$lib/domain/intervention-filter';
import { interventionsBeyondPublic, readerOf } from '$lib/domain/reader';
import { runsIntoYearLater } from '$lib/domain/year-later';
import { writeHoliday } from '$lib/format/holiday';
import * as m from '$lib/paraglide/messages';
import { getMunicipality, getStore } from '$lib/server/app';
import { hasRight, requireRight } from '$lib/server/auth/rights/permissions';
import { addMissingHolidays, listMissingHolidays } from '$lib/server/own/ready-holidays';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import { findIntervention } from '$lib/server/store/register/intervention';
import { listWithdrawn } from '$lib/server/store/register/intervention-end';
import { copyToYearLater } from '$lib/server/store/register/intervention-copy';
import { viewInterventions } from '$lib/server/views/interventions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'staff.read');
	const reader = readerOf(account);
	const filter = parseInterventionFilter(url.searchParams);
	const municipality = getMunicipality();
	const canWrite = hasRight(account, 'intervention.write');
	const told = await readReceipt(account, url, ['inlasta', 'helger', 'borttagen', 'publicerade']);
	const toldCount = (name: string) => (told?.name === name ? Number(told.value) : null);
	return {
		...(await viewInterventions(getStore(), municipality.areaCode, filter, reader)),
		filter,
		beyondPublic: interventionsBeyondPublic(reader),
		added: toldCount('inlasta'),
		deleted: told?.name === 'borttagen',
		published: toldCount('publicerade'),
		withdrawn: await listWithdrawn(getStore(), municipality.areaCode, reader),
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
	},
	copy: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const form = await request.formData();
		const original = readText(form.get('slug'));
		const intervention = await findIntervention(getStore(), original, readerOf(account));
		if (!intervention) error(404, m.interventions_unknown());
		const { title, end } = intervention;
		if (runsIntoYearLater(intervention) && form.get('yes') !== 'yes') {
			return fail(409, { copied: title, asked: { slug: intervention.slug, end: end.kind } });
		}
		const copy = await copyToYearLater(getStore(), intervention, account.id);
		if (!copy) return fail(422, { copied: title, tooLate: LAST_YEAR });
		const { slug, made } = copy;
		const told = made ? 'ny' : 'fanns';
		redirect(303, await receiptAddress(account, `/arbete/insatser/${slug}`, ['kopia', told]));
	}
};

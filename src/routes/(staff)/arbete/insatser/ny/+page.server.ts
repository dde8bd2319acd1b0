import { fail, redirect } from '@sveltejs/kit';
import { parseIntervention, readInterventionTexts } from '$lib/domain/intervention-form';
import { parseIsoWeek } from '$lib/domain/week';
import { getMunicipality, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { receiptAddress } from '$lib/server/receipt';
import { createIntervention } from '$lib/server/store/register/intervention';
import type { Actions, PageServerLoad } from './$types';

/** `?fran=2026-W10&till=2026-W12` fills the weeks in; one and the same week is a point. */
export const load: PageServerLoad = ({ locals, url }) => {
	requireRight(locals.account, 'intervention.write');
	const from = parseIsoWeek(url.searchParams.get('fran') ?? '');
	const to = parseIsoWeek(url.searchParams.get('till') ?? '');
	const ends = from !== null && to !== null && from < to;
	const filled = new URLSearchParams({
		...(from && { start: from }),
		...(ends && { end: 'ended', endDate: to })
	});
	return { texts: readInterventionTexts(filled) };
};

export const actions: Actions = {
	save: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const texts = readInterventionTexts(await request.formData());
		const parsed = parseIntervention(texts);
		if (!parsed.ok) return fail(422, { texts, problems: parsed.problems });
		const { areaCode } = getMunicipality();
		const made = await createIntervention(getStore(), areaCode, parsed.value, {
			accountId: account.id
		});
		redirect(303, await receiptAddress(account, `/arbete/insatser/${made.slug}`, ['sparad', 'ja']));
	}
};

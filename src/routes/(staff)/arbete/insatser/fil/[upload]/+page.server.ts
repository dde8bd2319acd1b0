import { error, fail, redirect } from '@sveltejs/kit';
import { readerOf } from '$lib/domain/reader';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { receiptAddress } from '$lib/server/receipt';
import { addInterventions, withoutKnown } from '$lib/server/own/add-interventions';
import { interventionFields, readInterventionGrid } from '$lib/server/own/intervention-grid';
import { mapUpload, storeUpload, type MappableTable } from '$lib/server/own/mapped-upload';
import { offerCalendar, storeChosen } from '$lib/server/own/calendar/offer-calendar';
import { listGoals } from '$lib/server/store/register/goal';
import { listInterventions } from '$lib/server/store/register/intervention';
import type { InterventionDraft } from '$lib/server/store/register/intervention-row';
import { discardUpload } from '$lib/server/store/register/unconfirmed';
import { findUpload } from '$lib/server/store/register/upload';
import type { Actions, PageServerLoad } from './$types';

const PURPOSE = 'interventions';

async function describeTable(areaCode: string): Promise<MappableTable<InterventionDraft>> {
	const goals = await listGoals(getStore(), areaCode);
	return {
		purpose: PURPOSE,
		fields: interventionFields(goals),
		read(grid, mapping) {
			const { drafts, problems } = readInterventionGrid(grid, mapping, goals);
			return { rows: drafts, problems };
		}
	};
}

async function findOwn(id: string, accountId: string) {
	const upload = await findUpload(getStore(), id, accountId);
	if (!upload || (upload.purpose !== PURPOSE && !upload.calendar))
		error(404, m.local_upload_gone());
	return upload;
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const account = requireRight(locals.account, 'intervention.write');
	const upload = await findOwn(params.upload, account.id);
	const { areaCode } = getMunicipality();
	const offer = await offerCalendar(getStore(), upload, areaCode, account);
	if (offer) {
		const { fileName, calendar } = upload;
		return {
			calendar: {
				fileName,
				...offer,
				leftOut: calendar?.leftOut ?? {},
				misdated: calendar?.misdated ?? {}
			}
		};
	}
	const described = await describeTable(areaCode);
	const { table, rows } = await mapUpload(getStore(), upload, described, url.searchParams);
	const known = await listInterventions(getStore(), areaCode, readerOf(account));
	const { fresh, alreadyThere } = withoutKnown(rows, known);
	const preview = fresh.slice(0, 10).map(({ content }) => content);
	return { calendar: null, table, alreadyThere, count: fresh.length, preview };
};

export const actions: Actions = {
	add: async ({ locals, params, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const waiting = await findUpload(getStore(), params.upload, account.id);
		// Another click has stored it: what came of it stands in the list.
		if (!waiting) redirect(303, localizeHref('/arbete/insatser'));
		const upload = await findOwn(params.upload, account.id);
		const { areaCode } = getMunicipality();
		const [store, form] = [getStore(), await request.formData()];
		const offer = await offerCalendar(store, upload, areaCode, account);
		const outcome = offer
			? await storeChosen(store, upload, offer, form, { areaCode, account })
			: await storeUpload(store, upload, await describeTable(areaCode), form, (rows) =>
					addInterventions(store, upload.id, rows, areaCode, account)
				);
		if (outcome.kind === 'refused') {
			if ('answers' in outcome) return fail(422, { chosen: outcome });
			return fail(422, { problems: outcome.problems });
		}
		if (outcome.kind === 'gone') redirect(303, localizeHref('/arbete/insatser'));
		const told = ['inlasta', String(outcome.stored)] as const;
		redirect(303, await receiptAddress(account, '/arbete/insatser', told));
	},
	discard: async ({ locals, params }) => {
		const { id: accountId } = requireRight(locals.account, 'intervention.write');
		await discardUpload(getStore(), (await findOwn(params.upload, accountId)).id);
		redirect(303, localizeHref('/arbete/insatser/fil'));
	}
};

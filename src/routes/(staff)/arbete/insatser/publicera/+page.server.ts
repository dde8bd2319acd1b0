import { fail, redirect } from '@sveltejs/kit';
import { readVersion } from '$lib/domain/form-text';
import { writtenContentOf } from '$lib/domain/intervention';
import { readerOf, type Reader } from '$lib/domain/reader';
import { getMunicipality, getStore, getToday } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { receiptAddress } from '$lib/server/receipt';
import { updateIntervention } from '$lib/server/store/register/intervention';
import { viewUnpublished } from '$lib/server/views/unpublished';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const account = requireRight(locals.account, 'intervention.write');
	return { rows: await listRows(readerOf(account)), today: getToday() };
};

export const actions: Actions = {
	publish: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'intervention.write');
		const chosen = (await request.formData()).getAll('publish').map(String);
		if (chosen.length === 0) return fail(422, { none: true, left: [] });
		const rows = await listRows(readerOf(account));
		const left: string[] = [];
		let count = 0;
		for (const { intervention, problems } of rows) {
			const { slug, title } = intervention;
			const sent = chosen.find((one) => one.startsWith(`${slug} `));
			if (sent === undefined) continue;
			const version = readVersion(sent.slice(slug.length + 1));
			const draft = { content: writtenContentOf(intervention), status: 'public' as const };
			const done =
				problems.length === 0 &&
				(await updateIntervention(getStore(), slug, version, draft, account.id)) !== null;
			if (done) count += 1;
			else left.push(title);
		}
		if (left.length > 0) return fail(409, { none: false, left });
		redirect(303, await receiptAddress(account, '/arbete/insatser', ['publicerade', `${count}`]));
	}
};

function listRows(reader: Reader) {
	return viewUnpublished(getStore(), getMunicipality().areaCode, reader);
}

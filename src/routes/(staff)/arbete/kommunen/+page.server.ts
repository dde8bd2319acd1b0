import { fail, redirect } from '@sveltejs/kit';
import {
	parseMunicipality,
	readMunicipalityTexts,
	writeMunicipalityTexts
} from '$lib/domain/municipality-form';
import { getMunicipality, getStore } from '$lib/server/app';
import { requireRight } from '$lib/server/auth/rights/permissions';
import { readReceipt, receiptAddress } from '$lib/server/receipt';
import {
	findMunicipalityProfile,
	putMunicipalityProfile
} from '$lib/server/store/register/municipality-profile';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const account = requireRight(locals.account, 'account.manage');
	const told = await readReceipt(account, url, ['sparad']);
	return { ...(await readSaved()), saved: told !== null };
};

export const actions: Actions = {
	save: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'account.manage');
		const form = await request.formData();
		const texts = readMunicipalityTexts(form);
		const version = readVersion(form.get('version'));
		const parsed = parseMunicipality(texts);
		if (!parsed.ok) return fail(422, { texts, version, problems: parsed.problems, theirs: null });
		const { areaCode } = getMunicipality();
		const store = getStore();
		if (!(await putMunicipalityProfile(store, areaCode, version, parsed.value, account.id))) {
			const latest = await readSaved();
			// A save after this one has seen what it replaces.
			return fail(409, { texts, version: latest.version, problems: [], theirs: latest.texts });
		}
		redirect(303, await receiptAddress(account, '/arbete/kommunen', ['sparad', 'ja']));
	}
};

/** Version 0: nobody has saved anything yet. */
async function readSaved() {
	const municipality = getMunicipality();
	const saved = await findMunicipalityProfile(getStore(), municipality.areaCode);
	return {
		texts: writeMunicipalityTexts(saved ?? municipality),
		version: saved?.version ?? 0
	};
}

/** A version that no row has, for anything that is not one. */
function readVersion(value: unknown): number {
	return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : 999_999_999;
}

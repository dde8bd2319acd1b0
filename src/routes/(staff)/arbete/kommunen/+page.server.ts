import { fail, redirect } from '@sveltejs/kit';
import {
	parseMunicipality,
	readMunicipalityTexts,
	writeMunicipalityTexts
} from '$lib/domain/municipality-form';
import type { MunicipalityTexts } from '$lib/domain/municipality-form';
import { mergeTexts, readGround } from '$lib/domain/two-editors';
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
	return { ...(await readSaved()), saved: told !== null, merged: told?.value === 'bada' };
};

export const actions: Actions = {
	save: async ({ locals, request }) => {
		const account = requireRight(locals.account, 'account.manage');
		const form = await request.formData();
		const mine = readMunicipalityTexts(form);
		const latest = await readSaved();
		const sent = readGround(form);
		const isLatest = readVersion(form.get('version')) === latest.version;
		const ground = isLatest ? { ...sent, base: latest.texts } : sent;
		const { texts, clashes, kept } = mergeTexts(ground, mine, latest.texts);
		const refused = { texts, version: latest.version, base: latest.texts, clashes };
		if (clashes.length > 0) return fail(409, { ...refused, problems: [] });
		const parsed = parseMunicipality(texts as MunicipalityTexts);
		if (!parsed.ok) return fail(422, { ...refused, problems: parsed.problems });
		const { areaCode } = getMunicipality();
		const store = getStore();
		const { version } = latest;
		if (!(await putMunicipalityProfile(store, areaCode, version, parsed.value, account.id))) {
			return fail(409, { ...refused, version: UNREAD, base: ground.base, problems: [] });
		}
		const told = kept.length > 0 ? 'bada' : 'ja';
		redirect(303, await receiptAddress(account, '/arbete/kommunen', ['sparad', told]));
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

/** A version that no row has. */
const UNREAD = 999_999_999;

function readVersion(value: unknown): number {
	return typeof value === 'string' && /^\d{1,9}$/.test(value) ? Number(value) : UNREAD;
}

import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/paraglide/runtime';
import { listPlaceWords } from '$lib/domain/municipality';
import { getMunicipality, getNow, getStore } from '$lib/server/app';
import { readField, readPassword } from '$lib/server/auth/sign-in/account-form';
import { knowDevice } from '$lib/server/auth/sign-in/device-cookie';
import { enter } from '$lib/server/auth/sign-in/enter';
import { createFirstAdmin } from '$lib/server/auth/sign-in/create-first-admin';
import { findLink, takeDemoLink, takeInvitation } from '$lib/server/auth/sign-in/open-link';
import { checkPassword } from '$lib/server/auth/sign-in/password-rules';
import { hashPassword } from '$lib/server/auth/sign-in/passwords';
import { isSafePlace } from '$lib/server/auth/sign-in/sign-in-place';
import { inHurry } from '$lib/server/store/patience';
import { receiptAddress } from '$lib/server/receipt';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders, url }) => {
	// Not no-referrer: browsers would then send the form with `Origin: null`. This one never tells the path.
	setHeaders({ 'referrer-policy': 'strict-origin' });
	return { safe: isSafePlace(url), link: await findLink(getStore(), params.token, getNow()) };
};

export const actions: Actions = {
	default: async (event) => {
		const { token } = event.params;
		const form = await event.request.formData();
		const values = { email: readField(form, 'email'), name: readField(form, 'name') };
		const store = getStore();
		const now = getNow();
		const find = () => findLink(store, token, now);
		const link = isSafePlace(event.url) ? await inHurry(find) : null;
		if (!link) return fail(410, { ...values, problems: {} });
		if (link.purpose === 'demo') {
			const accountId = await takeDemoLink(store, token, now);
			if (accountId === null) return fail(410, { ...values, problems: {} });
			await enter(store, event, accountId);
			redirect(303, localizeHref('/arbete'));
		}
		const password = readPassword(form, 'password');
		const places = listPlaceWords(getMunicipality());
		if (link.purpose === 'first-admin') {
			const made = await createFirstAdmin(store, token, { ...values, password, places }, now);
			if (!made.ok) return fail(422, { ...values, problems: made.problems });
			await knowDevice(store, event, made.account, now);
		} else {
			const weakness = checkPassword(password, { ...link, places });
			if (weakness) return fail(422, { ...values, problems: { password: weakness } });
			const hashed = await hashPassword(password, 'proven');
			if (hashed.busy) return fail(503, { ...values, problems: { password: 'busy' as const } });
			const taken = await takeInvitation(store, token, hashed.value, now);
			if (!taken) return fail(410, { ...values, problems: {} });
			// Whoever holds the link is let in with the new password, also while strangers guess.
			await knowDevice(store, event, taken, now);
		}
		redirect(303, await receiptAddress(null, '/logga-in', ['sparat', 'ja']));
	}
};

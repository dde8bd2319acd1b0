import { fail, redirect } from '@sveltejs/kit';
import { readText } from '$lib/domain/form-text';
import { parseUnsaved } from '$lib/domain/unsaved-form';
import { localizeHref } from '$lib/paraglide/runtime';
import { parseNextPath } from '$lib/server/auth/sign-in/next-path';
import type { Actions, PageServerLoad } from './$types';

const signInPage = () => localizeHref('/logga-in');

export const load: PageServerLoad = ({ request }) => {
	if (request.method !== 'POST') redirect(303, signInPage());
};

export const actions: Actions = {
	/** What the hooks answer with when a form comes from somebody who is signed in no longer. */
	default: async ({ request }) => {
		const form = await request.formData();
		const long = parseNextPath(readText(form.get('long')), '');
		if (long !== '') return fail(401, { unsaved: null, long });
		const unsaved = parseUnsaved(readText(form.get('unsaved')));
		if (!unsaved || parseNextPath(unsaved.to, '') === '') redirect(303, signInPage());
		return fail(401, { unsaved, long: null });
	}
};

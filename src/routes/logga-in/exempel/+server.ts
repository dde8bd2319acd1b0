import { error, redirect } from '@sveltejs/kit';
import { ROLES } from '$lib/domain/account';
import { readText } from '$lib/domain/form-text';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getNow, getStore } from '$lib/server/app';
import { createDemoLink } from '$lib/server/auth/sign-in/prepare';
import type { RequestHandler } from './$types';

/** Leads to a new link of a role of the demonstration, for whoever lost the one that was printed at its start. */
export const POST: RequestHandler = async ({ request }) => {
	const asked = readText((await request.formData()).get('role'));
	const role = ROLES.find((known) => known === asked);
	if (!getMunicipality().demo) error(404, m.accounts_not_found());
	if (!role) redirect(303, localizeHref('/logga-in'));
	redirect(303, localizeHref(await createDemoLink(getStore(), role, getNow())));
};

import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '$lib/paraglide/runtime';
import { getMunicipality, getNow, getStore } from '$lib/server/app';
import { readField, readPassword } from '$lib/server/auth/sign-in/account-form';
import { knowDevice, readDeviceCookie } from '$lib/server/auth/sign-in/device-cookie';
import { enter } from '$lib/server/auth/sign-in/enter';
import { parseNextPath } from '$lib/server/auth/sign-in/next-path';
import { signIn } from '$lib/server/auth/sign-in/sign-in';
import type { SignInProblem } from '$lib/server/auth/sign-in/sign-in';
import { isSafePlace } from '$lib/server/auth/sign-in/sign-in-place';
import { readReceipt } from '$lib/server/receipt';
import type { Actions, PageServerLoad } from './$types';

const STATUS: Record<SignInProblem['problem'], number> = { wrong: 422, 'too-many': 429, busy: 503 };

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = parseNextPath(url.searchParams.get('next'), localizeHref('/arbete'));
	if (locals.account) redirect(303, next);
	const told = await readReceipt(null, url, ['sparat', 'ut']);
	return {
		next,
		demo: getMunicipality().demo,
		safe: isSafePlace(url),
		saved: told?.name === 'sparat',
		signedOut: told?.name === 'ut'
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const email = readField(form, 'email');
		const password = readPassword(form, 'password');
		if (!isSafePlace(event.url)) return fail(403, { email, waitSeconds: 0, problems: {} });
		if (!email || !password) {
			const problems = email
				? { password: 'password-missing' as const }
				: { email: 'email-missing' as const };
			return fail(422, { email, waitSeconds: 0, problems });
		}
		const device = readDeviceCookie(event.cookies, event.url);
		const attempt = { email, password, address: event.getClientAddress(), device };
		const now = getNow();
		const signedIn = await signIn(getStore(), attempt, now);
		if (!signedIn.ok) {
			const { problem } = signedIn;
			const waitSeconds = problem === 'too-many' ? signedIn.waitSeconds : 0;
			if (problem !== 'wrong') event.setHeaders({ 'retry-after': String(waitSeconds || 5) });
			return fail(STATUS[problem], { email, waitSeconds, problems: { email: problem } });
		}
		await knowDevice(getStore(), event, signedIn.account, now);
		await enter(getStore(), event, signedIn.account.id);
		redirect(303, parseNextPath(readField(form, 'next'), localizeHref('/arbete')));
	}
};

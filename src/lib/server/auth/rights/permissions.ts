import { error, redirect } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import type { Account } from '$lib/domain/account';
import * as m from '$lib/paraglide/messages';
import { hasRight } from './rights';
import type { Right } from './rights';
import { signInAddress } from '$lib/server/auth/sign-in/sign-in-address';

export { hasRight };

/** The account, when it holds the right; otherwise a redirect to the sign-in page (nobody signed in) or 403. */
export function requireRight(account: Account | null, right: Right): Account {
	if (!account) redirect(303, signInAddress(getRequestEvent().url));
	if (!hasRight(account, right)) error(403, m.accounts_forbidden());
	return account;
}

import { error, redirect } from '@sveltejs/kit';
import { getRequestEvent } from '$app/server';
import type { Account } from '$lib/domain/account';
import * as m from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { hasRight } from './rights';
import type { Right } from './rights';

export { hasRight };

/** The account, when it holds the right; otherwise a redirect to the sign-in page (nobody signed in) or 403. */
export function requireRight(account: Account | null, right: Right): Account {
	if (!account) redirect(303, signInAddress());
	if (!hasRight(account, right)) error(403, m.accounts_forbidden());
	return account;
}

function signInAddress(): string {
	const { url } = getRequestEvent();
	// A form action's own parameter (?/save) must not be replayed by a GET after sign-in.
	const search = url.search.startsWith('?/') ? '' : url.search;
	return `${localizeHref('/logga-in')}?next=${encodeURIComponent(url.pathname + search)}`;
}

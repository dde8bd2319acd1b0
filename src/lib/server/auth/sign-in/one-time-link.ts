import { addOneTimeToken, deleteOneTimeTokens } from '$lib/server/store/accounts/one-time-token';
import type { TokenPurpose } from '$lib/server/store/accounts/one-time-token';
import type { Store } from '$lib/server/store/store';
import { hashToken, newToken } from '$lib/server/auth/sessions/token';

const HOURS: Record<TokenPurpose, number> = { 'first-admin': 24, demo: 24, invitation: 72 };

/** The path of a new link that works once; earlier links for the same thing stop working. */
export async function createOneTimeLink(
	store: Store,
	purpose: TokenPurpose,
	accountId: string | null,
	now: Date
): Promise<string> {
	const token = newToken();
	const expiresAt = new Date(now.getTime() + HOURS[purpose] * 3_600_000);
	await deleteOneTimeTokens(store, purpose, accountId);
	await addOneTimeToken(store, { hash: hashToken(token), purpose, accountId, expiresAt });
	return `/logga-in/kod/${token}`;
}

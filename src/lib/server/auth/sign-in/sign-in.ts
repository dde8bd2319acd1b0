import type { Account } from '$lib/domain/account';
import { findCredentials, putPasswordHash } from '$lib/server/store/accounts/account';
import { inHurry } from '$lib/server/store/patience';
import type { Store } from '$lib/server/store/store';
import { recogniseDevice } from './known-device';
import { hashPassword, isOutdated, verifyPassword } from './passwords';
import { LONGEST_PASSWORD } from './password-rules';
import {
	attemptFromHolder,
	attemptFromNetwork,
	mayAttempt,
	noteSuccess,
	takeBack
} from './throttle';

/** `wrong` says neither whether the account exists nor whether it is disabled. */
export type SignInProblem =
	| { readonly problem: 'wrong' | 'busy' }
	| { readonly problem: 'too-many'; readonly waitSeconds: number };

export type SignIn =
	{ readonly ok: true; readonly account: Account } | ({ readonly ok: false } & SignInProblem);

/**
 * Checks an address and a password; the same work is done whether or not the account exists.
 * `device` is the cookie of the browser: from one that the account has used before, strangers' attempts do not count.
 */
export async function signIn(
	store: Store,
	form: { email: string; password: string; address: string; device: string | null },
	now: Date
): Promise<SignIn> {
	const email = form.email.trim().toLowerCase();
	const device = await inHurry(() => recogniseDevice(store, email, form.device));
	const attempt =
		device === null ? attemptFromNetwork(email, form.address) : attemptFromHolder(device);
	const waitSeconds = await mayAttempt(store, attempt, now);
	if (waitSeconds !== null) return { ok: false, problem: 'too-many', waitSeconds };
	const found = await findCredentials(store, email);
	const usable = found && !found.account.disabled ? found.passwordHash : null;
	const asker = device === null ? 'anybody' : 'proven';
	const checked = await verifyPassword(usable, shortened(form.password), asker);
	if (checked.busy) {
		await takeBack(store, attempt);
		return { ok: false, problem: 'busy' };
	}
	if (!checked.value || !found || usable === null) return { ok: false, problem: 'wrong' };
	await noteSuccess(store, attempt);
	if (isOutdated(usable)) await renewHash(store, found.account.id, form.password);
	const { id, name, role } = found.account;
	return { ok: true, account: { id, email, name, role } };
}

/** Being busy is no reason to refuse someone who is already let in: the next sign-in renews. */
async function renewHash(store: Store, accountId: string, password: string): Promise<void> {
	const renewed = await hashPassword(password, 'proven');
	if (!renewed.busy) await putPasswordHash(store, accountId, renewed.value);
}

/** Longer than any accepted password: wrong without hashing a megabyte, yet with a hash's work. */
function shortened(password: string): string {
	return password.length > LONGEST_PASSWORD * 4 ? '' : password;
}

import {
	claimAttempt,
	deleteFailuresBefore,
	forgetFailures,
	forgetOneFailure
} from '$lib/server/store/accounts/sign-in-failure';
import type { Slowing } from '$lib/server/store/accounts/sign-in-failure';
import type { Store } from '$lib/server/store/store';
import { hashToken } from '$lib/server/auth/sessions/token';

/** Never longer than five minutes for an account: a stranger can slow its owner down but not lock them out. */
const PER_ACCOUNT: Slowing = { free: 5, longestWaitSeconds: 300, forgetAfterSeconds: 86_400 };
/** A town hall shares one address. */
const PER_SOURCE: Slowing = { free: 30, longestWaitSeconds: 900, forgetAfterSeconds: 3_600 };

export interface Attempt {
	readonly account: string;
	readonly source: string;
}

/** Keys are hashed: the table names neither people nor addresses. */
export function attemptOf(email: string, address: string): Attempt {
	return {
		account: hashToken(`account:${email}`),
		source: hashToken(`source:${networkOf(address)}`)
	};
}

/** False: too early, say so without looking at the password. */
export async function mayAttempt(store: Store, attempt: Attempt, now: Date): Promise<boolean> {
	return (
		(await claimAttempt(store, attempt.source, PER_SOURCE, now)) &&
		(await claimAttempt(store, attempt.account, PER_ACCOUNT, now))
	);
}

/** A right password clears the account, and takes back only its own step for the address. */
export async function noteSuccess(store: Store, attempt: Attempt): Promise<void> {
	await forgetFailures(store, attempt.account);
	await forgetOneFailure(store, attempt.source);
}

/** The attempt was never made. */
export async function takeBack(store: Store, attempt: Attempt): Promise<void> {
	await forgetOneFailure(store, attempt.account);
	await forgetOneFailure(store, attempt.source);
}

export async function sweepFailures(store: Store, now: Date): Promise<void> {
	await deleteFailuresBefore(
		store,
		new Date(now.getTime() - PER_ACCOUNT.forgetAfterSeconds * 1000)
	);
}

/** One household or office holds a whole IPv6 /64. */
function networkOf(address: string): string {
	if (!address.includes(':') || address.startsWith('::ffff:')) return address;
	return address.split('::')[0]!.split(':').slice(0, 4).join(':');
}

import {
	claimAttempt,
	forgetFailures,
	forgetOneFailure,
	sweepFailuresBefore
} from '$lib/server/store/accounts/sign-in-failure';
import type { Claim, Slowing } from '$lib/server/store/accounts/sign-in-failure';
import type { Store } from '$lib/server/store/store';
import { hashToken } from '$lib/server/auth/sessions/token';
import { networkOf, rangeOf } from './network';

/** A town hall shares one address. */
const PER_SOURCE: Slowing = { free: 30, longestWaitSeconds: 900, forgetAfterSeconds: 3_600 };
/** Those who try from one part of the net do not use up the tries of those who come from another. */
const PER_ACCOUNT_AND_RANGE: Slowing = {
	free: 5,
	longestWaitSeconds: 300,
	forgetAfterSeconds: 86_400
};
/** However many networks a stranger has: a guess a minute, and a minute's wait for an owner on a new device. */
const PER_ACCOUNT: Slowing = { free: 20, longestWaitSeconds: 60, forgetAfterSeconds: 86_400 };
/** Strangers cannot use these up. A stolen cookie gets some ten guesses an hour. */
const PER_DEVICE: Slowing = { free: 10, longestWaitSeconds: 300, forgetAfterSeconds: 86_400 };

/** What the table may hold, however many addresses somebody tries from and however many accounts they invent. */
export const MOST_FAILURES = 20_000;
const SWEEP_EVERY = 500;

let claimedSinceSweep = 0;

export interface Attempt {
	readonly claims: readonly Claim[];
	/** The claims that a right password clears; in the others it takes back its own step only. */
	readonly cleared: readonly string[];
}

/** Keys are hashed: the table names neither people nor addresses. */
export function attemptFromNetwork(email: string, address: string): Attempt {
	const near = hashToken(`account:${email} range:${rangeOf(address)}`);
	return {
		claims: [
			{ key: hashToken(`source:${networkOf(address)}`), slowing: PER_SOURCE },
			{ key: near, slowing: PER_ACCOUNT_AND_RANGE },
			{ key: hashToken(`account:${email}`), slowing: PER_ACCOUNT }
		],
		cleared: [near]
	};
}

/** By somebody who holds a device's cookie, or a session: nobody else's attempts are counted with theirs. */
export function attemptFromHolder(key: string): Attempt {
	const own = hashToken(`holder:${key}`);
	return { claims: [{ key: own, slowing: PER_DEVICE }], cleared: [own] };
}

/** Null: the attempt may be made. Otherwise the seconds to wait: say so without looking at the password. */
export async function mayAttempt(
	store: Store,
	{ claims }: Attempt,
	now: Date
): Promise<number | null> {
	claimedSinceSweep += 1;
	if (claimedSinceSweep >= SWEEP_EVERY) await sweepFailures(store, now);
	return claimAttempt(store, claims, now);
}

export async function noteSuccess(store: Store, attempt: Attempt): Promise<void> {
	for (const key of attempt.cleared) await forgetFailures(store, key);
	await takeBack(store, attempt);
}

/** The attempt was never made. */
export async function takeBack(store: Store, { claims }: Attempt): Promise<void> {
	await forgetOneFailure(
		store,
		claims.map(({ key }) => key)
	);
}

export async function sweepFailures(store: Store, now: Date): Promise<void> {
	claimedSinceSweep = 0;
	const oldest = new Date(now.getTime() - PER_ACCOUNT.forgetAfterSeconds * 1000);
	await sweepFailuresBefore(store, oldest, MOST_FAILURES);
}

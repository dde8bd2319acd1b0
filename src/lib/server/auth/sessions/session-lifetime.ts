import type { Lifetime } from '$lib/server/store/accounts/session';

export type Clock = () => Date;

export const IDLE_MINUTES = 30;
export const ABSOLUTE_HOURS = 12;

/** A session is renewed at most once a minute, so that not every opened page writes to the database. */
const RENEW_AFTER_MS = 60_000;

export function idleEndOf(now: Date): Date {
	return new Date(now.getTime() + IDLE_MINUTES * 60_000);
}

export function lifetimeAt(now: Date): Lifetime {
	return { now, oldestStart: new Date(now.getTime() - ABSOLUTE_HOURS * 3_600_000) };
}

export function shouldRenew(idleEnd: Date, now: Date): boolean {
	return idleEndOf(now).getTime() - idleEnd.getTime() >= RENEW_AFTER_MS;
}

import type { Role } from '$lib/domain/account';
import {
	addAccount,
	countAccounts,
	findAccount,
	putPasswordHash
} from '$lib/server/store/accounts/account';
import {
	findOneTimeToken,
	lockFirstAdmin,
	takeOneTimeToken
} from '$lib/server/store/accounts/one-time-token';
import type { Store } from '$lib/server/store/store';
import { forgetDevices } from './known-device';
import { endAllSessions } from '$lib/server/auth/sessions/sessions';
import { hashToken } from '$lib/server/auth/sessions/token';

/** What a link that still works is for. */
export type OpenLink =
	| { readonly purpose: 'first-admin' }
	| {
			readonly purpose: 'demo' | 'invitation';
			readonly accountId: string;
			readonly name: string;
			readonly email: string;
			readonly role: Role;
	  };

/** Looks without using the link up, so that a mail program's preview does not burn it; null: used, too old or invented. */
export async function findLink(store: Store, token: string, now: Date): Promise<OpenLink | null> {
	const found = await findOneTimeToken(store, hashToken(token), now);
	if (!found) return null;
	if (found.purpose === 'first-admin') {
		return (await countAccounts(store)) === 0 ? { purpose: 'first-admin' } : null;
	}
	const account = found.accountId === null ? null : await findAccount(store, found.accountId);
	if (!account || account.disabled) return null;
	const { id: accountId, name, email, role } = account;
	return { purpose: found.purpose, accountId, name, email, role };
}

/** The account that a demonstration link signs in, or null when someone was quicker. */
export async function takeDemoLink(store: Store, token: string, now: Date): Promise<string | null> {
	return store.transaction(async (tx) => {
		const link = await findLink(tx, token, now);
		if (link?.purpose !== 'demo') return null;
		return (await takeOneTimeToken(tx, hashToken(token), now)) ? link.accountId : null;
	});
}

/** Gives the invited account its password, ends its sessions and forgets its devices; null when the link no longer works. */
export async function takeInvitation(
	store: Store,
	token: string,
	passwordHash: string,
	now: Date
): Promise<{ id: string; email: string } | null> {
	return store.transaction(async (tx) => {
		const link = await findLink(tx, token, now);
		if (link?.purpose !== 'invitation') return null;
		if (!(await takeOneTimeToken(tx, hashToken(token), now))) return null;
		const { accountId: id, email } = link;
		await putPasswordHash(tx, id, passwordHash);
		await endAllSessions(tx, id);
		await forgetDevices(tx, id);
		return { id, email };
	});
}

/** The first administrator's id; null when the link no longer works or there is an account already. */
export async function takeFirstAdminLink(
	store: Store,
	token: string,
	admin: { email: string; name: string; passwordHash: string },
	now: Date
): Promise<string | null> {
	return store.transaction(async (tx) => {
		await lockFirstAdmin(tx);
		const link = await findLink(tx, token, now);
		if (link?.purpose !== 'first-admin') return null;
		if (!(await takeOneTimeToken(tx, hashToken(token), now))) return null;
		const { email, name, passwordHash } = admin;
		const id = await addAccount(tx, { email, name, role: 'admin' });
		if (id === null) throw new Error('account: the first address was taken');
		await putPasswordHash(tx, id, passwordHash);
		return id;
	});
}

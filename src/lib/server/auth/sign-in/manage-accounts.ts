import type { Role } from '$lib/domain/account';
import {
	addAccount,
	lockActiveAdmins,
	putDisabledAt,
	putRole
} from '$lib/server/store/accounts/account';
import { deleteOneTimeTokens } from '$lib/server/store/accounts/one-time-token';
import type { Store } from '$lib/server/store/store';
import { forgetDevices } from './known-device';
import { createOneTimeLink } from './one-time-link';
import { endAllSessions } from '$lib/server/auth/sessions/sessions';

/** Null when the address already has an account, otherwise the path of the link that the person chooses a password by. */
export async function inviteAccount(
	store: Store,
	account: { email: string; name: string; role: Role },
	now: Date
): Promise<string | null> {
	return store.transaction(async (tx) => {
		const id = await addAccount(tx, account);
		return id === null ? null : createOneTimeLink(tx, 'invitation', id, now);
	});
}

/** False: the account is the last administrator who can sign in, and nothing was changed. */
export async function changeRole(store: Store, accountId: string, role: Role): Promise<boolean> {
	return store.transaction(async (tx) => {
		if (role !== 'admin' && (await isLastAdmin(tx, accountId))) return false;
		await putRole(tx, accountId, role);
		return true;
	});
}

/** Also ends every session, device and link of the account. False as in changeRole. */
export async function disableAccount(store: Store, accountId: string, now: Date): Promise<boolean> {
	return store.transaction(async (tx) => {
		if (await isLastAdmin(tx, accountId)) return false;
		await putDisabledAt(tx, accountId, now);
		await endAllSessions(tx, accountId);
		await forgetDevices(tx, accountId);
		await deleteOneTimeTokens(tx, 'invitation', accountId);
		return true;
	});
}

export async function enableAccount(store: Store, accountId: string): Promise<void> {
	await putDisabledAt(store, accountId, null);
}

async function isLastAdmin(tx: Store, accountId: string): Promise<boolean> {
	const admins = await lockActiveAdmins(tx);
	return admins.length === 1 && admins[0] === accountId;
}

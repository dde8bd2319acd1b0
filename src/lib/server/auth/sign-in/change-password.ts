import { findCredentials, putPasswordHash } from '$lib/server/store/accounts/account';
import type { Store } from '$lib/server/store/store';
import { forgetDevices } from './known-device';
import { checkPassword } from './password-rules';
import type { PasswordProblem } from './password-rules';
import { hashPassword, verifyPassword } from './passwords';
import type { CurrentSession } from '$lib/server/auth/sessions/sessions';
import { endOtherSessions } from '$lib/server/auth/sessions/sessions';
import { attemptFromHolder, mayAttempt, noteSuccess, takeBack } from './throttle';

export type ChangeProblem = PasswordProblem | 'wrong-current' | 'too-many' | 'busy';

/** Needs the current password, ends every other session and forgets every device; null when it is done. */
export async function changePassword(
	store: Store,
	{ id: sessionId, account }: CurrentSession,
	form: { current: string; chosen: string; places: readonly string[] },
	now: Date
): Promise<ChangeProblem | null> {
	const problem = checkPassword(form.chosen, { ...account, places: form.places });
	if (problem) return problem;
	const attempt = attemptFromHolder(sessionId);
	if ((await mayAttempt(store, attempt, now)) !== null) return 'too-many';
	const found = await findCredentials(store, account.email);
	const checked = await verifyPassword(found?.passwordHash ?? null, form.current, 'proven');
	if (!checked.busy && !checked.value) return 'wrong-current';
	const hashed = checked.busy ? checked : await hashPassword(form.chosen, 'proven');
	if (hashed.busy) {
		await takeBack(store, attempt);
		return 'busy';
	}
	await noteSuccess(store, attempt);
	await store.transaction(async (tx) => {
		await putPasswordHash(tx, account.id, hashed.value);
		await endOtherSessions(tx, account.id, sessionId);
		await forgetDevices(tx, account.id);
	});
	return null;
}

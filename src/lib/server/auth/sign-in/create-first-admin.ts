import type { AccountProblems } from '$lib/format/account';
import type { Store } from '$lib/server/store/store';
import { parseEmail, parseName } from './account-form';
import { takeFirstAdminLink } from './open-link';
import { checkPassword } from './password-rules';
import { hashPassword } from './passwords';

/** Null when the account is made; the link is used up only then. */
export async function createFirstAdmin(
	store: Store,
	token: string,
	form: { email: string; name: string; password: string; places: readonly string[] },
	now: Date
): Promise<AccountProblems | null> {
	const name = parseName(form.name);
	const email = parseEmail(form.email);
	const weakness = checkPassword(form.password, form);
	if (name === null || email === null || weakness) {
		return {
			...(name === null && { name: 'name' as const }),
			...(email === null && { email: 'email' as const }),
			...(weakness && { password: weakness })
		};
	}
	const hashed = await hashPassword(form.password);
	if (hashed.busy) return { password: 'busy' };
	const made = await takeFirstAdminLink(
		store,
		token,
		{ email, name, passwordHash: hashed.value },
		now
	);
	return made ? null : { email: 'email-taken' };
}

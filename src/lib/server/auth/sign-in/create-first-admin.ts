import type { AccountProblems } from '$lib/domain/account-problem';
import type { Store } from '$lib/server/store/store';
import { parseEmail, parseName } from './account-form';
import { takeFirstAdminLink } from './open-link';
import { checkPassword } from './password-rules';
import { hashPassword } from './passwords';

export type MadeAdmin =
	| { readonly ok: true; readonly account: { readonly id: string; readonly email: string } }
	| { readonly ok: false; readonly problems: AccountProblems };

/** The account that is made, or what is wrong; the link is used up only when it is made. */
export async function createFirstAdmin(
	store: Store,
	token: string,
	form: { email: string; name: string; password: string; places: readonly string[] },
	now: Date
): Promise<MadeAdmin> {
	const name = parseName(form.name);
	const email = parseEmail(form.email);
	const weakness = checkPassword(form.password, form);
	if (name === null || email === null || weakness) {
		const problems = {
			...(name === null && { name: 'name' as const }),
			...(email === null && { email: 'email' as const }),
			...(weakness && { password: weakness })
		};
		return { ok: false, problems };
	}
	const hashed = await hashPassword(form.password, 'anybody');
	if (hashed.busy) return { ok: false, problems: { password: 'busy' } };
	const id = await takeFirstAdminLink(
		store,
		token,
		{ email, name, passwordHash: hashed.value },
		now
	);
	return id === null
		? { ok: false, problems: { email: 'email-taken' } }
		: { ok: true, account: { id, email } };
}

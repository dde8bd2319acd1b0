import { createOneTimeLink } from '$lib/server/auth/sign-in/one-time-link';
import { findCredentials, listAccounts } from '$lib/server/store/accounts/account';
import { onDatabase, whyUnprepared } from './on-database';
import type { ConsoleDatabase, ConsoleOutcome } from './on-database';

/**
 * `npm run account:link -- ADDRESS`: a link by which somebody who is there already chooses a new password, for the last
 * administrator who has lost the old one. `origin` null: the address that people use is not known.
 */
export async function makeAccountLinkAt(
	database: ConsoleDatabase,
	{
		email,
		origin,
		now
	}: { readonly email: string; readonly origin: string | null; readonly now: Date }
): Promise<ConsoleOutcome> {
	return onDatabase(database, async (open) => {
		const unprepared = await whyUnprepared(open, database);
		if (unprepared) return { ok: false, sentence: unprepared };
		const { store } = open;
		const found = await findCredentials(store, email.trim().toLowerCase());
		if (!found) return { ok: false, sentence: await tellAdmins(store, email) };
		const { account } = found;
		if (account.disabled) {
			const sentence = `Kontot ${account.email} är stängt. En administratör kan öppna det under Arbete, Konton.`;
			return { ok: false, sentence };
		}
		const path = await createOneTimeLink(store, 'invitation', account.id, now);
		const lines = [
			`En länk för ${account.name}. Den fungerar en gång, inom 72 timmar. Lösenordet som gällde förut gäller tills ett nytt är valt.`,
			origin === null ? `  Lägg till adressen till Läget före: ${path}` : `  ${origin}${path}`
		];
		return { ok: true, sentence: lines.join('\n') };
	});
}

async function tellAdmins(
	store: Parameters<typeof listAccounts>[0],
	email: string
): Promise<string> {
	const admins = (await listAccounts(store)).filter(
		({ role, disabled }) => role === 'admin' && !disabled
	);
	const known = admins.map((account) => account.email).join(', ');
	return admins.length === 0
		? 'Här finns inget konto för en administratör. Starta Läget med npm start, så skrivs en länk för den första ut.'
		: `Inget konto har adressen ${email}. Administratörernas adresser: ${known}.`;
}

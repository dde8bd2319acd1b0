import { eq, sql } from 'drizzle-orm';
import type { SignalContact } from '$lib/domain/signal-contact';
import { accounts, signalContacts } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** Null: nobody has been named. */
export async function findSignalContact(
	store: Store,
	areaCode: string
): Promise<SignalContact | null> {
	const [row] = await store
		.select({ contact: signalContacts, account: accounts })
		.from(signalContacts)
		.leftJoin(accounts, eq(accounts.id, signalContacts.accountId))
		.where(eq(signalContacts.areaCode, areaCode));
	if (!row) return null;
	const { role, accountId, named } = row.contact;
	const { name, email } = row.account ?? row.contact;
	return { role, name, email, accountId, named };
}

export async function putSignalContact(
	store: Store,
	areaCode: string,
	{ role, name, email, accountId, named }: SignalContact,
	savedBy: string | null
): Promise<void> {
	const person = accountId ? { name: null, email: null } : { name, email };
	const saved = { ...person, role, accountId, named, savedBy };
	await store
		.insert(signalContacts)
		.values({ areaCode, ...saved })
		.onConflictDoUpdate({
			target: signalContacts.areaCode,
			set: { ...saved, savedAt: sql`now()` }
		});
}

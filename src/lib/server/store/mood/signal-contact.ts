import { and, eq, sql } from 'drizzle-orm';
import type { ContactScope, SignalContact, SignalContacts } from '$lib/domain/signal-contact';
import { accounts, signalContacts } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export async function findSignalContacts(store: Store, areaCode: string): Promise<SignalContacts> {
	const rows = await store
		.select({ contact: signalContacts, account: accounts })
		.from(signalContacts)
		.leftJoin(accounts, eq(accounts.id, signalContacts.accountId))
		.where(eq(signalContacts.areaCode, areaCode));
	const contacts = rows.map(({ contact, account }): [ContactScope, SignalContact] => {
		const { scope, role, accountId, named } = contact;
		const { name, email } = account ?? contact;
		return [scope, { role, name, email, accountId, named }];
	});
	return { all: null, business: null, municipal: null, ...Object.fromEntries(contacts) };
}

export async function putSignalContact(
	store: Store,
	areaCode: string,
	scope: ContactScope,
	{ role, name, email, accountId, named }: SignalContact,
	savedBy: string | null
): Promise<void> {
	const person = accountId ? { name: null, email: null } : { name, email };
	const saved = { ...person, role, accountId, named, savedBy };
	await store
		.insert(signalContacts)
		.values({ areaCode, scope, ...saved })
		.onConflictDoUpdate({
			target: [signalContacts.areaCode, signalContacts.scope],
			set: { ...saved, savedAt: sql`now()` }
		});
}

/** Whoever answers for all answers for these too from now on. */
export async function deleteSignalContact(
	store: Store,
	areaCode: string,
	scope: ContactScope
): Promise<void> {
	await store
		.delete(signalContacts)
		.where(and(eq(signalContacts.areaCode, areaCode), eq(signalContacts.scope, scope)));
}

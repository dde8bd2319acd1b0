import type { Role } from '$lib/domain/account';
import {
	addAccount,
	countAccounts,
	findCredentials,
	putDisabledAt,
	putRole
} from '$lib/server/store/accounts/account';
import type { Store } from '$lib/server/store/store';
import { DEMO_ACCOUNTS } from './demo-accounts';
import { createOneTimeLink } from './one-time-link';

/**
 * What to print at start: the demonstration gets a new link for each role, an installation without accounts
 * one for its first administrator, any other nothing.
 */
export async function prepareAccounts(
	store: Store,
	{ demo, origin }: { demo: boolean; origin: string },
	now: Date
): Promise<string[]> {
	if (demo) return prepareDemo(store, origin, now);
	if ((await countAccounts(store)) > 0) return [];
	const path = await createOneTimeLink(store, 'first-admin', null, now);
	return [
		'Det finns inget konto än. Skapa den första administratören med den här länken.',
		'Den fungerar en gång, inom 24 timmar:',
		`  ${origin}${path}`
	];
}

async function prepareDemo(store: Store, origin: string, now: Date): Promise<string[]> {
	const lines = ['Logga in i demonstrationen. Varje länk fungerar en gång, inom 24 timmar:'];
	const width = Math.max(...DEMO_ACCOUNTS.map(({ label }) => label.length));
	for (const { role, label } of DEMO_ACCOUNTS) {
		const path = await createDemoLink(store, role, now);
		lines.push(`  ${label.padEnd(width)}  ${origin}${path}`);
	}
	return lines;
}

/** The path of a new link to sign in as a role of the demonstration; earlier ones for the role stop working. */
export async function createDemoLink(store: Store, role: Role, now: Date): Promise<string> {
	const person = DEMO_ACCOUNTS.find((one) => one.role === role);
	if (!person) throw new Error(`the demonstration has nobody who is ${role}`);
	return store.transaction(async (tx) => {
		const accountId = await restoreDemoAccount(tx, person);
		return createOneTimeLink(tx, 'demo', accountId, now);
	});
}

/** People who try the demonstration may change its accounts' roles; each start restores them. */
async function restoreDemoAccount(
	tx: Store,
	person: (typeof DEMO_ACCOUNTS)[number]
): Promise<string> {
	const found = await findCredentials(tx, person.email);
	const id = found?.account.id ?? (await addAccount(tx, person));
	if (id === null) throw new Error(`account: ${person.email} is neither there nor new`);
	await putRole(tx, id, person.role);
	await putDisabledAt(tx, id, null);
	return id;
}

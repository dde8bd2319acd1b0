import type { Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { INTAKE } from './intake';
import type { Fetching } from '$lib/server/runs/fetching/fetching';
import { addAccount } from '$lib/server/store/accounts/account';
import type { Store } from '$lib/server/store/store';
import { OVERTORNEA } from './municipality';

type Fields = Readonly<Record<string, string | File>>;

export interface Staff {
	/** What a load or a form action is given when the role asks for the address. */
	requestOf(address: string, fields?: Fields, role?: Role): never;
}

/** Makes the app of a test on its store, on 6 November 2026, with an account of each role. */
export async function openStaff(
	store: Store,
	roles: readonly Role[],
	fetching?: Fetching
): Promise<Staff> {
	const ids = new Map<Role, string>();
	for (const role of roles) {
		const email = `${role}@example.se`;
		ids.set(role, (await addAccount(store, { email, name: role, role })) ?? '');
	}
	setApp({
		now: () => new Date(),
		intake: INTAKE,
		store,
		municipality: OVERTORNEA,
		secret: Buffer.from('a secret of tests that is long enough'),
		today: () => isoDate('2026-11-06'),
		...(fetching ? { fetching } : {})
	});
	return {
		requestOf(address, fields = {}, role = 'coordinator') {
			const url = new URL(address, 'http://localhost');
			const body = new FormData();
			for (const [name, value] of Object.entries(fields)) body.set(name, value);
			const account = { id: ids.get(role), email: `${role}@example.se`, name: role, role };
			const request = new Request(url, { method: 'POST', body });
			return { url, params: {}, locals: { account, language: 'sv' }, request } as never;
		}
	};
}

/** Where an action sends its reader, without the mark of what the address tells, or the status that it answers with. */
export async function outcomeOf(attempt: () => unknown): Promise<string> {
	try {
		return String(((await attempt()) as { status: number }).status);
	} catch (thrown) {
		const { status, location } = thrown as { status: number; location?: string };
		return location === undefined ? String(status) : unmarked(location);
	}
}

/** An address without what marks it as written by the application itself. */
export function unmarked(location: string): string {
	return location.replace(/[?&]kvitto=[^&#]*/, '');
}

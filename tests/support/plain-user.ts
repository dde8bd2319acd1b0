import { randomBytes } from 'node:crypto';
import { openStore, type OpenStore } from '$lib/server/store/open-store';
import { findRole, shareTables } from '$lib/server/store/roles';
import type { TestDatabase } from './store';

export interface PlainUser {
	readonly open: OpenStore;
	readonly role: string;
	/** PostgreSQL's code for what is refused; null: it was done. */
	refusal(statement: string): Promise<string | null | undefined>;
	remove(): Promise<void>;
}

/** A user of the database beside the tables' owner, as an installation with two has. */
export async function openPlainUser(database: TestDatabase): Promise<PlainUser> {
	const role = `laget_plain_${randomBytes(6).toString('hex')}`;
	const password = randomBytes(12).toString('hex');
	await database.pool().query(`create role ${role} login password '${password}'`);
	const url = new URL(String(database.pool().options.connectionString));
	url.username = role;
	url.password = password;
	const open = openStore(url.href, false);
	await shareTables(database.store(), await findRole(open.store));
	return {
		open,
		role,
		refusal: (statement) => refusalOf(open.pool, statement),
		async remove() {
			await open.pool.end();
			await database.pool().query(`drop owned by ${role}; drop role ${role}`);
		}
	};
}

/** PostgreSQL's code for what is refused; null: it was done. */
export function refusalOf(
	pool: Pick<OpenStore['pool'], 'query'>,
	statement: string
): Promise<string | null | undefined> {
	return pool.query(statement).then(
		() => null,
		(error: { code?: string }) => error.code
	);
}

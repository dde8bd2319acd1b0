import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import type pg from 'pg';

/** Any number will do as long as no other lock uses it. */
const MIGRATION_LOCK = 2_518_001;

/** Applies what `folder` (drizzle/) holds beyond what the database has had; several processes may do it at once. */
export async function applyMigrations(pool: pg.Pool, folder: string): Promise<void> {
	// The migrator takes no lock of its own, and an advisory lock belongs to one connection.
	const client = await pool.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
		await migrate(drizzle(client), { migrationsFolder: folder });
		await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
		client.release();
	} catch (error) {
		client.release(true);
		throw error;
	}
}

import { drizzle } from 'drizzle-orm/node-postgres';
import { readMigrationFiles } from 'drizzle-orm/migrator';
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

/** How much of what `folder` holds the database has had. Changes nothing. */
export async function howMigrated(
	pool: pg.Pool,
	folder: string
): Promise<'never' | 'partly' | 'wholly'> {
	const { rows: found } = await pool.query<{ there: boolean }>(
		"select to_regclass('drizzle.__drizzle_migrations') is not null as there"
	);
	if (!found[0]?.there) return 'never';
	const { rows } = await pool.query<{ last: number | null }>(
		'select max(created_at)::float8 as last from drizzle.__drizzle_migrations'
	);
	const newest = readMigrationFiles({ migrationsFolder: folder }).at(-1)?.folderMillis ?? 0;
	return (rows[0]?.last ?? 0) < newest ? 'partly' : 'wholly';
}

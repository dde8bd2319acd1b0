// @ts-check
// Writes numbered rows in the embedded database of the folder given, and prints each one that was acknowledged.
import pg from 'pg';
import { startEmbeddedDatabase } from '../../server/embedded-database.mjs';

const folder = process.argv[2] ?? '';
const started = await startEmbeddedDatabase({ folder, onDeath: (reason) => console.error(reason) });
if (!started.ok) throw new Error(started.reason);
const pool = new pg.Pool({ connectionString: started.database.url, max: 1 });
await pool.query('create table if not exists acknowledged (n int primary key, filler text)');
const { rows } = await pool.query('select coalesce(max(n), 0)::int as n from acknowledged');
for (let n = rows[0].n + 1; ; n++) {
	await pool.query("insert into acknowledged select $1, repeat('x', 2000)", [n]);
	process.stdout.write(`${n}\n`);
}

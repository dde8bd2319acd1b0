import type pg from 'pg';

/** What is drawn or told by a clock, in which any number of a few digits stands by chance: keys, checksums and parts of a second. */
const BY_CHANCE =
	/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|\b[0-9a-f]{32,}\b|(?<=\d{2}:\d{2}:\d{2})\.\d+/g;

/** The text without what is drawn or told by a clock. */
export const withoutChance = (text: string) => text.replace(BY_CHANCE, '');

/** Every row of every table, and what the database has noted of their columns, as text: one a line, its table first. */
export async function dumpRows(pool: pg.Pool): Promise<string> {
	const { rows } = await pool.query(
		"select table_schema as schema, table_name as name from information_schema.tables where table_schema in ('public', 'drizzle') and table_type = 'BASE TABLE'"
	);
	const lines: string[] = [];
	for (const { schema, name } of rows) {
		const table = await pool.query(`select t::text as row from "${schema}"."${name}" t`);
		lines.push(...table.rows.map(({ row }) => `${name} ${row}`));
	}
	const noted = await pool.query(
		"select tablename as name, s::text as row from pg_stats s where schemaname = 'public'"
	);
	return [...lines, ...noted.rows.map(({ name, row }) => `${name} ${row}`)].join('\n');
}

/** The tables and views of which a row, as text, has the pattern in it, elsewhere than by chance. */
export async function tablesWith(pool: pg.Pool, pattern: RegExp): Promise<string[]> {
	const { rows } = await pool.query(
		"select table_name as name from information_schema.tables where table_schema = 'public'"
	);
	const found: string[] = [];
	for (const { name } of rows) {
		const all = await pool.query(`select t::text as text from "${name}" t`);
		if (all.rows.some(({ text }) => pattern.test(withoutChance(text)))) found.push(name);
	}
	return found;
}

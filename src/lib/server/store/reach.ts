import type pg from 'pg';

const OLDEST = 15;

/** Why the database cannot be used, as a Swedish sentence without address or password; null when it can. */
export async function whyUnreachable(pool: pg.Pool): Promise<string | null> {
	try {
		const { rows } = await pool.query<{ version: number }>(
			"select current_setting('server_version_num')::int / 10000 as version"
		);
		const version = rows[0]?.version ?? 0;
		if (version >= OLDEST) return null;
		return `Läget behöver PostgreSQL ${OLDEST} eller nyare. Databasen i DATABASE_URL är version ${version}.`;
	} catch (error) {
		return describe(error);
	}
}

function describe(error: unknown): string {
	const code = codeOf(error);
	switch (code) {
		case '28P01':
		case '28000':
			return 'Databasen tog inte emot användaren eller lösenordet i DATABASE_URL.';
		case '3D000':
			return 'Databasen i DATABASE_URL finns inte på servern. Skapa den först.';
		case '42501':
			return 'Användaren i DATABASE_URL får inte läsa i databasen.';
		default:
			return `Databasen i DATABASE_URL svarar inte${code ? ` (${code})` : ''}. Är den igång, och stämmer adressen?`;
	}
}

function codeOf(error: unknown): string | null {
	const first = error instanceof AggregateError ? (error.errors[0] as unknown) : error;
	const code = (first as { code?: unknown } | null)?.code;
	return typeof code === 'string' ? code : null;
}

import type pg from 'pg';
import { findOutage } from './outage';

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

/** Why a database that was reached did not do what it was asked to, as a Swedish sentence; null: the fault is not the database's. */
export function whyRefused(error: unknown): string | null {
	switch (findOutage(error)) {
		case 'lost':
			return 'Databasen slutade svara. Det som inte var klart är inte gjort. Kör kommandot igen när den är igång.';
		case 'full':
			return 'Disken är full. Det som inte var klart är inte gjort. Ge plats, och kör kommandot igen.';
		case null:
			return describeRefusal(codeOf(error));
	}
}

function describeRefusal(code: string | null): string | null {
	switch (code) {
		case '42501':
			return 'Databasen låter inte användaren göra det som kommandot behöver. Kör det som den användare som äger tabellerna.';
		case '42P01':
		case '42703':
		case '3F000':
			return 'Databasen saknar tabeller som Läget behöver. Är det rätt databas? Starta annars Läget en gång med npm start, och kör sedan kommandot igen.';
		default:
			return null;
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

/** The database's own code, through what other errors have been wrapped around it. */
function codeOf(error: unknown): string | null {
	if (error instanceof AggregateError) return codeOf(error.errors[0]);
	if (!(error instanceof Error)) return null;
	const { code } = error as { code?: unknown };
	return typeof code === 'string' ? code : codeOf(error.cause);
}

import { howMigrated } from '$lib/server/store/migrate';
import { openStore, type OpenStore } from '$lib/server/store/open-store';
import { whyRefused, whyUnreachable } from '$lib/server/store/reach';

/** The result in Swedish sentences. */
export type ConsoleOutcome = { readonly ok: boolean; readonly sentence: string };

/** Where a command works; `migrations`: the folder with all that the tables have been through. */
export interface ConsoleDatabase {
	readonly url: string;
	readonly embedded: boolean;
	readonly migrations: string;
}

/** Runs a command on the database. What keeps the database from doing its part comes back as a sentence. */
export async function onDatabase(
	{ url, embedded }: ConsoleDatabase,
	run: (open: OpenStore) => Promise<ConsoleOutcome>
): Promise<ConsoleOutcome> {
	const open = openStore(url, embedded);
	try {
		const reason = await whyUnreachable(open.pool);
		return reason ? { ok: false, sentence: reason } : await run(open);
	} catch (error) {
		const sentence = whyRefused(error);
		if (sentence === null) throw error;
		return { ok: false, sentence };
	} finally {
		await open.pool.end();
	}
}

/** For a command that changes no tables: why those that are there are not the ones that it knows; null: they are. */
export async function whyUnprepared(
	{ pool }: OpenStore,
	{ migrations }: ConsoleDatabase
): Promise<string | null> {
	const start = 'Starta Läget en gång med npm start, och kör sedan kommandot igen.';
	switch (await howMigrated(pool, migrations)) {
		case 'never':
			return `Databasen är tom: Läget har aldrig startats på den. ${start} Stämmer inställningarna?`;
		case 'partly':
			return `Databasen hör till en äldre version av Läget. ${start}`;
		case 'wholly':
			return null;
	}
}

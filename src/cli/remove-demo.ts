import { removeDemo } from '$lib/server/store/demo/remove-demo';
import { applyMigrations, howMigrated } from '$lib/server/store/migrate';
import { findSetting } from '$lib/server/store/setting';
import { onDatabase } from './on-database';
import type { ConsoleDatabase, ConsoleOutcome } from './on-database';

const NO_DEMO = { ok: false, sentence: 'Här finns ingen exempelkommun att ta bort.' };
const REMOVED = {
	ok: true,
	sentence:
		'Exempelkommunen är borttagen. Nästa npm start visar en länk för den första administratören.'
};

/** `npm run demo:remove`: makes the demonstration a new, empty installation with real figures. A database without tables is left so. */
export async function removeDemoAt(database: ConsoleDatabase): Promise<ConsoleOutcome> {
	return onDatabase(database, async ({ store, pool }) => {
		if ((await howMigrated(pool, database.migrations)) === 'never') return NO_DEMO;
		await applyMigrations(pool, database.migrations);
		if ((await findSetting(store, 'demo')) !== '1') return NO_DEMO;
		await removeDemo(store);
		return REMOVED;
	});
}

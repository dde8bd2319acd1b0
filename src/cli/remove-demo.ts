import { join } from 'node:path';
import { removeDemo } from '$lib/server/store/demo/remove-demo';
import { applyMigrations } from '$lib/server/store/migrate';
import { whyUnreachable } from '$lib/server/store/reach';
import { findSetting } from '$lib/server/store/setting';
import { openStore } from '$lib/server/store/open-store';

/** The result in one Swedish sentence. */
export type ConsoleOutcome = { readonly ok: boolean; readonly sentence: string };

/** `npm run demo:remove`: makes the demonstration at `url` a new, empty installation with real figures. */
export async function removeDemoAt(
	url: string,
	embedded: boolean,
	root: string
): Promise<ConsoleOutcome> {
	const { store, pool } = openStore(url, embedded);
	try {
		const reason = await whyUnreachable(pool);
		if (reason) return { ok: false, sentence: reason };
		await applyMigrations(pool, join(root, 'drizzle'));
		if ((await findSetting(store, 'demo')) !== '1') {
			return { ok: false, sentence: 'Här finns ingen exempelkommun att ta bort.' };
		}
		await removeDemo(store);
		return {
			ok: true,
			sentence:
				'Exempelkommunen är borttagen. Nästa npm start visar en länk för den första administratören.'
		};
	} finally {
		await pool.end();
	}
}

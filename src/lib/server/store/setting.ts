import { eq } from 'drizzle-orm';
import { settings } from './schema';
import type { Store } from './store';

/** What an installation remembers about itself. `demo_loaded` is '1' when the demonstration is all in; `fetch_offset` delays fetches by the installation's own minutes, `mood_headings` says what columns of compilations hold, `receipt_key` marks addresses that tell what has been done, `receipt_last` and a page's address when that was the last time there, `secret_mark` tells whether the secret is the same as before. */
export type SettingKey =
	| 'area_code'
	| 'demo'
	| 'demo_loaded'
	| 'demo_today'
	| 'fetch_offset'
	| 'mood_headings'
	| 'receipt_key'
	| `receipt_last ${string}`
	| 'secret_mark';

export async function findSetting(store: Store, key: SettingKey): Promise<string | null> {
	const rows = await store
		.select({ value: settings.value })
		.from(settings)
		.where(eq(settings.key, key));
	return rows[0]?.value ?? null;
}

export async function putSetting(store: Store, key: SettingKey, value: string): Promise<void> {
	await store
		.insert(settings)
		.values({ key, value })
		.onConflictDoUpdate({ target: settings.key, set: { value } });
}

/** What is kept already, or `value` from now on. */
export async function keepSetting(store: Store, key: SettingKey, value: string): Promise<string> {
	const known = await findSetting(store, key);
	if (known !== null) return known;
	await store.insert(settings).values({ key, value }).onConflictDoNothing();
	return (await findSetting(store, key)) ?? value;
}

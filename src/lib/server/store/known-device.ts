import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { knownDevices } from './schema';
import type { Store } from './store';

/** The one of `keys` that was used last; null when none is a known device's. */
export async function findKnownDevice(
	store: Store,
	keys: readonly string[]
): Promise<string | null> {
	const [row] = await store
		.select({ key: knownDevices.key })
		.from(knownDevices)
		.where(inArray(knownDevices.key, [...keys]))
		.orderBy(desc(knownDevices.lastUsedAt))
		.limit(1);
	return row?.key ?? null;
}

/** Notes that the account was signed in with the device just now; only the `most` latest are kept. */
export async function putKnownDevice(
	store: Store,
	device: { key: string; accountId: string; now: Date },
	most: number
): Promise<void> {
	const { key, accountId, now: lastUsedAt } = device;
	await store
		.insert(knownDevices)
		.values({ key, accountId, lastUsedAt })
		.onConflictDoUpdate({ target: knownDevices.key, set: { lastUsedAt } });
	const older = store
		.select({ key: knownDevices.key })
		.from(knownDevices)
		.where(eq(knownDevices.accountId, accountId))
		.orderBy(desc(knownDevices.lastUsedAt), sql`${knownDevices.key} = ${key} desc`)
		.offset(most);
	await store
		.delete(knownDevices)
		.where(and(eq(knownDevices.accountId, accountId), inArray(knownDevices.key, older)));
}

export async function deleteKnownDevices(store: Store, accountId: string): Promise<void> {
	await store.delete(knownDevices).where(eq(knownDevices.accountId, accountId));
}

export async function deleteDevicesBefore(store: Store, moment: Date): Promise<void> {
	await store.delete(knownDevices).where(lt(knownDevices.lastUsedAt, moment));
}

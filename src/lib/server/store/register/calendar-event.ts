import { and, eq, inArray } from 'drizzle-orm';
import { calendarEvents } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** Which interventions these events have become: event's key → intervention's id. */
export async function findReadEvents(
	store: Store,
	areaCode: string,
	keys: readonly string[]
): Promise<ReadonlyMap<string, string>> {
	if (keys.length === 0) return new Map();
	const rows = await store
		.select({ key: calendarEvents.key, interventionId: calendarEvents.interventionId })
		.from(calendarEvents)
		.where(and(eq(calendarEvents.areaCode, areaCode), inArray(calendarEvents.key, [...keys])));
	return new Map(rows.map(({ key, interventionId }) => [key, interventionId]));
}

export async function putReadEvents(
	store: Store,
	areaCode: string,
	events: readonly { readonly key: string; readonly interventionId: string }[]
): Promise<void> {
	if (events.length === 0) return;
	await store.insert(calendarEvents).values(events.map((event) => ({ areaCode, ...event })));
}

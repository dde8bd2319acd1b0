import { and, asc, inArray, isNull, or, sql } from 'drizzle-orm';
import { isoDate } from '$lib/domain/day';
import type { Indicator, Polarity, Unit } from '$lib/domain/indicator';
import { LOCAL_SOURCE_ID } from '$lib/domain/local-indicator';
import type { Frequency } from '$lib/domain/period';
import { oncePerPage } from '$lib/server/store/once-per-page';
import { indicators } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** In the order that pages show them. */
export async function listIndicators(store: Store): Promise<Indicator[]> {
	const rows = await store
		.select()
		.from(indicators)
		.orderBy(asc(indicators.position), asc(indicators.id));
	return rows.map(toIndicator);
}

/** Those with these ids; unknown ones are passed over. */
export const findIndicators = oncePerPage(
	'findIndicators',
	async (store: Store, ids: readonly string[]): Promise<Indicator[]> => {
		if (ids.length === 0) return [];
		const rows = await store
			.select()
			.from(indicators)
			.where(inArray(indicators.id, [...ids]))
			.orderBy(asc(indicators.position), asc(indicators.id));
		return rows.map(toIndicator);
	}
);

/** Indicators and those that complement them; there may be thousands of others. */
export async function listIndicatorFamilies(
	store: Store,
	ids: readonly string[]
): Promise<Indicator[]> {
	if (ids.length === 0) return [];
	const rows = await store
		.select()
		.from(indicators)
		.where(or(inArray(indicators.id, [...ids]), inArray(indicators.complements, [...ids])))
		.orderBy(asc(indicators.position), asc(indicators.id));
	return rows.map(toIndicator);
}

const ofTable = sql`starts_with(${indicators.sourceId}, ${`${LOCAL_SOURCE_ID}-`})`;
const valued = sql`exists (select 1 from current_observation o where o.indicator_id = ${indicators.id} and o.value is not null)`;

/** The first with a panel of their own, in the order that pages show them; none out of a table whose import was undone. */
export async function listFirstIndicators(
	store: Store,
	most: number
): Promise<Pick<Indicator, 'id' | 'name'>[]> {
	return store
		.select({ id: indicators.id, name: indicators.name })
		.from(indicators)
		.where(and(isNull(indicators.complements), sql`(not ${ofTable} or ${valued})`))
		.orderBy(asc(indicators.position), asc(indicators.id))
		.limit(most);
}

/** What it complements must be there already. */
export async function putIndicator(
	store: Store,
	indicator: Indicator,
	position: number
): Promise<void> {
	const { id, windowMonths = null, countsEvents = false, ...rest } = indicator;
	const facts = { ...rest, windowMonths, countsEvents, breaks: [...rest.breaks], position };
	await store
		.insert(indicators)
		.values({ id, ...facts })
		.onConflictDoUpdate({ target: indicators.id, set: facts });
}

function toIndicator(row: typeof indicators.$inferSelect): Indicator {
	return {
		id: row.id,
		sourceId: row.sourceId,
		name: row.name,
		definition: row.definition,
		unit: row.unit as Unit,
		decimals: row.decimals,
		frequency: row.frequency as Frequency,
		polarity: row.polarity as Polarity,
		bySex: row.bySex,
		windowMonths: row.windowMonths,
		countsEvents: row.countsEvents,
		breaks: row.breaks,
		complements: row.complements,
		retiredOn: row.retiredOn === null ? null : isoDate(row.retiredOn),
		place: row.place
	};
}

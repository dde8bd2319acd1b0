import { desc, eq, max } from 'drizzle-orm';
import type { IsoDate } from '$lib/domain/day';
import type { Indicator, IndicatorWording, Source } from '$lib/domain/indicator';
import { isOwnSource } from '$lib/domain/local-indicator';
import { findIndicators, listIndicators } from './indicator';
import { indicators, indicatorWordings } from '$lib/server/store/schema';
import { putSource } from './source';
import type { Store } from '$lib/server/store/store';

/** The municipality's own, in the order that pages show them. */
export async function listLocalIndicators(store: Store): Promise<Indicator[]> {
	return (await listIndicators(store)).filter(({ sourceId }) => isOwnSource(sourceId));
}

/** Null when there is none with that id among the municipality's own. */
export async function findLocalIndicator(store: Store, id: string): Promise<Indicator | null> {
	const [found] = await findIndicators(store, [id]);
	return found && isOwnSource(found.sourceId) ? found : null;
}

/** The name of one of the municipality's own indicators that is called the same, as it is written; null where none is. */
export async function findNamesake(store: Store, name: string): Promise<string | null> {
	const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
	const own = await listLocalIndicators(store);
	return own.find((one) => plain(one.name.sv) === plain(name))?.name.sv ?? null;
}

/** After all others, under the first free id that begins as `wantedId`; the id is then kept, so that links last. */
export async function createLocalIndicator(
	store: Store,
	source: Source,
	wantedId: string,
	facts: Omit<Indicator, 'id' | 'sourceId'>
): Promise<string> {
	await putSource(store, source);
	return store.transaction(async (tx) => {
		const [last] = await tx.select({ position: max(indicators.position) }).from(indicators);
		const position = (last?.position ?? 0) + 1;
		for (let number = 1; ; number += 1) {
			const id = number === 1 ? wantedId : `${wantedId}-${number}`;
			const values = { ...facts, breaks: [...facts.breaks], id, sourceId: source.id, position };
			const made = await tx
				.insert(indicators)
				.values(values)
				.onConflictDoNothing({ target: indicators.id })
				.returning({ id: indicators.id });
			if (made.length > 0) return id;
		}
	});
}

/** What it said before is kept. */
export async function reviseLocalIndicator(
	store: Store,
	{ id, name, definition, unit, decimals, frequency, polarity }: Indicator,
	wording: IndicatorWording,
	accountId: string
): Promise<void> {
	const before = { name, definition, unit, decimals, frequency, polarity };
	await store.transaction(async (tx) => {
		await tx
			.insert(indicatorWordings)
			.values({ indicatorId: id, wording: before, replacedBy: accountId });
		await tx.update(indicators).set(wording).where(eq(indicators.id, id));
	});
}

/** From that day nobody follows it; null: it is followed again. */
export async function retireLocalIndicator(
	store: Store,
	id: string,
	retiredOn: IsoDate | null
): Promise<void> {
	await store.update(indicators).set({ retiredOn }).where(eq(indicators.id, id));
}

/** What an indicator said of itself before, newest first. */
export async function listWordings(
	store: Store,
	indicatorId: string
): Promise<readonly { readonly wording: IndicatorWording; readonly replacedAt: Date }[]> {
	return store
		.select({ wording: indicatorWordings.wording, replacedAt: indicatorWordings.replacedAt })
		.from(indicatorWordings)
		.where(eq(indicatorWordings.indicatorId, indicatorId))
		.orderBy(desc(indicatorWordings.replacedAt), desc(indicatorWordings.id));
}

import { and, asc, eq, max, notExists } from 'drizzle-orm';
import type { Indicator } from '$lib/domain/indicator';
import {
	KOLADA_SOURCE_ID,
	koladaIndicatorId,
	toIndicator,
	type KoladaKpi
} from '$lib/domain/kolada';
import {
	expectations,
	indicators,
	koladaChoices,
	observationRevisions,
	observations
} from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** A KPI that somebody has asked for, with what it is called here. */
export interface KoladaChoice {
	readonly kpi: string;
	readonly indicatorId: string;
	readonly name: Indicator['name'];
}

export async function listKoladaChoices(store: Store): Promise<KoladaChoice[]> {
	return store
		.select({
			kpi: koladaChoices.kpi,
			indicatorId: koladaChoices.indicatorId,
			name: indicators.name
		})
		.from(koladaChoices)
		.innerJoin(indicators, eq(indicators.id, koladaChoices.indicatorId))
		.orderBy(asc(koladaChoices.kpi));
}

/** Stores the KPI as an indicator after all others and has it fetched from now on; choosing it twice changes nothing. */
export async function putKoladaChoice(
	store: Store,
	kpi: KoladaKpi,
	accountId: string
): Promise<string> {
	const id = koladaIndicatorId(kpi.id);
	await store.transaction(async (tx) => {
		const [last] = await tx.select({ position: max(indicators.position) }).from(indicators);
		const { breaks, ...facts } = toIndicator(kpi);
		const position = (last?.position ?? 0) + 1;
		await tx
			.insert(indicators)
			.values({ id, sourceId: KOLADA_SOURCE_ID, ...facts, breaks: [...breaks], position })
			.onConflictDoNothing({ target: indicators.id });
		await tx
			.insert(koladaChoices)
			.values({ kpi: kpi.id, indicatorId: id, chosenBy: accountId })
			.onConflictDoNothing({ target: koladaChoices.kpi });
	});
	return id;
}

/** Not fetched any more. Figures stay and so does the indicator that they are of; one that never had any goes, unless something is expected of it. */
export async function removeKoladaChoice(store: Store, kpi: string): Promise<void> {
	await store.transaction(async (tx) => {
		const [removed] = await tx
			.delete(koladaChoices)
			.where(eq(koladaChoices.kpi, kpi))
			.returning({ id: koladaChoices.indicatorId });
		if (!removed) return;
		const ofIt = (table: typeof observations | typeof observationRevisions) =>
			tx.select().from(table).where(eq(table.indicatorId, removed.id));
		await tx
			.delete(indicators)
			.where(
				and(
					eq(indicators.id, removed.id),
					notExists(ofIt(observations)),
					notExists(ofIt(observationRevisions)),
					notExists(tx.select().from(expectations).where(eq(expectations.indicatorId, removed.id)))
				)
			);
	});
}

import type { Sources } from '$imports/source';
import { KOLADA_SOURCE_ID, koladaIndicatorId } from '$lib/domain/kolada';
import { putKoladaChoice } from '$lib/server/store/register/kolada-choice';
import { findKoladaKpi } from '$lib/server/store/register/kolada-kpi';
import type { Store } from '$lib/server/store/store';
import type { Fetching } from './fetching';

/** Ids of the indicators of Kolada's that are followed without anybody having chosen them. */
export function listFixedKoladaIds(sources: Sources): ReadonlySet<string> {
	const kolada = sources.find(({ source }) => source.id === KOLADA_SOURCE_ID);
	return new Set(kolada?.indicators.map(({ id }) => id));
}

/** Follows a KPI from now on; the id of its indicator, or null when Kolada's list has no such KPI. */
export async function chooseKpi(
	store: Store,
	sources: Sources,
	kpiId: string,
	accountId: string
): Promise<string | null> {
	const kpi = await findKoladaKpi(store, kpiId);
	if (!kpi) return null;
	const id = koladaIndicatorId(kpi.id);
	return listFixedKoladaIds(sources).has(id) ? id : putKoladaChoice(store, kpi, accountId);
}

const BETWEEN_TRIES = 3_000;
/** A fetch of everything takes minutes; what still is not here then comes with the next one. */
const MOST_TRIES = 200;

/** Fetches a KPI's figures alone, after whatever else is being fetched from Kolada. */
export async function fetchChosenKpi(
	{ fetchSource }: Pick<Fetching, 'fetchSource'>,
	kpiId: string,
	wait = BETWEEN_TRIES
): Promise<void> {
	for (let tries = 0; tries < MOST_TRIES; tries += 1) {
		if (await fetchSource(KOLADA_SOURCE_ID, [kpiId])) return;
		// Unref: a process that is to stop does not wait for its turn.
		await new Promise((done) => setTimeout(done, wait).unref());
	}
}

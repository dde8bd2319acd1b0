import { COUNTRY_CODE } from '$lib/domain/area';
import type { IsoDate } from '$lib/domain/day';
import type { Source } from '$lib/domain/indicator';
import type { Municipality } from '$lib/domain/municipality';
import type { Period } from '$lib/domain/period';
import { overdueAfter, whyStale, type Rhythm, type Staleness } from '$lib/domain/rhythm';
import { listIndicators } from '$lib/server/store/register/indicator';
import { listNewestPeriods } from '$lib/server/store/figures/newest-period';
import { listSources } from '$lib/server/store/register/source';
import {
	listGoodFetches,
	listLatestFetches,
	type SourceFetch
} from '$lib/server/store/runs/source-fetch';
import type { Store } from '$lib/server/store/store';

/** How a source is asked; `next` is null where nothing is asked by itself. */
export interface AskedSource {
	readonly sourceId: string;
	readonly rhythm: Rhythm;
	readonly next: Date | null;
}

/** What is held of a source and how its fetching goes. */
export interface SourceState {
	readonly source: Source;
	/** Null where the source has no service to ask. */
	readonly asked: AskedSource | null;
	readonly lastFetch: SourceFetch | null;
	/** When the service last said that its figures were changed. */
	readonly publishedAt: Date | null;
	/** The newest period with a value for the municipality, its county or the country. */
	readonly newest: Period | null;
	readonly stale: Staleness | null;
	/** The day by which something new should have come; null where nothing is held or nothing is asked. */
	readonly dueBy: IsoDate | null;
}

/** Every source of indicators once: those that are asked first, in the order given, and example sources last. */
export async function viewSources(
	store: Store,
	{ areaCode, countyCode }: Municipality,
	asked: readonly AskedSource[],
	today: IsoDate
): Promise<readonly SourceState[]> {
	const [sources, indicators, latest, good, newest] = [
		await listSources(store),
		await listIndicators(store),
		await listLatestFetches(store),
		await listGoodFetches(store),
		await listNewestPeriods(store, [areaCode, countyCode, COUNTRY_CODE])
	];
	const order = asked.map(({ sourceId }) => sourceId);
	const placeOf = ({ id, example }: Source) =>
		order.includes(id) ? order.indexOf(id) : order.length + Number(example);
	// The mood has a source too, but its months are published and not fetched.
	const shown = new Set([...order, ...newest.keys(), ...indicators.map((one) => one.sourceId)]);
	return sources
		.filter(({ id }) => shown.has(id))
		.sort((a, b) => placeOf(a) - placeOf(b))
		.map((source) => {
			const how = asked.find(({ sourceId }) => sourceId === source.id) ?? null;
			const lastFetch = latest.find(({ sourceId }) => sourceId === source.id) ?? null;
			const lastGood = good.find(({ sourceId }) => sourceId === source.id);
			const held = newest.get(source.id) ?? null;
			return {
				source,
				asked: how,
				lastFetch,
				publishedAt: lastFetch?.publishedAt ?? lastGood?.publishedAt ?? null,
				newest: held,
				...judge(how, lastFetch, held, today)
			};
		});
}

function judge(
	asked: AskedSource | null,
	lastFetch: SourceFetch | null,
	held: Period | null,
	today: IsoDate
): Pick<SourceState, 'stale' | 'dueBy'> {
	if (!asked) return { stale: null, dueBy: null };
	const newestEnd = held?.end ?? null;
	const lastFailed = lastFetch?.outcome === 'failed' || lastFetch?.outcome === 'refused';
	return {
		stale: whyStale({ rhythm: asked.rhythm, newestEnd, lastFailed }, today),
		dueBy: newestEnd && overdueAfter(asked.rhythm, newestEnd)
	};
}

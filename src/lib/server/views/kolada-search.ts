import { isDiscontinued, koladaIndicatorId, searchWords, type KoladaKpi } from '$lib/domain/kolada';
import { listKoladaChoices, type KoladaChoice } from '$lib/server/store/register/kolada-choice';
import { findKoladaListTime, searchKoladaKpis } from '$lib/server/store/register/kolada-kpi';
import type { Store } from '$lib/server/store/store';

/** A KPI that fits what was searched for. */
export interface FoundKpi {
	readonly kpi: KoladaKpi;
	readonly indicatorId: string;
	readonly discontinued: boolean;
	/** Läget fetches it already. */
	readonly followed: boolean;
}

export interface KoladaSearch {
	/** Null when Kolada's list has never been read. */
	readonly listReadAt: Date | null;
	readonly found: readonly FoundKpi[];
	/** How many fit, of which the first are in `found`. */
	readonly total: number;
	readonly choices: readonly KoladaChoice[];
}

const MOST_SHOWN = 50;

/** What of Kolada's list fits some words; `fixedIds` are the indicators that are followed without being chosen. */
export async function viewKoladaSearch(
	store: Store,
	text: string,
	fixedIds: ReadonlySet<string>
): Promise<KoladaSearch> {
	const choices = await listKoladaChoices(store);
	const chosen = new Set(choices.map(({ indicatorId }) => indicatorId));
	const { found, total } = await searchKoladaKpis(store, searchWords(text), MOST_SHOWN);
	return {
		listReadAt: await findKoladaListTime(store),
		found: found.map((kpi) => {
			const indicatorId = koladaIndicatorId(kpi.id);
			const followed = fixedIds.has(indicatorId) || chosen.has(indicatorId);
			return { kpi, indicatorId, discontinued: isDiscontinued(kpi), followed };
		}),
		total,
		choices
	};
}

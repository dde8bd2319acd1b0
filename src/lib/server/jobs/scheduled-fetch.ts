import type { FetchTrouble } from '$lib/domain/fetch-trouble';
import { KOLADA_SOURCE_ID } from '$lib/domain/kolada';
import type { Store } from '$lib/server/store/store';
import type { Fetching } from '$lib/server/runs/fetching/fetching';
import { refreshKolada } from '$lib/server/runs/fetching/refresh-kolada';

/** LAGET_FETCH decides; without it a real installation fetches by itself and the demonstration does not. */
export function isFetchingScheduled(setting: string | undefined, demo: boolean): boolean {
	const asked = setting?.trim() ?? '';
	return asked === '' ? !demo : asked === '1';
}

/** What is done at a source's time: its figures, and before Kolada's also its list and its groups. */
export async function fetchAtItsTime(
	store: Store,
	{ fetchSource, askKolada }: Pick<Fetching, 'fetchSource' | 'askKolada'>,
	sourceId: string,
	now: () => Date,
	log: (sourceId: string, trouble: FetchTrouble) => void
): Promise<void> {
	if (sourceId === KOLADA_SOURCE_ID) {
		const trouble = await refreshKolada(store, askKolada, now());
		if (trouble) log(sourceId, trouble);
	}
	const fetched = await fetchSource(sourceId);
	if (fetched?.problem) log(sourceId, fetched.problem);
}

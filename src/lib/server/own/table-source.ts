import type { Indicator, Source } from '$lib/domain/indicator';
import { LOCAL_SOURCE_ID } from '$lib/domain/local-indicator';
import type { PublisherTexts } from '$lib/domain/publisher-texts';
import { slugOf } from '$lib/domain/slug';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';

/** The table as a source of its own, so that its figures are never taken for the municipality's. A table that somebody published is nothing made up, in the demonstration either. */
export function tableSource({ publisher, licence }: PublisherTexts, title: string): Source {
	return {
		id: `${LOCAL_SOURCE_ID}-${slugOf(`${publisher} ${title}`)}`,
		...{ publisher, title, licence },
		...{ licenceUrl: null, homepage: null, example: false }
	};
}

/** Whose values the next table has for an indicator that came from one; null where it came from none, and somebody must say. */
export async function findTargetSource(
	store: Store,
	{ sourceId }: Indicator
): Promise<Source | null> {
	if (sourceId === LOCAL_SOURCE_ID) return null;
	return (await listSources(store)).find(({ id }) => id === sourceId) ?? null;
}

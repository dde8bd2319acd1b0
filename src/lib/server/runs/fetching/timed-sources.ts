import type { Rhythm } from '$lib/domain/rhythm';
import type { Sources } from '$imports/source';

/** A source with a service, and how often it is asked. */
export interface TimedSource {
	readonly sourceId: string;
	readonly rhythm: Rhythm;
}

/** Every source that has a service to ask, in display order. */
export function listTimedSources(sources: Sources): readonly TimedSource[] {
	return sources.flatMap(({ source, fetch }) =>
		fetch && !source.example ? [{ sourceId: source.id, rhythm: fetch.rhythm }] : []
	);
}

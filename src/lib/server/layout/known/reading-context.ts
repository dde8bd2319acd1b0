import type { AreaSpellings } from '$lib/server/layout/words/area-spelling';
import type { IndicatorDefinition } from '$imports/source';

/** What the reader needs to know of the world outside the file. */
export interface ReadingContext {
	readonly areas: AreaSpellings;
	readonly indicators: ReadonlyMap<string, IndicatorDefinition>;
}

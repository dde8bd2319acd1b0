import type { Source } from '$lib/domain/indicator';

/** Under which source a compilation is kept. */
export interface MoodSources {
	/** The municipality's own. */
	readonly real: Source;
	/** What is made up. */
	readonly example: Source;
}

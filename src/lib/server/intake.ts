import type { Area } from '$lib/domain/area';
import type { MoodSources } from '$lib/server/mood/mood-sources';
import { AREAS } from '$imports/areas/source';
import { exampleMoodSource } from '$imports/exempel-maende/source';
import { READY_INDICATORS } from '$imports/lokala-nyckeltal/ready';
import { moodSource } from '$imports/maende/source';
import type { IndicatorDefinition, Sources } from '$imports/source';

/** What an installation takes figures from. */
export interface Intake {
	readonly sources: Sources;
	readonly areas: readonly Area[];
	readonly mood: MoodSources;
	/** Definitions of indicators that the municipality may count itself, ready to be taken into use. */
	readonly readyIndicators: readonly IndicatorDefinition[];
}

/** The intake of a municipality with these sources. Made once by what starts the process and handed to all that needs it. */
export function intakeFrom(sources: Sources): Intake {
	return {
		sources,
		areas: AREAS,
		mood: { real: moodSource, example: exampleMoodSource },
		readyIndicators: READY_INDICATORS
	};
}

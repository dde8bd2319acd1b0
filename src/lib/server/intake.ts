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
	/** Indicators of the municipality's own that are defined already, for whoever wants one. */
	readonly readyIndicators: readonly IndicatorDefinition[];
}

/** Of the municipality with these sources. Handed to everything by whoever starts the process. */
export function intakeFrom(sources: Sources): Intake {
	return {
		sources,
		areas: AREAS,
		mood: { real: moodSource, example: exampleMoodSource },
		readyIndicators: READY_INDICATORS
	};
}

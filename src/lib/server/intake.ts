import type { Area } from '$lib/domain/area';
import type { MoodSources } from '$lib/server/mood/mood-sources';
import { AREAS } from '$imports/areas/source';
import { exampleMoodSource } from '$imports/exempel-maende/source';
import interventions from '$imports/insatser/interventions.csv?raw';
import { READY_INDICATORS } from '$imports/lokala-nyckeltal/ready';
import { moodSource } from '$imports/maende/source';
import { SOURCES } from '$imports/registry';
import type { IndicatorDefinition, Sources } from '$imports/source';

/** What an installation takes figures from, and what it begins with. */
export interface Intake {
	readonly sources: Sources;
	readonly areas: readonly Area[];
	readonly mood: MoodSources;
	/** Indicators of the municipality's own that are defined already, for whoever wants one. */
	readonly readyIndicators: readonly IndicatorDefinition[];
	/** The demonstration's, as a table with semicolons. */
	readonly interventions: string;
}

/** Handed to everything by whoever starts the process: nothing else knows which sources there are. */
export const INTAKE: Intake = {
	sources: SOURCES,
	areas: AREAS,
	mood: { real: moodSource, example: exampleMoodSource },
	readyIndicators: READY_INDICATORS,
	interventions
};

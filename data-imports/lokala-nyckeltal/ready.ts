import type { IndicatorDefinition } from '$imports/source';
import { ASSOCIATIONS } from './associations';
import { OWN_BUSINESS } from './business';
import { DECISIONS } from './decisions';
import { DIALOGUE } from './dialogue';
import { OWN_HEALTH } from './health';

/** What the municipality's project follows and only the municipality can fill in, in the order of its goals. */
export const READY_INDICATORS: readonly IndicatorDefinition[] = [
	...DECISIONS,
	...DIALOGUE,
	...ASSOCIATIONS,
	...OWN_BUSINESS,
	...OWN_HEALTH
];

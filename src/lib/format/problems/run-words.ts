import type { RunFaults } from '$lib/domain/run-faults';
import * as m from '$lib/paraglide/messages';
import type { Words } from './words';

export const RUN_WORDS: Words<RunFaults> = {
	'run-cancelled': m.problems_run_cancelled,
	'run-interrupted': m.problems_run_interrupted,
	'run-taken': m.problems_run_taken,
	'said-before': m.problems_said_before
};

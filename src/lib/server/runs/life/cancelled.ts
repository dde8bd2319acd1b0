import type { FileProblem } from '$lib/domain/problem';

/** What a run says that somebody cancelled. */
export const CANCELLED: FileProblem = {
	...{ line: null, column: null, value: null },
	reason: 'Importen ångrades innan den lästes in.'
};

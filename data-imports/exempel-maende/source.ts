import type { Source } from '$lib/domain/indicator';

/** Made up by tests/support/example-data/mood.ts: no person has answered anything here. */
export const exampleMoodSource: Source = {
	id: 'exempel-maende',
	publisher: 'Läget (exempeldata)',
	title: 'Hur var din vecka? Påhittade månadssammanställningar',
	licence: 'CC0 1.0',
	licenceUrl: 'http://creativecommons.org/publicdomain/zero/1.0/',
	homepage: null,
	example: true
};

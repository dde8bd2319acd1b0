import type { Source } from '$lib/domain/indicator';

/** The municipality's own monthly compilations: the rows are never published, only releases made from them. */
export const moodSource: Source = {
	id: 'maende',
	publisher: 'Kommunen',
	title: 'Hur var din vecka? Månadssammanställningar',
	licence: 'Får inte spridas vidare i grupper; den publicerade serien är CC0 1.0',
	licenceUrl: null,
	homepage: null,
	example: false
};

import type { Intervention } from '$lib/domain/intervention';
import { parseIntervention, writeInterventionTexts } from '$lib/domain/intervention-form';
import type { InterventionProblem } from '$lib/domain/intervention-problem';
import { findNamesakes } from '$lib/domain/namesake';
import type { Reader } from '$lib/domain/reader';
import { listGoals } from '$lib/server/store/register/goal';
import { listInterventions } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';

export interface Unpublished {
	readonly intervention: Intervention;
	/** What the form would refuse it for; with any it is not published. */
	readonly problems: readonly InterventionProblem[];
	/** What may be the same thing: asked about, and no hindrance. */
	readonly namesakes: readonly Pick<Intervention, 'slug' | 'title'>[];
}

/** What the reader may see and not everybody can, in time order. */
export async function viewUnpublished(
	store: Store,
	areaCode: string,
	reader: Reader
): Promise<Unpublished[]> {
	const all = await listInterventions(store, areaCode, reader);
	const goalIds = (await listGoals(store, areaCode)).map(({ id }) => id);
	return all
		.filter(({ status }) => status !== 'public')
		.map((intervention) => {
			const parsed = parseIntervention(writeInterventionTexts(intervention, 'public'), goalIds);
			const others = all.filter(({ id }) => id !== intervention.id);
			return {
				intervention,
				problems: parsed.ok ? [] : parsed.problems,
				namesakes: findNamesakes(intervention, others).map(({ slug, title }) => ({ slug, title }))
			};
		});
}

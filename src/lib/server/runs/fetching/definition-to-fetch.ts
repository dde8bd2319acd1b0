import { KOLADA_SOURCE_ID } from '$lib/domain/kolada';
import type { SourceDefinition, Sources } from '$imports/source';
import { listKoladaChoices } from '$lib/server/store/register/kolada-choice';
import type { Store } from '$lib/server/store/store';

/**
 * A source as it is fetched now: of Kolada also what people have chosen, or only the KPIs that are named.
 * An import takes away no figure of an indicator that it does not hold, so a part may be fetched alone.
 */
export async function findDefinitionToFetch(
	store: Store,
	sources: Sources,
	sourceId: string,
	kpis: readonly string[] | null = null
): Promise<SourceDefinition | null> {
	const definition = sources.find(({ source }) => source.id === sourceId && !source.example);
	if (!definition?.fetch) return null;
	const { fetch } = definition;
	if (sourceId !== KOLADA_SOURCE_ID || fetch.service !== 'kolada') return definition;
	const chosen = (await listKoladaChoices(store)).map(({ kpi }) => kpi);
	const groups = (kpis ?? chosen).map(
		(kpi) => fetch.kpis.find((group) => group.includes(kpi)) ?? [kpi]
	);
	const wanted = new Set([...(kpis === null ? fetch.kpis : []), ...groups]);
	return { ...definition, fetch: { ...fetch, kpis: [...wanted] } };
}

import type { Area } from '$lib/domain/area';

import { openSpool } from '$lib/server/publishers/ask/spool';
import { gather } from '$lib/server/publishers/gather';
import { worldOf } from '$lib/server/runs/know-world';
import { describeParts, describeSilence } from '$lib/server/runs/reading/describe-parts';
import type { FileDescription } from '$lib/server/runs/reading/file-description';
import type { SourceDefinition } from '$imports/source';
import type { FetchMeans } from './fetch-source';

/** What a source's service says now and what would come of it; null where it has none to ask. */
export async function askWithoutStoring(
	definition: SourceDefinition,
	areas: readonly Area[],
	{ sources, http, clock }: Pick<FetchMeans, 'sources' | 'http' | 'clock'>,
	progress: (done: number, of: number) => void
): Promise<FileDescription | null> {
	const { source, fetch: plan } = definition;
	if (!plan) return null;
	const spool = await openSpool();
	try {
		const areaCodes = new Set(areas.map(({ code }) => code));
		const gathered = await gather(plan, { http, clock, spool, areaCodes, progress });
		if (!gathered.ok) {
			const reasons = gathered.problems.map(({ reason }) => reason);
			return describeSilence(source.id, reasons);
		}
		return await describeParts(definition, gathered.value, worldOf(sources, areas));
	} finally {
		await spool.remove();
	}
}

import { slugOf } from '$lib/domain/slug';
import { createIntervention, isSlugTaken } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';
import { readInterventionTable } from './intervention-table';

/** Puts the interventions of a demonstration's table that are not there yet, all or none; throws when the file breaks the form's rules. */
export async function loadDemoInterventions(
	store: Store,
	areaCode: string,
	table: string
): Promise<void> {
	const read = readInterventionTable(table);
	if (!read.ok) throw new Error(`interventions.csv: ${JSON.stringify(read.problems)}`);
	await store.transaction(async (tx) => {
		for (const { example, ...draft } of read.value) {
			if (await isSlugTaken(tx, slugOf(draft.content.title))) continue;
			await createIntervention(tx, areaCode, draft, { accountId: null, example });
		}
	});
}

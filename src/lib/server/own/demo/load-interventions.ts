import { guessMapping } from '$lib/domain/column-mapping';
import { slugOf } from '$lib/domain/slug';
import { createIntervention, isSlugTaken } from '$lib/server/store/register/intervention';
import { listGoals } from '$lib/server/store/register/goal';
import type { Store } from '$lib/server/store/store';
import { interventionFields, readInterventionGrid } from '$lib/server/own/intervention-grid';
import { readGrid, type OwnFile } from '$lib/server/own/read-grid';

/** Says of a row that it is made up. */
const EXAMPLE = 'exempel';

/** Puts the interventions of a demonstration's table that are not there yet, all or none, read as anybody's table is; throws when the file breaks the form's rules. */
export async function loadDemoInterventions(
	store: Store,
	areaCode: string,
	file: OwnFile
): Promise<void> {
	const grid = await readGrid(file, 'interventions');
	if (!grid.ok) throw new Error(`${file.name}: ${JSON.stringify(grid.problems)}`);
	const { headings, rows } = grid.value;
	const goals = await listGoals(store, areaCode);
	const mapping = guessMapping(headings, interventionFields(goals));
	const { drafts, problems } = readInterventionGrid(grid.value, mapping, goals);
	if (problems.length > 0) throw new Error(`${file.name}: ${JSON.stringify(problems)}`);
	const exampleAt = headings.indexOf(EXAMPLE);
	await store.transaction(async (tx) => {
		for (const [index, draft] of drafts.entries()) {
			if (await isSlugTaken(tx, slugOf(draft.content.title))) continue;
			const example = rows[index]?.cells[exampleAt] === 'ja';
			const shown = { ...draft, status: 'public' as const };
			await createIntervention(tx, areaCode, shown, { accountId: null, example });
		}
	});
}

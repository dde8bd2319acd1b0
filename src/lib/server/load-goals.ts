import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GoalStatement } from '$lib/domain/goal';
import type { ChosenMunicipality } from '$lib/server/municipality/choose-municipality';
import { parseGoals } from '$lib/server/municipality/parse-goals';
import { putGoals } from '$lib/server/store/register/goal';
import { findIndicators } from '$lib/server/store/register/indicator';
import type { Store } from '$lib/server/store/store';
import { tellUnreadable } from './settle-municipality';
import { startProblem } from './start-problem';

/** Makes the long-term goals those of `goals.json` in the municipality's folder; none without that file. After the indicators, which are the only ones that it may name. */
export async function loadGoals(
	store: Store,
	{ configuration, folder }: ChosenMunicipality
): Promise<void> {
	const path = folder === null ? null : join(folder, 'goals.json');
	const statements = path && existsSync(path) ? await readGoals(store, path) : [];
	await putGoals(store, configuration.code, statements);
}

async function readGoals(store: Store, path: string): Promise<readonly GoalStatement[]> {
	const parsed = parseGoals(await readFile(path, 'utf8'));
	const places = parsed.ok ? await placesOfUnknown(store, parsed.value) : parsed.places;
	if (!parsed.ok || places.length > 0) throw startProblem(tellUnreadable(path, places));
	return parsed.value;
}

/** Where the file names an indicator that is not there. */
async function placesOfUnknown(
	store: Store,
	statements: readonly GoalStatement[]
): Promise<string[]> {
	const known = await findIndicators(
		store,
		statements.flatMap(({ indicatorIds }) => indicatorIds)
	);
	return statements.flatMap(({ indicatorIds }, goal) =>
		indicatorIds.flatMap((id, index) =>
			known.some((indicator) => indicator.id === id) ? [] : [`goals.${goal}.indicators.${index}`]
		)
	);
}

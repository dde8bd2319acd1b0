import { fault } from '$lib/domain/problem';
import type { Store } from '$lib/server/store/store';
import { importMoodTable, type MoodImportChoices } from './import-compilation';
import {
	isNothingTyped,
	placePersonal,
	placeTyped,
	tableOfTyped,
	type TypedMonth,
	type TypedProblem
} from './typed-month';

/** Reads in what somebody has typed as a file with the same figures would be. Gives what is wrong; nothing: the month waits. */
export async function importTypedMonth(
	store: Store,
	typed: TypedMonth,
	choices: MoodImportChoices
): Promise<readonly TypedProblem[]> {
	if (isNothingTyped(typed)) {
		return [{ week: null, count: null, reason: fault('mood-typed-nothing') }];
	}
	const report = await importMoodTable(store, tableOfTyped(typed), null, choices);
	switch (report.kind) {
		case 'imported':
		case 'unchanged':
			return [];
		case 'persons':
			return [placePersonal(typed, report.problem)];
		case 'problems':
			return report.problems.map((problem) => placeTyped(typed, problem));
		case 'asked':
		case 'headings':
			throw new Error('A month without groups asked about groups or headings');
	}
}

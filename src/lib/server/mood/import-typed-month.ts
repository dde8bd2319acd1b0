import { fault, type Fault } from '$lib/domain/problem';
import type { Store } from '$lib/server/store/store';
import { importMoodTable, type MoodImportChoices } from './import-compilation';
import type { Replacement } from './publishing/replacement';
import {
	isNothingTyped,
	placePersonal,
	placeTyped,
	tableOfTyped,
	type TypedMonth,
	type TypedProblem
} from './typed-month';

export type TypedOutcome =
	/** The month waits. */
	| { readonly kind: 'read' }
	| { readonly kind: 'problems'; readonly problems: readonly TypedProblem[] }
	/** Nothing is kept: what may be a mistake is asked about. */
	| { readonly kind: 'doubts'; readonly doubts: readonly Fault[]; readonly mark: string }
	/** Nothing is kept: another reading of the month waits. */
	| { readonly kind: 'waits'; readonly replacement: Replacement };

/** Reads in what somebody has typed as a file with the same figures would be. */
export async function importTypedMonth(
	store: Store,
	typed: TypedMonth,
	choices: MoodImportChoices
): Promise<TypedOutcome> {
	if (isNothingTyped(typed)) {
		return refuse([{ week: null, count: null, reason: fault('mood-typed-nothing') }]);
	}
	const report = await importMoodTable(store, tableOfTyped(typed), null, choices);
	switch (report.kind) {
		case 'imported':
		case 'unchanged':
			return { kind: 'read' };
		case 'waits':
		case 'doubts':
			return report;
		case 'persons':
			return refuse([placePersonal(typed, report.problem)]);
		case 'problems':
			return refuse(report.problems.map((problem) => placeTyped(typed, problem)));
		case 'asked':
		case 'headings':
			throw new Error('A month without groups asked about groups or headings');
	}
}

function refuse(problems: readonly TypedProblem[]): TypedOutcome {
	return { kind: 'problems', problems };
}

import type { FileProblem } from '$lib/domain/problem';
import { namesPersons } from '$lib/server/files/persons/certain-person';
import { tellsOfOne } from '$lib/server/files/persons/single-person';

/** With the sheet's name, unless that may be somebody's. */
export function onSheet(problem: FileProblem, name: string | null | undefined): FileProblem {
	if (!name || tellsOfOne(name) || namesPersons(name)) return problem;
	return { ...problem, sheet: name.slice(0, 40) };
}

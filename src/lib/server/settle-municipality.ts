import { AREAS } from '$imports/areas/source';
import {
	chooseMunicipality,
	type ChoiceProblem,
	type ChosenMunicipality
} from '$lib/server/municipality/choose-municipality';
import { startProblem } from '$lib/server/start-problem';
import { findSetting } from '$lib/server/store/setting';
import type { Store } from '$lib/server/store/store';

/** The municipality of this installation: the one that was asked for at the first start. It can never be changed. */
export async function settleMunicipality(
	store: Store,
	asked: string | null,
	root: string
): Promise<ChosenMunicipality> {
	const remembered = await findSetting(store, 'area_code');
	const choice = await chooseMunicipality({ asked, remembered, root, areas: AREAS });
	if (!choice.ok) throw startProblem(explain(choice.problem));
	return choice.value;
}

/** For the log of a first start, before a database becomes that of a municipality that nobody asked for. */
export function tellUnasked(code: string): string {
	return `Kommunen är ${nameOf(code)}, eftersom LAGET_AREA inte är satt. Den kan inte bytas i den här databasen. Ska det vara en annan kommun: stanna, ge Läget en tom databas och sätt LAGET_AREA.`;
}

/** `places` in the file are wrong; the empty one is the file as a whole. */
export function tellUnreadable(path: string, places: readonly string[]): string {
	return `Kommunens fil ${path} går inte att läsa: se ${places.filter((place) => place !== '').join(', ') || 'hela filen'}.`;
}

function explain(problem: ChoiceProblem): string {
	switch (problem.kind) {
		case 'unknown':
			return `LAGET_AREA=${problem.asked} är ingen kommun här. Skriv kommunens fyra siffror, en fil som slutar på .json, eller en av mapparna: ${problem.known.join(', ')}.`;
		case 'unreadable':
			return tellUnreadable(problem.path, problem.places);
		case 'changed':
			return `LAGET_AREA pekar på ${nameOf(problem.asked)}, men databasen tillhör ${nameOf(problem.remembered)}. Ta bort LAGET_AREA, eller ge den andra kommunen en egen databas (DATABASE_URL eller LAGET_DATA).`;
	}
}

function nameOf(code: string): string {
	const area = AREAS.find((one) => one.code === code);
	return area ? `${area.name} (${code})` : code;
}

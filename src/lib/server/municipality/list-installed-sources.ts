import { AREAS } from '$imports/areas/source';
import { listSources } from '$imports/registry';
import type { Sources } from '$imports/source';
import { findSetting } from '$lib/server/store/setting';
import type { Store } from '$lib/server/store/store';
import { chooseMunicipality, folderName, type ChosenMunicipality } from './choose-municipality';

/** The sources of the municipality: made-up ones in the demonstration only. */
export function sourcesOf(chosen: ChosenMunicipality, demo: boolean): Sources {
	return listSources(folderName(chosen)).filter(({ source }) => demo || !source.example);
}

/** The sources of the installation that the database was begun with, for a command beside the server. */
export async function listInstalledSources(store: Store, root: string): Promise<Sources> {
	const remembered = await findSetting(store, 'area_code');
	const choice = await chooseMunicipality({ asked: remembered, remembered, root, areas: AREAS });
	const demo = (await findSetting(store, 'demo')) === '1';
	return choice.ok ? sourcesOf(choice.value, demo) : [];
}

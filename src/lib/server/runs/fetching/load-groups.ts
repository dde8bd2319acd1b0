import { readFile } from 'node:fs/promises';
import { newestGroups, parseGroupPage } from '$lib/server/publishers/kolada/kolada-groups';
import { listAreas } from '$lib/server/store/register/area';
import {
	findComparisonGroup,
	putComparisonGroups
} from '$lib/server/store/register/comparison-group';
import type { Store } from '$lib/server/store/store';

/** Puts the groups of alike municipalities in the file, in Kolada's form, where none is known yet. */
export async function loadComparisonGroups(store: Store, path: string, now: Date): Promise<void> {
	const page = parseGroupPage(await readFile(path, 'utf8'), await listAreas(store, 'municipality'));
	if (!page) throw new Error(`${path} is no answer of Kolada's`);
	for (const group of newestGroups(page.values)) {
		if (await findComparisonGroup(store, group.areaCode)) continue;
		await putComparisonGroups(store, [group], now);
	}
}

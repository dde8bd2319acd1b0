import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Municipality } from '$lib/domain/municipality';
import { decideDemo, loadDemo } from './demo';
import { composeMunicipality } from '$lib/server/municipality/compose-municipality';
import { sourcesOf } from '$lib/server/municipality/list-installed-sources';
import { findSample } from '$lib/server/municipality/own-file';
import { settleMunicipality, tellUnasked } from './settle-municipality';
import { findMonthsToCome } from '$lib/server/mood/example/month-to-try';
import { loadGoals } from './load-goals';
import { openSecret } from './secret';
import { loadFigures } from '$lib/server/runs/load-figures';
import { loadComparisonGroups } from '$lib/server/runs/fetching/load-groups';
import { intakeFrom, type Intake } from './intake';
import { findArea } from '$lib/server/store/register/area';
import { findSetting, putSetting } from './store/setting';
import { sweepSourceFetches } from '$lib/server/store/runs/source-fetch';
import { sweepStaging } from '$lib/server/store/figures/staging';
import type { Store } from './store/store';

export interface Content {
	readonly municipality: Municipality;
	readonly intake: Intake;
	/** Where the demonstration's months to come lie; null: it has none. */
	readonly monthsToCome: string | null;
	readonly secret: Uint8Array;
	/** What the operator is told about it. */
	readonly said: readonly string[];
}

/** Settles which municipality it is and fills the database with what its folder has; `say` tells the operator what takes time. */
export async function prepareContent(
	store: Store,
	embedded: boolean,
	root: string,
	say: (line: string) => void
): Promise<Content> {
	const asked = process.env.LAGET_AREA?.trim() || null;
	const remembered = await findSetting(store, 'area_code');
	const chosen = await settleMunicipality(store, asked, root);
	const { configuration, folder } = chosen;
	const demo = await decideDemo(store, {
		asked: readAsked(),
		embedded,
		configuration: configuration.demo
	});
	if (!demo && asked === null && remembered === null) say(tellUnasked(configuration.code));
	await putSetting(store, 'area_code', configuration.code);
	await sweepStaging(store);
	await sweepSourceFetches(store, new Date());
	const intake = intakeFrom(sourcesOf(chosen, demo));
	await loadFigures(
		store,
		{ ...intake, findSample: ({ source, sample }) => findSample(root, folder, source.id, sample) },
		say
	);
	const groups = folder && join(folder, 'liknande-kommuner/groups.json');
	if (groups && existsSync(groups)) await loadComparisonGroups(store, groups, new Date());
	await loadGoals(store, chosen);
	const { secret, said } = await openSecret(store, {
		given: process.env.LAGET_SECRET?.trim() || null,
		folder: embedded ? (process.env.LAGET_DATA ?? join(root, '.laget')) : null,
		demo
	});
	if (demo && folder) {
		await loadDemo(store, { mood: intake.mood, secret }, folder, configuration.code, say);
	}
	const area = await findArea(store, configuration.code);
	if (!area) throw new Error(`area ${configuration.code} is not in the database`);
	const monthsToCome = demo && folder ? findMonthsToCome(folder) : null;
	const municipality = composeMunicipality(configuration, area, demo);
	return { municipality, intake, monthsToCome, secret, said };
}

function readAsked(): boolean | null {
	const value = process.env.LAGET_DEMO;
	return value === undefined || value === '' ? null : value === '1';
}

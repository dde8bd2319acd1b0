import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AREAS } from '$imports/areas/source';
import { listSourceDefinitions } from '$imports/registry';
import type { Municipality } from '$lib/domain/municipality';
import { readExampleKinds } from '$lib/server/mood/example/example-kinds';
import { loadExampleMood } from '$lib/server/mood/example/load-example-mood';
import { loadDemoInterventions } from '$lib/server/own/demo/load-interventions';
import { composeMunicipality } from '$lib/server/municipality/compose-municipality';
import { findSample } from '$lib/server/municipality/own-file';
import { parseConfiguration } from '$lib/server/municipality/parse-configuration';
import { loadComparisonGroups } from '$lib/server/runs/fetching/load-groups';
import { loadFigures } from '$lib/server/runs/load-figures';
import type { Store } from '$lib/server/store/store';
import { INTAKE } from './intake';

const ROOT = join(import.meta.dirname, '../..');
const silent = () => undefined;

/** The folder of a municipality that comes with Läget. */
export function folderOf(name: string): string {
	return join(ROOT, 'data-imports/municipalities', name);
}

export function configurationOf(name: string) {
	const parsed = parseConfiguration(
		readFileSync(join(folderOf(name), 'municipality.json'), 'utf8')
	);
	if (!parsed.ok) throw new Error(`${name}: ${parsed.places.join()}`);
	return parsed.value;
}

/** The municipality as its folder has it. */
export function municipalityOf(name: string, demo = false): Municipality {
	const configuration = configurationOf(name);
	const area = AREAS.find(({ code }) => code === configuration.code);
	if (!area) throw new Error(`${name}: ${configuration.code} is no area`);
	return composeMunicipality(configuration, area, demo);
}

export const OVERTORNEA = municipalityOf('overtornea');

/** What the start of a server does with the sources of a municipality; made-up ones are left out without `examples`. */
export async function loadFiguresOf(
	store: Store,
	name: string,
	{ examples = true, progress = silent as (line: string) => void } = {}
): Promise<void> {
	const sources = listSourceDefinitions(name).filter(({ source }) => examples || !source.example);
	const find = ({ source, sample }: (typeof sources)[number]) =>
		findSample(ROOT, folderOf(name), source.id, sample);
	await loadFigures(store, { ...INTAKE, sources, findSample: find }, progress);
}

/** With `kinds` they are declared as in the demonstration, whose figures these then are. */
export async function loadMoodOf(
	store: Store,
	name: string,
	{ kinds = false } = {}
): Promise<void> {
	const folder = join(folderOf(name), 'maende');
	const secret = Buffer.alloc(32, 7);
	const declared = kinds ? { ...(await readExampleKinds(folder)), secret } : null;
	const { code } = configurationOf(name);
	await loadExampleMood(store, INTAKE.mood, folder, code, silent, declared);
}

export function loadInterventionsOf(store: Store, name: string): Promise<void> {
	const table = 'insatser/interventions.csv';
	const bytes = readFileSync(join(folderOf(name), table));
	return loadDemoInterventions(store, configurationOf(name).code, { name: table, bytes });
}

export function loadGroupsOf(store: Store, name: string): Promise<void> {
	return loadComparisonGroups(
		store,
		join(folderOf(name), 'liknande-kommuner/groups.json'),
		new Date()
	);
}

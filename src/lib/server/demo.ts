import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isoDate } from '$lib/domain/day';
import { loadDemoExpectations, type DemoExpectation } from '$lib/server/own/demo/load-expectations';
import { loadDemoFollowUps, type DemoFollowUp } from '$lib/server/own/demo/load-follow-ups';
import { loadDemoInterventions } from '$lib/server/own/demo/load-interventions';
import { readExampleKinds } from '$lib/server/mood/example/example-kinds';
import { loadExampleMood } from '$lib/server/mood/example/load-example-mood';
import type { DemoConfiguration } from '$imports/municipality';
import type { Intake } from './intake';
import { sweepExact } from '$lib/server/mood/publishing/sweep-exact';
import { findMonthToTry } from '$lib/server/mood/example/month-to-try';
import { startProblem } from './start-problem';
import { isUnusedInstallation } from './store/installation';
import { findSetting, putSetting } from './store/setting';
import type { Store } from './store/store';
import { findToday, putDemoDay } from './store/today';
import { viewVerdictToKeep } from './views/follow-ups';

export interface DemoWish {
	/** LAGET_DEMO: null when it is not set. */
	readonly asked: boolean | null;
	readonly embedded: boolean;
	/** What the municipality has to show; null: nothing. */
	readonly configuration: DemoConfiguration | null;
}

/**
 * Whether this installation is the demonstration. Decided at the first start and remembered; an
 * installation that somebody uses never becomes one.
 */
export async function decideDemo(
	store: Store,
	{ asked, embedded, configuration }: DemoWish
): Promise<boolean> {
	const remembered = await findSetting(store, 'demo');
	if (remembered === '1') return true;
	const wanted = asked ?? (embedded && remembered === null && configuration !== null);
	const unused = await isUnusedInstallation(store);
	if (asked && !unused) {
		throw startProblem(
			'LAGET_DEMO=1 gäller bara en tom installation, och här finns redan konton eller publiceringar. Ta bort LAGET_DEMO.'
		);
	}
	if (asked && configuration === null) {
		throw startProblem('Kommunen har ingen demonstration. Ta bort LAGET_DEMO.');
	}
	const demo = wanted && unused;
	await putSetting(store, 'demo', demo ? '1' : '0');
	if (demo && configuration) await putSetting(store, 'demo_today', isoDate(configuration.today));
	return demo;
}

/** Loads everything made up through the importers that real files use; a start that was broken off is completed. */
export async function loadDemo(
	store: Store,
	{ mood, secret }: Pick<Intake, 'mood'> & { readonly secret: Uint8Array },
	folder: string,
	areaCode: string,
	progress: (line: string) => void
): Promise<void> {
	if ((await findSetting(store, 'demo_loaded')) === '1') return;
	const kinds = { ...(await readExampleKinds(join(folder, 'maende'))), secret };
	await loadExampleMood(store, mood, join(folder, 'maende'), areaCode, progress, kinds);
	const name = 'insatser/interventions.csv';
	const bytes = await readFile(join(folder, name));
	await loadDemoInterventions(store, areaCode, { name, bytes });
	const expected = join(folder, 'insatser/expectations.json');
	if (existsSync(expected)) {
		const list = JSON.parse(await readFile(expected, 'utf8')) as DemoExpectation[];
		await loadDemoExpectations(store, areaCode, list);
	}
	const followed = join(folder, 'insatser/follow-ups.json');
	if (existsSync(followed)) {
		const list = JSON.parse(await readFile(followed, 'utf8')) as DemoFollowUp[];
		await loadDemoFollowUps(store, list, (tx, slug, on) =>
			viewVerdictToKeep(tx, { areaCode }, slug, on)
		);
	}
	await putSetting(store, 'demo_loaded', '1');
}

export interface DemoMove {
	readonly areaCode: string;
	readonly monthsToCome: string;
	/** The day that somebody was shown. Another one than the month to try needs moves nothing: others may have been there first. */
	readonly to: string;
	readonly now: Date;
}

/** Lets the demonstration come to the day when its month to try is over. `store` is the one of exact counts, whose time may be over too. */
export async function moveDemo(
	store: Store,
	{ areaCode, monthsToCome, to, now }: DemoMove
): Promise<void> {
	const tried = await findMonthToTry(store, monthsToCome, areaCode);
	if (tried?.from !== to || tried.from <= (await findToday(store, now))) return;
	await putDemoDay(store, tried.from);
	await sweepExact(store, tried.from, now);
}

import { isoDate } from '$lib/domain/day';
import { loadDemoInterventions } from '$lib/server/own/load-interventions';
import { loadExampleMood } from '$lib/server/mood/load-example-mood';
import type { Intake } from './intake';
import { startProblem } from './start-problem';
import { isUnusedInstallation } from './store/installation';
import { findSetting, putSetting } from './store/setting';
import type { Store } from './store/store';

/** The demonstration's clock stands on the Friday of 2026-W45, so that its pages never age. */
export const DEMO_TODAY = isoDate('2026-11-06');

export interface DemoWish {
	/** LAGET_DEMO: null when it is not set. */
	readonly asked: boolean | null;
	readonly embedded: boolean;
}

/**
 * Whether this installation is the demonstration. Decided at the first start and remembered; an
 * installation that somebody uses never becomes one.
 */
export async function decideDemo(store: Store, { asked, embedded }: DemoWish): Promise<boolean> {
	const remembered = await findSetting(store, 'demo');
	if (remembered === '1') return true;
	const wanted = asked ?? (embedded && remembered === null);
	const unused = await isUnusedInstallation(store);
	if (asked && !unused) {
		throw startProblem(
			'LAGET_DEMO=1 gäller bara en tom installation, och här finns redan konton eller publiceringar. Ta bort LAGET_DEMO.'
		);
	}
	const demo = wanted && unused;
	await putSetting(store, 'demo', demo ? '1' : '0');
	if (demo) await putSetting(store, 'demo_today', DEMO_TODAY);
	return demo;
}

/** Everything made up, through the same importers as real files; what a broken-off start left is completed. */
export async function loadDemo(
	store: Store,
	{ mood, interventions }: Intake,
	root: string,
	areaCode: string,
	progress: (line: string) => void
): Promise<void> {
	if ((await findSetting(store, 'demo_loaded')) === '1') return;
	await loadExampleMood(store, mood, root, areaCode, progress);
	await loadDemoInterventions(store, areaCode, interventions);
	await putSetting(store, 'demo_loaded', '1');
}

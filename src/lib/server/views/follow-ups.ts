import { keepVerdict, type KeptVerdict } from '$lib/domain/follow-up';
import type { Municipality } from '$lib/domain/municipality';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { viewVerdict } from './verdicts';

/** What is said of the mood series after a public intervention now, as a follow-up would keep it. Null: nothing is, as of a circumstance or of what is not public. */
export async function viewVerdictToKeep(
	store: Store,
	municipality: Municipality,
	slug: string
): Promise<KeptVerdict | null> {
	const found = await viewVerdict(store, municipality, slug);
	if (!found) return null;
	const releases = await listReleases(store, municipality.areaCode);
	const weeks = releases.flatMap(({ publicWeeks }) => publicWeeks);
	return keepVerdict(found.verdict, weeks.findLast(({ gap }) => gap === null)?.week ?? null);
}

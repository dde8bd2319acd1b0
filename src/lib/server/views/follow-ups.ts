import type { IsoDate } from '$lib/domain/day';
import { keepVerdict, type KeptVerdict } from '$lib/domain/follow-up';
import type { Municipality } from '$lib/domain/municipality';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { viewVerdict } from './verdicts';

/** What is said of the mood series after a public intervention, as a follow-up keeps it: now, or with `on` from what was published by then. Null: nothing is, as of a circumstance or of what is not public. */
export async function viewVerdictToKeep(
	store: Store,
	municipality: Pick<Municipality, 'areaCode'>,
	slug: string,
	on?: IsoDate
): Promise<KeptVerdict | null> {
	const found = await viewVerdict(store, municipality, slug, on);
	if (!found) return null;
	const releases = await listReleases(store, municipality.areaCode, on);
	const weeks = releases.flatMap(({ publicWeeks }) => publicWeeks);
	return keepVerdict(found.verdict, weeks.findLast(({ gap }) => gap === null)?.week ?? null);
}

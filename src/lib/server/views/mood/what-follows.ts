import { addMonths } from '$lib/domain/month';
import type { Release } from '$lib/domain/release';
import { signalsOf } from '$lib/domain/signal';
import type { WatchedLine, WeekSignal } from '$lib/domain/signal';
import type { IsoWeek } from '$lib/domain/week';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { MONTHS_BEFORE } from '$lib/server/views/mood';
import { viewSignals } from '$lib/server/views/signals';

/** What everyone reads now of other weeks, and that is worked out anew when figures are drawn. How it turns out nobody knows before. */
interface WhatFollows {
	/** The first week of which signals may change; null: the weeks that all are held against change. */
	readonly from: IsoWeek | null;
	/** Those that everyone sees now and that may change or go, in order of time. */
	readonly signals: readonly WeekSignal[];
	/** The latest published month, where its comparison is worked out anew; else null. */
	readonly latest: string | null;
}

/** Figures that are about to be published. */
interface Coming {
	readonly month: string;
	/** The weeks that get others, in order; none: signals stay. */
	readonly weeks: readonly IsoWeek[];
}

/** By month. A month after all that are published changes nothing that is said of others, and has none. */
export async function viewWhatFollows(
	store: Store,
	areaCode: string,
	coming: readonly Coming[]
): Promise<Readonly<Record<string, WhatFollows>>> {
	const releases = await listReleases(store, areaCode);
	const latest = releases.at(-1);
	const earlier = coming.filter(
		({ month, weeks }) => latest !== undefined && month <= latest.month && weeks.length > 0
	);
	if (!latest || earlier.length === 0) return {};
	const lines = await viewSignals(store, areaCode);
	return Object.fromEntries(earlier.map((one) => [one.month, followsFrom(one, latest, lines)]));
}

function followsFrom(
	{ month, weeks }: Coming,
	{ month: latest }: Release,
	lines: readonly WatchedLine[]
): WhatFollows {
	const first = weeks[0]!;
	const shown = lines.filter(({ ended }) => !ended);
	const isRebased = shown.some(({ watch }) => isBase(watch, first));
	return {
		from: isRebased ? null : first,
		signals: signalsOf(shown).filter(({ week }) => isRebased || week >= first),
		latest: isCompared(month, latest) ? latest : null
	};
}

/** Whether a week lies among those that the line's others are held against, or before them. */
function isBase(watch: WatchedLine['watch'], week: IsoWeek): boolean {
	return watch.kind === 'watched' && week <= watch.baseline.last;
}

function isCompared(month: string, latest: string): boolean {
	return month >= addMonths(latest, -MONTHS_BEFORE) || month === addMonths(latest, -12);
}

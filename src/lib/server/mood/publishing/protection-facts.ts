import type { IsoDate } from '$lib/domain/day';
import { eventOf, type ReleaseEvent } from '$lib/domain/release';
import { typicalMove, type HowDrawn } from '$lib/disclosure/noise';
import { raiseThreshold } from '$lib/disclosure/support';
import { findLastKept } from '$lib/server/exact/exact-months';
import { findRaisedThreshold, listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { DAYS_KEPT } from './release-window';

/** What is true of this installation's protection now: read from what applies it. */
export interface ProtectionFacts {
	/** The fewest answers behind anything shown. */
	readonly threshold: number;
	readonly daysKept: number;
	/** Until when there are exact counts of published months; null: there are none. What waits is not told of. */
	readonly keptUntil: IsoDate | null;
	/** How far a share of `answers` answers is typically moved, percentage points: in the order of DRAWINGS. */
	readonly moved: readonly { readonly answers: number; readonly points: readonly number[] }[];
	/** The latest published month; null: none is. */
	readonly last: {
		readonly month: string;
		readonly releasedAt: Date;
		readonly event: ReleaseEvent;
	} | null;
}

const SIZES = [20, 60, 140, 200] as const;
/** The whole municipality in one draw, the sum of two kinds, and the same drawn anew. */
const DRAWINGS: readonly HowDrawn[] = [
	{ kinds: 1, corrected: false },
	{ kinds: 2, corrected: false },
	{ kinds: 1, corrected: true },
	{ kinds: 2, corrected: true }
];

export async function findProtectionFacts(
	store: Store,
	areaCode: string
): Promise<ProtectionFacts> {
	const last = (await listReleases(store, areaCode)).at(-1) ?? null;
	return {
		threshold: raiseThreshold(await findRaisedThreshold(store)),
		daysKept: DAYS_KEPT,
		keptUntil: await findLastKept(store, areaCode),
		moved: SIZES.map((answers) => ({
			answers,
			points: DRAWINGS.map((drawing) => typicalMove(answers, drawing))
		})),
		last: last && { month: last.month, releasedAt: last.releasedAt, event: eventOf(last) }
	};
}

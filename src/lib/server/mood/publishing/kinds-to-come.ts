import type { CheckedKinds } from '$lib/domain/checked-kinds';
import { checkKinds } from '$lib/disclosure/check-kinds';
import { compareMonths } from '$lib/disclosure/correct';
import { raiseThreshold } from '$lib/disclosure/support';
import { findPublished, listWaiting } from '$lib/server/exact/exact-months';
import type { KeptMonth } from '$lib/server/exact/exact-months';
import { findRaisedThreshold } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { findPartition } from './partition';

interface MonthOfKinds {
	readonly month: string;
	readonly weeks: readonly CheckedKinds[];
}

/** Which weeks of the months that wait will show both kinds; no month of a half-year for which no kinds are declared. */
export async function listKindsToCome(
	store: Store,
	areaCode: string,
	secret: Uint8Array
): Promise<MonthOfKinds[]> {
	const threshold = raiseThreshold(await findRaisedThreshold(store));
	const listed: MonthOfKinds[] = [];
	for (const waiting of await listWaiting(store, areaCode)) {
		const weeks = await checkWaiting(store, waiting, secret, threshold);
		if (weeks) listed.push({ month: waiting.month, weeks });
	}
	return listed;
}

/** Of a correction only the weeks that are drawn anew, by the kinds that the month was published with. Null: no kinds. */
async function checkWaiting(
	store: Store,
	{ areaCode, month, content }: KeptMonth,
	secret: Uint8Array,
	threshold: number
): Promise<CheckedKinds[] | null> {
	const published = await findPublished(store, areaCode, month);
	const partition = published
		? published.partition
		: await findPartition(store, { areaCode, month, secret });
	if (!partition) return null;
	const weeks = checkKinds(content, partition, threshold);
	if (!published) return weeks;
	const changes = compareMonths(published.content, content, partition);
	const redrawn = changes.filter(({ outcome }) => outcome === 'redrawn');
	return weeks.filter(({ week }) => redrawn.some(({ period }) => period === week));
}

import type { CheckedKinds } from '$lib/domain/checked-kinds';
import { checkKinds } from '$lib/disclosure/check-kinds';
import type { Partition } from '$lib/disclosure/protect';
import type { KeptMonth } from '$lib/server/exact/exact-months';
import type { Store } from '$lib/server/store/store';
import { findPartition } from './partition';
import type { PeriodToCome } from './periods-to-come';

/** A month that waits, with the one that is published and what would become of its periods. */
interface ReadMonth {
	readonly waiting: KeptMonth;
	readonly published: { readonly partition: Partition } | null;
	readonly changes: readonly PeriodToCome[];
}

/**
 * Whether the weeks of a month that waits will show both kinds; none of a half-year for which no kinds are declared. Of a correction only the
 * weeks that are drawn anew, by the kinds that the month was published with.
 */
export async function checkWaitingKinds(
	store: Store,
	{ waiting, published, changes }: ReadMonth,
	{ secret, threshold }: { readonly secret: Uint8Array; readonly threshold: number }
): Promise<readonly CheckedKinds[]> {
	const { areaCode, month, content } = waiting;
	const partition = published
		? published.partition
		: await findPartition(store, { areaCode, month, secret });
	if (!partition) return [];
	const weeks = checkKinds(content, partition, threshold);
	if (!published) return weeks;
	const redrawn = changes.filter(({ becomes }) => becomes === 'new-figures');
	return weeks.filter(({ week }) => redrawn.some(({ period }) => period === week));
}

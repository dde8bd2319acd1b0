import { eq, sql } from 'drizzle-orm';
import type { ComparisonGroup } from '$lib/domain/comparison-group';
import { oncePerPage } from '$lib/server/store/once-per-page';
import { comparisonGroups } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** A group is replaced by one of the same year or a later one, never by an older. */
export async function putComparisonGroups(
	store: Store,
	groups: readonly ComparisonGroup[],
	readAt: Date
): Promise<void> {
	if (groups.length === 0) return;
	await store
		.insert(comparisonGroups)
		.values(groups.map((group) => ({ ...group, members: [...group.members], readAt })))
		.onConflictDoUpdate({
			target: comparisonGroups.areaCode,
			set: {
				groupId: sql`excluded.group_id`,
				title: sql`excluded.title`,
				year: sql`excluded.year`,
				members: sql`excluded.members`,
				readAt: sql`excluded.read_at`
			},
			setWhere: sql`${comparisonGroups.year} <= excluded.year`
		});
}

/** Those that Kolada finds most like the municipality; null where no group is known. */
export const findComparisonGroup = oncePerPage(
	'findComparisonGroup',
	async (store: Store, areaCode: string): Promise<ComparisonGroup | null> => {
		const [row] = await store
			.select()
			.from(comparisonGroups)
			.where(eq(comparisonGroups.areaCode, areaCode));
		if (!row) return null;
		const { groupId, title, year, members } = row;
		return { areaCode, groupId, title, year, members };
	}
);

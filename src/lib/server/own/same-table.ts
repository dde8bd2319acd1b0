import { shapeOf, type PublicTable } from '$lib/domain/public-table';
import type { TableQuestion } from '$lib/domain/table-question';
import type { KeptTable, UsedTable } from '$lib/server/store/register/public-table';
import { hasReadIn } from '$lib/server/store/runs/import-run';
import type { Store } from '$lib/server/store/store';

/** Whether all that tells tables apart agrees with one that was used: headings, contents, titles with notes, categories and length of period. */
export function isSameTable(
	table: PublicTable,
	questions: readonly TableQuestion[],
	{ shape, mark, choice }: UsedTable
): boolean {
	if (shape !== shapeOf(table) || mark === null || mark !== table.mark) return false;
	return questions.every(({ field, options }) => options.includes(choice[field] ?? ''));
}

/** The table that an indicator has figures from: one of the same headings where there is one. The latest of `used` stands first. */
export function findEarlier(
	used: readonly UsedTable[],
	table: PublicTable,
	indicatorId: string
): UsedTable | null {
	const own = used.filter((one) => one.indicatorId === indicatorId);
	return own.find(({ shape }) => shape === shapeOf(table)) ?? own[0] ?? null;
}

/** What an indicator's earlier table is called where neither its bytes nor its title say that this is the same one; null where they do, and where there is none. */
export async function findOtherTable(
	store: Store,
	used: readonly UsedTable[],
	{ table, sha256 }: Pick<KeptTable, 'table' | 'sha256'>,
	indicatorId: string
): Promise<string | null> {
	const earlier = findEarlier(used, table, indicatorId);
	if (!earlier || (earlier.mark !== null && earlier.mark === table.mark)) return null;
	return (await hasReadIn(store, indicatorId, sha256)) ? null : earlier.called;
}

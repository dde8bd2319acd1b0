import { shapeOf, type TableChoice } from '$lib/domain/public-table';
import { draftFromTable } from '$lib/server/own/table-draft';
import { listLocalIndicators } from '$lib/server/store/register/local-indicator';
import { findRenewedTable, listUsedTables } from '$lib/server/store/register/public-table';
import type { Store } from '$lib/server/store/store';

/** What an earlier click made of a table. */
interface SavedTable {
	readonly indicatorId: string;
	/** Of the table as it is kept on. */
	readonly tableId: string;
	/** Whether exactly what is chosen is stored; else another click is at it, or has chosen something else. */
	readonly stored: boolean;
}

/** What a second click on the same button wanted: the indicator that it adds to, else the one of `name` that has the same choices; null where there is none. */
export async function findSaved(
	store: Store,
	{ id, accountId }: { readonly id: string; readonly accountId: string },
	areaCode: string,
	chosen: URLSearchParams,
	name: string
): Promise<SavedTable | null> {
	const kept = await findRenewedTable(store, id, accountId);
	if (!kept) return null;
	const { choice, target } = await draftFromTable(store, kept, areaCode, chosen);
	const shape = shapeOf(kept.table);
	const same = (await listUsedTables(store)).filter(
		(one) => one.shape === shape && isSameChoice(one.choice, choice)
	);
	const named = (await listLocalIndicators(store)).filter((one) => one.name.sv === name);
	const wanted = target ? [target] : named;
	const stored = same.find(({ indicatorId }) => wanted.some((one) => one.id === indicatorId));
	const indicatorId = stored?.indicatorId ?? target?.id;
	if (indicatorId === undefined) return null;
	return { indicatorId, tableId: kept.id, stored: stored !== undefined };
}

function isSameChoice(one: TableChoice, other: TableChoice): boolean {
	const names = new Set([...Object.keys(one), ...Object.keys(other)]);
	return [...names].every((name) => one[name] === other[name]);
}

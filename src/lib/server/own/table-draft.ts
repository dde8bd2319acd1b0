import type { Indicator } from '$lib/domain/indicator';
import type { TableChoice } from '$lib/domain/public-table';
import {
	listTableQuestions,
	readTableChoice,
	type TableQuestion
} from '$lib/domain/table-question';
import { findEarlier, findOtherTable, isSameTable } from './same-table';
import { findSeries, type TableSeries } from '$lib/domain/table-series';
import { listLocalIndicators } from '$lib/server/store/register/local-indicator';
import { listUsedTables, type KeptTable } from '$lib/server/store/register/public-table';
import type { Store } from '$lib/server/store/store';

/** The field for which indicator the figures are to be; empty: a new one. */
const TARGET_FIELD = 'till';

/** In the address: another indicator is to be made of a table that has been used. */
export const ANEW_FIELD = 'ny';

/** An indicator that figures can be added to, and what the table was called that it had its last ones from. */
export interface TableTarget extends Indicator {
	readonly earlier: string | null;
}

/** What would become of a table, as far as somebody has said. */
export interface TableDraft {
	readonly questions: readonly TableQuestion[];
	readonly choice: TableChoice;
	/** Null until every question has an answer. */
	readonly series: TableSeries | null;
	/** Whose figures they would be; null for a new indicator. */
	readonly target: Indicator | null;
	readonly targets: readonly TableTarget[];
	/** What the target's earlier table is called where this is not certainly the same: somebody must say yes to it. */
	readonly otherTable: string | null;
	/** Whether the answers are those of the last time. */
	readonly remembered: boolean;
}

/** By the address where it holds answers, else as the same table was used last time, else by what needs no answer. */
export async function draftFromTable(
	store: Store,
	kept: Pick<KeptTable, 'table' | 'sha256'>,
	areaCode: string,
	chosen: URLSearchParams
): Promise<TableDraft> {
	const { table } = kept;
	const used = await listUsedTables(store);
	const targets = (await listLocalIndicators(store))
		.filter(({ retiredOn }) => !retiredOn)
		.map((one) => ({ ...one, earlier: findEarlier(used, table, one.id)?.called ?? null }));
	const answers = chosen.has('valt') ? chosen : null;
	const questions = listTableQuestions(table, areaCode);
	const same = chosen.has(ANEW_FIELD)
		? undefined
		: used.find(
				(one) =>
					targets.some(({ id }) => id === one.indicatorId) && isSameTable(table, questions, one)
			);
	const wanted = answers ? answers.get(TARGET_FIELD) : same?.indicatorId;
	const target = targets.find(({ id }) => id === wanted) ?? null;
	const choice = readTableChoice(questions, areaCode, answers, same?.choice ?? null);
	const series = findSeries(table, questions, choice, areaCode);
	return {
		...{ questions, choice, series, target, targets },
		otherTable: target && (await findOtherTable(store, used, kept, target.id)),
		remembered: !answers && same !== undefined
	};
}

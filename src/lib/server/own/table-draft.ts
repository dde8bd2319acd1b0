import type { Indicator } from '$lib/domain/indicator';
import type { PublicTable, TableChoice } from '$lib/domain/public-table';
import {
	listTableQuestions,
	readTableChoice,
	type TableQuestion
} from '$lib/domain/table-question';
import { findSeries, type TableSeries } from '$lib/domain/table-series';
import { listLocalIndicators } from '$lib/server/store/register/local-indicator';
import { listTableChoices } from '$lib/server/store/register/public-table';
import type { Store } from '$lib/server/store/store';

/** The field for which indicator the figures are to be; empty: a new one. */
const TARGET_FIELD = 'till';

/** In the address: another indicator is to be made of a table that has been used. */
export const ANEW_FIELD = 'ny';

/** What would become of a table, as far as somebody has said. */
export interface TableDraft {
	readonly questions: readonly TableQuestion[];
	readonly choice: TableChoice;
	/** Null until every question has an answer. */
	readonly series: TableSeries | null;
	/** Whose figures they would be; null for a new indicator. */
	readonly target: Indicator | null;
	readonly targets: readonly Indicator[];
	/** Whether the answers are those of the last time. */
	readonly remembered: boolean;
}

/** By the address where it holds answers, else as a table of this layout was used last time, else by what needs no answer. */
export async function draftFromTable(
	store: Store,
	table: PublicTable,
	areaCode: string,
	chosen: URLSearchParams
): Promise<TableDraft> {
	const targets = (await listLocalIndicators(store)).filter(({ retiredOn }) => !retiredOn);
	const answers = chosen.has('valt') ? chosen : null;
	const used = chosen.has(ANEW_FIELD)
		? []
		: (await listTableChoices(store, table)).filter(({ indicatorId }) =>
				targets.some(({ id }) => id === indicatorId)
			);
	const wanted = answers ? answers.get(TARGET_FIELD) : used[0]?.indicatorId;
	const target = targets.find(({ id }) => id === wanted) ?? null;
	const questions = listTableQuestions(table, areaCode);
	const choice = readTableChoice(questions, areaCode, answers, used[0]?.choice ?? null);
	const series = findSeries(table, questions, choice, areaCode);
	return { questions, choice, series, target, targets, remembered: !answers && used.length > 0 };
}

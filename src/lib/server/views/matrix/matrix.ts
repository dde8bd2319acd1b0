import type { IsoDate } from '$lib/domain/day';
import {
	choicesOf,
	matchesFilter,
	type FilterChoices,
	type InterventionFilter
} from '$lib/domain/intervention-filter';
import type { InterventionMatrix, MatrixFamily } from '$lib/domain/intervention-matrix';
import type { Intervention } from '$lib/domain/intervention';
import type { Municipality } from '$lib/domain/municipality';
import { PUBLIC } from '$lib/domain/reader';
import type { VerdictList } from '$lib/domain/verdict-workings';
import type { IsoWeek } from '$lib/domain/week';
import { findMeasuredWeeks } from '$lib/server/store/mood/release';
import { listGoals } from '$lib/server/store/register/goal';
import { listInterventions } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';
import { viewJudged } from '$lib/server/views/expectations';
import { viewEveryVerdict } from '$lib/server/views/verdicts';
import { countFamily } from './count-family';
import { layMatrix, type KnownOfMatrix } from './lay-matrix';

export interface MatrixPage {
	readonly matrix: InterventionMatrix;
	readonly shown: number;
	/** How many there are without the filter. */
	readonly total: number;
	readonly choices: FilterChoices;
	readonly family: MatrixFamily;
	/** The last published week; null: nothing is published. */
	readonly last: IsoWeek | null;
}

export async function viewMatrix(
	store: Store,
	municipality: Municipality,
	filter: InterventionFilter,
	today: IsoDate
): Promise<MatrixPage> {
	const { areaCode } = municipality;
	const [all, { verdicts, ...mood }, { rows: expectations, indicators }, measured, goals] =
		await Promise.all([
			listInterventions(store, areaCode, PUBLIC),
			viewEveryVerdict(store, municipality),
			viewJudged(store, municipality, today),
			findMeasuredWeeks(store, areaCode),
			listGoals(store, areaCode)
		]);
	const last = measured?.last ?? null;
	return layPage({ all, goals, verdicts, expectations, indicators, last, today }, filter, mood);
}

/** The same while nothing is judged yet: every intervention stands beside, and nothing is counted. */
export async function viewUnjudged(
	store: Store,
	{ areaCode }: Municipality,
	filter: InterventionFilter,
	today: IsoDate
): Promise<MatrixPage> {
	const [all, goals] = await Promise.all([
		listInterventions(store, areaCode, PUBLIC),
		listGoals(store, areaCode)
	]);
	const none = { verdicts: [], expectations: [], indicators: [], last: null };
	return layPage({ all, goals, ...none, today }, filter, { looks: 0, expectedFalse: 0 });
}

function layPage(
	{
		all,
		...known
	}: Omit<KnownOfMatrix, 'interventions'> & { readonly all: readonly Intervention[] },
	filter: InterventionFilter,
	mood: Omit<VerdictList, 'verdicts'>
): MatrixPage {
	const interventions = all.filter((one) => matchesFilter(one, filter));
	return {
		matrix: layMatrix({ ...known, interventions }),
		shown: interventions.length,
		total: all.length,
		choices: choicesOf(all, known.goals),
		family: countFamily(mood, known.expectations),
		last: known.last
	};
}

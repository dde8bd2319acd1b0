import { writeApproximateDate } from '$lib/domain/approximate-date';
import { spanOf } from '$lib/domain/days-covered';
import { chosenGoals, type Goal } from '$lib/domain/goal';
import type { Indicator } from '$lib/domain/indicator';
import type { Intervention } from '$lib/domain/intervention';
import { EMPTY_CARD } from '$lib/domain/intervention-card';
import { titleIn } from '$lib/domain/intervention-title';
import type {
	InterventionMatrix,
	MatrixExpectation,
	MatrixRow
} from '$lib/domain/intervention-matrix';
import { inLanguage, type Language } from '$lib/domain/language';
import { goalAreaWords } from '$lib/format/goal-area';
import { goalWords } from '$lib/format/goal';
import { sayKind } from '$lib/format/intervention';
import { describeIndicatorCell, describeMoodCell } from '$lib/format/verdict/cell';
import { outcomeWords } from '$lib/format/verdict/expectation';
import { expectationCode, expectationStateWords } from '$lib/format/verdict/expected';
import * as m from '$lib/paraglide/messages';
import { yesOrNo } from './status';
import { makeTable, type Coded, type Column, type Table } from './table';
import { verdictColumns, type ToldVerdict } from './verdict-columns';

/** An intervention against one measure. */
interface VerdictRow extends ToldVerdict {
	readonly intervention: Intervention;
	/** Null: the mood series. */
	readonly indicator: Indicator | null;
	readonly expected: readonly MatrixExpectation[];
}

/** The matrix as a table: a row for each cell, also of interventions that stand beside it; in the order of the page. */
export function verdictTable(matrix: InterventionMatrix, language: Language): Table {
	const rows = listRows(matrix).flatMap((row) => questionsOf(row, matrix, language));
	const told = verdictColumns(language);
	const [verdict, method] = [told.slice(0, -1), told.slice(-1)];
	return makeTable(
		[
			...interventionColumns(matrix.goals, language),
			...verdict,
			...expectationColumns(language),
			...method
		],
		rows,
		language
	);
}

function listRows({ begun, planned, beside, whyBeside }: InterventionMatrix): MatrixRow[] {
	const aside = beside.flatMap(({ interventions }) =>
		interventions.flatMap((intervention): MatrixRow[] => {
			const verdict = whyBeside[intervention.id];
			if (!verdict) return [];
			return [{ intervention, mood: { verdict, awaited: null }, indicators: {} }];
		})
	);
	return [...begun, ...planned, ...aside];
}

function questionsOf(
	{ intervention, mood, indicators }: MatrixRow,
	matrix: InterventionMatrix,
	language: Language
): VerdictRow[] {
	const expectedOf = (id: string | null) =>
		(matrix.expected[intervention.id] ?? []).filter(({ indicatorId }) => indicatorId === id);
	const ofMood: VerdictRow = {
		...{ intervention, indicator: null, expected: expectedOf(null) },
		...{ verdict: mood.verdict, cell: describeMoodCell(mood, language) }
	};
	const ofIndicators = matrix.indicators.flatMap((indicator): VerdictRow[] => {
		const cell = indicators[indicator.id];
		if (!cell) return [];
		const told = describeIndicatorCell(cell, indicator, language);
		const expected = expectedOf(indicator.id);
		return [{ intervention, indicator, expected, verdict: cell.verdict, cell: told }];
	});
	return [ofMood, ...ofIndicators];
}

function interventionColumns(goals: readonly Goal[], language: Language): Column<VerdictRow>[] {
	const locale = { locale: language };
	return [
		{
			key: 'intervention',
			label: m.matrix_file_slug,
			cell: ({ intervention }) => intervention.slug
		},
		{
			key: 'title',
			label: m.matrix_file_title,
			cell: ({ intervention }) => titleIn(intervention, language).text
		},
		{
			key: 'kind',
			label: m.interventions_fact_kind,
			cell: ({ intervention }) => ({
				code: intervention.kind,
				words: sayKind(intervention, language)
			})
		},
		{
			key: 'period',
			label: m.charts_column_period,
			cell: ({ intervention }) => writeApproximateDate(intervention.start)
		},
		{
			key: 'start',
			label: m.charts_column_start,
			cell: ({ intervention }) => spanOf(intervention).from
		},
		{ key: 'end', label: m.charts_column_end, cell: ({ intervention }) => spanOf(intervention).to },
		{
			key: 'place',
			label: m.interventions_fact_place,
			cell: ({ intervention }) => intervention.place
		},
		{
			key: 'goal_area',
			label: m.cards_fact_goal_area,
			cell: ({ intervention: { card } }) =>
				card?.goalArea
					? { code: card.goalArea, words: goalAreaWords(card.goalArea, language) }
					: null
		},
		{
			key: 'goals',
			label: m.cards_fact_goals,
			cell: ({ intervention: { card = EMPTY_CARD } }) =>
				each(chosenGoals(goals, card.goals), (goal) => ({
					code: goal.id,
					words: goalWords(goal, language)
				}))
		},
		{
			key: 'tags',
			label: m.cards_fact_tags,
			cell: ({ intervention: { card = EMPTY_CARD } }) => card.tags.join('; ') || null
		},
		{
			key: 'measure',
			label: m.matrix_file_measure,
			cell: ({ indicator }) => indicator?.id ?? 'maende'
		},
		{
			key: 'measure_name',
			label: m.matrix_file_measure_name,
			cell: ({ indicator }) =>
				indicator ? inLanguage(indicator.name, language) : m.matrix_column_mood({}, locale)
		},
		{
			key: 'example',
			label: m.charts_column_example,
			cell: ({ intervention }) => yesOrNo(intervention.example, language)
		}
	];
}

function expectationColumns(language: Language): Column<VerdictRow>[] {
	return [
		{
			key: 'visible_on',
			label: m.matrix_file_visible_on,
			cell: ({ expected }) => expected.map(({ visibleOn }) => visibleOn).sort()[0] ?? null
		},
		{
			key: 'expectation',
			label: m.matrix_file_expectation,
			cell: ({ expected }) =>
				each(expected, (one) => ({
					code: expectationCode(one),
					words: expectationStateWords(one, language)
				}))
		},
		{
			key: 'outcome',
			label: m.matrix_file_outcome,
			cell: ({ expected }) =>
				each(expected, ({ outcome }) => ({
					code: outcome,
					words: outcomeWords(outcome, language)
				}))
		}
	];
}

/** Several with a semicolon between, expectations in the order in which they were fixed; null where there is none. */
function each<Thing>(things: readonly Thing[], say: (one: Thing) => Coded): Coded | null {
	if (things.length === 0) return null;
	const said = things.map(say);
	return {
		code: said.map(({ code }) => code).join('; '),
		words: said.map(({ words }) => words).join('; ')
	};
}

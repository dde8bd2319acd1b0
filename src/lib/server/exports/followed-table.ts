import type { Followed, MoodPoint } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import { isJudged } from '$lib/domain/verdict';
import { isJoint } from '$lib/domain/verdict-statements';
import { phaseOf, phaseWords } from '$lib/format/verdict/followed';
import { describeVerdict } from '$lib/format/verdict/verdict';
import * as m from '$lib/paraglide/messages';
import { ANSWERS_COLUMN, originColumns, statusColumn, TIME_COLUMNS } from './mood-table';
import { makeTable } from './table';
import type { Column, Table } from './table';

/** One row a week of the picture, and beside the weeks with it the levels that they are compared by. */
export function followedTable(followed: Followed, place: string, language: Language): Table {
	const { mood, levels, verdict } = followed;
	const said = describeVerdict(verdict, language).short;
	const during = (value: number | null) => (point: MoodPoint) =>
		phaseOf(followed, point.week) === 'with' ? value : null;
	const columns: Column<MoodPoint>[] = [
		...TIME_COLUMNS,
		{
			key: 'phase',
			label: m.followed_column_phase,
			cell: ({ week }) => {
				const phase = phaseOf(followed, week);
				return { code: phase, words: phaseWords(phase, language) };
			}
		},
		{
			key: 'green_share',
			label: m.charts_column_green_share,
			cell: (row) => (row.gap === null ? row.shares.green : null)
		},
		ANSWERS_COLUMN,
		{
			key: 'level',
			label: m.followed_column_level,
			cell: during(levels && isJudged(verdict) && !isJoint(verdict) ? levels.withIt : null)
		},
		{
			key: 'expected',
			label: m.followed_column_expected,
			cell: during(levels?.expected ?? null)
		},
		{
			key: 'expected_low',
			label: m.followed_column_expected_low,
			cell: during(levels?.low ?? null)
		},
		{
			key: 'expected_high',
			label: m.followed_column_expected_high,
			cell: during(levels?.high ?? null)
		},
		statusColumn(language),
		{ key: 'verdict', label: m.followed_column_verdict, cell: () => said },
		...originColumns(
			{ ...mood, example: followed.example },
			place,
			language,
			verdict.evidence?.answers ?? null
		)
	];
	return makeTable(columns, mood.points, language);
}

import type { Followed, MoodPoint } from '$lib/domain/chart-subject';
import { moodPeriodOf } from '$lib/domain/mood-row';
import type { Language } from '$lib/domain/language';
import { isJudged } from '$lib/domain/verdict';
import { phaseOf, phaseWords } from '$lib/format/verdict/followed';
import { volunteersLine } from '$lib/format/mood-series-words';
import { describeVerdict } from '$lib/format/verdict/verdict';
import * as m from '$lib/paraglide/messages';
import { moodStatus, yesOrNo } from './status';
import { makeTable } from './table';
import type { Column, Table } from './table';

/** One row a week of the picture, and beside the weeks with it the levels that they are compared by. */
export function followedTable(followed: Followed, place: string, language: Language): Table {
	const { mood, levels, verdict } = followed;
	const source = m.charts_publisher_mood({ place }, { locale: language });
	const note = volunteersLine(mood, language);
	const said = describeVerdict(verdict, language).short;
	const during = (value: number | null) => (point: MoodPoint) =>
		phaseOf(followed, point.week) === 'with' ? value : null;
	const columns: Column<MoodPoint>[] = [
		{ key: 'week', label: m.charts_column_week, cell: ({ week }) => week },
		{ key: 'start', label: m.charts_column_start, cell: (row) => moodPeriodOf(row).start },
		{ key: 'end', label: m.charts_column_end, cell: (row) => moodPeriodOf(row).end },
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
		{
			key: 'answers',
			label: m.charts_column_answers,
			cell: (row) => (row.gap === null ? row.answers : null)
		},
		{
			key: 'level',
			label: m.followed_column_level,
			cell: during(levels && isJudged(verdict) ? levels.withIt : null)
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
		{ key: 'status', label: m.charts_column_status, cell: (row) => moodStatus(row, language) },
		{ key: 'verdict', label: m.followed_column_verdict, cell: () => said },
		{ key: 'note', label: m.charts_column_note, cell: () => note },
		{ key: 'source', label: m.charts_column_source, cell: () => source },
		{
			key: 'example',
			label: m.charts_column_example,
			cell: () => yesOrNo(followed.example, language)
		}
	];
	return makeTable(columns, mood.points, language);
}

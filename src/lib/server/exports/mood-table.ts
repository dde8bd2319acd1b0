import type { MoodPoint, MoodSeries } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import type { Mood } from '$lib/domain/mood';
import { weekEnd, weekStart } from '$lib/domain/week';
import * as m from '$lib/paraglide/messages';
import { moodStatus, yesOrNo } from './status';
import { makeTable } from './table';
import type { Column, Table } from './table';

/** One row a week, no week left out; a share shown as one number has the same low and high. */
export function moodTable(mood: MoodSeries, place: string, language: Language): Table {
	const share = (colour: Mood, end: 'low' | 'high') => (point: MoodPoint) =>
		point.gap === null ? point.shares[colour][end] : null;
	const source = m.charts_publisher_mood({ place }, { locale: language });
	const columns: Column<MoodPoint>[] = [
		{ key: 'week', label: m.charts_column_week, cell: ({ week }) => week },
		{ key: 'start', label: m.charts_column_start, cell: ({ week }) => weekStart(week) },
		{ key: 'end', label: m.charts_column_end, cell: ({ week }) => weekEnd(week) },
		{ key: 'green_low', label: m.charts_column_green_low, cell: share('green', 'low') },
		{ key: 'green_high', label: m.charts_column_green_high, cell: share('green', 'high') },
		{ key: 'yellow_low', label: m.charts_column_yellow_low, cell: share('yellow', 'low') },
		{ key: 'yellow_high', label: m.charts_column_yellow_high, cell: share('yellow', 'high') },
		{ key: 'red_low', label: m.charts_column_red_low, cell: share('red', 'low') },
		{ key: 'red_high', label: m.charts_column_red_high, cell: share('red', 'high') },
		{
			key: 'answers',
			label: m.charts_column_answers,
			cell: (point) => (point.gap === null ? point.answers : null)
		},
		{
			key: 'invited',
			label: m.charts_column_invited,
			cell: (point) => (point.gap === null ? point.invited : null)
		},
		{
			key: 'expected_low',
			label: m.charts_column_band_low,
			cell: () => mood.band?.low ?? null
		},
		{
			key: 'expected_high',
			label: m.charts_column_band_high,
			cell: () => mood.band?.high ?? null
		},
		{
			key: 'status',
			label: m.charts_column_status,
			cell: (point) => moodStatus(point, language)
		},
		{ key: 'source', label: m.charts_column_source, cell: () => source },
		{
			key: 'example',
			label: m.charts_column_example,
			cell: () => yesOrNo(mood.example, language)
		}
	];
	return makeTable(columns, mood.points, language);
}

import type { MoodPoint, MoodSeries } from '$lib/domain/chart-subject';
import { listMoodRows, moodPeriodOf, type MoodRow } from '$lib/domain/mood-row';
import type { Language } from '$lib/domain/language';
import type { MoodKind } from '$lib/domain/exact-month';
import { MOODS } from '$lib/domain/mood';
import type { Mood } from '$lib/domain/mood';
import type { Draw } from '$lib/domain/release';
import { shownKinds } from '$lib/format/mood-kind';
import { volunteersLine } from '$lib/format/mood-series-words';
import * as m from '$lib/paraglide/messages';
import { moodStatus, yesOrNo } from './status';
import { makeTable } from './table';
import type { Coded, Column, Table } from './table';

/** One row a week, no week left out, and one for a month that came as a sum, before its first week: the counts as they are published, from which everything that is said of them can be worked out. */
export function moodTable(mood: MoodSeries, place: string, language: Language): Table {
	const isWeek = (row: MoodRow): row is MoodPoint => 'week' in row;
	const count = (colour: Mood) => (point: MoodRow) =>
		point.gap === null ? point.counts[colour] : null;
	const share = (colour: Mood) => (point: MoodRow) =>
		point.gap === null ? point.shares[colour] : null;
	const columns: Column<MoodRow>[] = [
		...TIME_COLUMNS,
		{ key: 'green', label: m.charts_column_green, cell: count('green') },
		{ key: 'yellow', label: m.charts_column_yellow, cell: count('yellow') },
		{ key: 'red', label: m.charts_column_red, cell: count('red') },
		{ key: 'green_share', label: m.charts_column_green_share, cell: share('green') },
		{ key: 'yellow_share', label: m.charts_column_yellow_share, cell: share('yellow') },
		{ key: 'red_share', label: m.charts_column_red_share, cell: share('red') },
		...kindColumns(mood),
		ANSWERS_COLUMN,
		{
			key: 'invited',
			label: m.charts_column_invited,
			cell: (point) => (point.gap === null ? point.invited : null)
		},
		{
			key: 'protection',
			label: m.charts_column_protection,
			cell: (point) => (point.gap === null ? drawWords(point.draw, language) : null)
		},
		{
			key: 'expected_low',
			label: m.charts_column_band_low,
			cell: (row) => (isWeek(row) ? (mood.band?.low ?? null) : null)
		},
		{
			key: 'expected_high',
			label: m.charts_column_band_high,
			cell: (row) => (isWeek(row) ? (mood.band?.high ?? null) : null)
		},
		statusColumn(language),
		...originColumns(mood, place, language)
	];
	return makeTable(columns, listMoodRows(mood), language);
}

/** The week or month of a row, and its days. */
export const TIME_COLUMNS: readonly Column<MoodRow>[] = [
	{ key: 'week', label: m.charts_column_week, cell: (row) => moodPeriodOf(row).period },
	{ key: 'start', label: m.charts_column_start, cell: (row) => moodPeriodOf(row).start },
	{ key: 'end', label: m.charts_column_end, cell: (row) => moodPeriodOf(row).end }
];

export const ANSWERS_COLUMN: Column<MoodRow> = {
	key: 'answers',
	label: m.charts_column_answers,
	cell: (row) => (row.gap === null ? row.answers : null)
};

export function statusColumn(language: Language): Column<MoodRow> {
	return { key: 'status', label: m.charts_column_status, cell: (row) => moodStatus(row, language) };
}

/** Who answered, where it comes from and whether it is made up: the same in every row. `told` is how many a verdict beside it says answered. */
export function originColumns(
	mood: MoodSeries,
	place: string,
	language: Language,
	told: number | null = null
): Column<MoodRow>[] {
	const source = m.charts_publisher_mood({ place }, { locale: language });
	const note = volunteersLine(mood, language, told);
	const example = yesOrNo(mood.example, language);
	return [
		{ key: 'note', label: m.charts_column_note, cell: () => note },
		{ key: 'source', label: m.charts_column_source, cell: () => source },
		{ key: 'example', label: m.charts_column_example, cell: () => example }
	];
}

/** The counts of both kinds, in a file where any week has them. */
function kindColumns({ points }: MoodSeries): Column<MoodRow>[] {
	return shownKinds(points).flatMap((kind) =>
		MOODS.map((mood) => ({
			key: `${kind}_${mood}`,
			label: KIND_COLUMNS[kind][mood],
			cell: (row: MoodRow) =>
				row.gap === null && 'kinds' in row ? (row.kinds?.[kind].counts[mood] ?? null) : null
		}))
	);
}

export const KIND_COLUMNS = {
	business: {
		green: m.charts_column_business_green,
		yellow: m.charts_column_business_yellow,
		red: m.charts_column_business_red
	},
	municipal: {
		green: m.charts_column_municipal_green,
		yellow: m.charts_column_municipal_yellow,
		red: m.charts_column_municipal_red
	}
} as const satisfies Record<MoodKind, Record<Mood, unknown>>;

const DRAWS = {
	first: m.charts_draw_first,
	second: m.charts_draw_second,
	carried: m.charts_draw_carried
} as const satisfies Record<Draw, unknown>;

export function drawWords(draw: Draw, language: Language): Coded {
	return { code: draw, words: DRAWS[draw]({}, { locale: language }) };
}

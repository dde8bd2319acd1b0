import type { MoodFaults } from '$lib/domain/mood-faults';
import * as m from '$lib/paraglide/messages';
import type { Words } from './words';

export const MOOD_WORDS: Words<MoodFaults> = {
	'mood-column-unknown': m.problems_mood_column_unknown,
	'mood-column-repeated': m.problems_mood_column_repeated,
	'mood-columns-missing': m.problems_mood_columns_missing,
	'mood-column-personal': m.problems_mood_column_personal,
	'mood-layout-long': m.problems_mood_layout_long,
	'mood-sheet-beside': m.problems_mood_sheet_beside,
	'mood-cell-personal': m.problems_mood_cell_personal,
	'mood-cell-name': m.problems_mood_cell_name,
	'mood-cell-words': m.problems_mood_cell_words,
	'mood-file-name': m.problems_mood_file_name,
	'mood-row-single-answer': m.problems_mood_row_single_answer,
	'mood-group-of-one': m.problems_mood_group_of_one,
	'mood-group-of-few': m.problems_mood_group_of_few,
	'mood-group-few-answers': m.problems_mood_group_few_answers,
	'mood-group-person': m.problems_mood_group_person,
	'mood-rows-single-answers': m.problems_mood_rows_single_answers,
	'mood-count-negative': m.problems_mood_count_negative,
	'mood-count-fraction': m.problems_mood_count_fraction,
	'mood-count-percent': m.problems_mood_count_percent,
	'mood-count-no-number': m.problems_mood_count_no_number,
	'mood-count-too-large': m.problems_mood_count_too_large,
	'mood-count-missing': m.problems_mood_count_missing,
	'mood-sum-of-colours': m.problems_mood_sum_of_colours,
	'mood-more-than-invited': m.problems_mood_more_than_invited,
	'mood-no-week': m.problems_mood_no_week,
	'mood-week-ahead': m.problems_mood_week_ahead,
	'mood-group-name': m.problems_mood_group_name,
	'mood-group-kind': m.problems_mood_group_kind,
	'mood-group-new': m.problems_mood_group_new,
	'mood-row-repeated': m.problems_mood_row_repeated,
	'mood-several-months': m.problems_mood_several_months,
	'mood-false-total': m.problems_mood_false_total,
	'mood-month-published': m.problems_mood_month_published
};

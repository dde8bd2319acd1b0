import type { OwnFaults } from '$lib/domain/own-faults';
import * as m from '$lib/paraglide/messages';
import type { Words } from './words';

export const OWN_WORDS: Words<OwnFaults> = {
	'own-no-file': m.problems_own_no_file,
	'own-file-is-statistics': m.problems_own_file_is_statistics,
	'own-json-form': m.problems_own_json_form,
	'own-json-nested': m.problems_own_json_nested,
	'own-table-too-large': m.problems_own_table_too_large,
	'own-cell-personal': m.problems_own_cell_personal,
	'own-period-unreadable': m.problems_own_period_unreadable,
	'own-period-ahead': m.problems_own_period_ahead,
	'own-period-repeated': m.problems_own_period_repeated,
	'own-period-of-week': m.problems_own_period_of_week,
	'own-period-of-month': m.problems_own_period_of_month,
	'own-period-of-quarter': m.problems_own_period_of_quarter,
	'own-period-of-half-year': m.problems_own_period_of_half_year,
	'own-period-of-year': m.problems_own_period_of_year,
	'own-period-of-span': m.problems_own_period_of_span,
	'own-note-too-long': m.problems_own_note_too_long,
	'own-value-unreadable': m.problems_own_value_unreadable,
	'own-value-percent': m.problems_own_value_percent,
	'own-value-ambiguous': m.problems_own_value_ambiguous,
	'own-table-elsewhere': m.problems_own_table_elsewhere,
	'own-table-is-mood': m.problems_own_table_is_mood,
	'own-table-persons': m.problems_own_table_persons,
	'own-table-rows': m.problems_own_table_rows,
	'own-table-too-many-figures': m.problems_own_table_too_many_figures,
	'own-table-repeated': m.problems_own_table_repeated,
	'own-table-other-length': m.problems_own_table_other_length,
	'own-table-other-sex': m.problems_own_table_other_sex,
	'own-table-other-category': m.problems_own_table_other_category,
	'own-table-other-place': m.problems_own_table_other_place,
	'own-column-area': m.problems_own_column_area,
	'own-column-sex': m.problems_own_column_sex,
	'own-column-unit': m.problems_own_column_unit
};

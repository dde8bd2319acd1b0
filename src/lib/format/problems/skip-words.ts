import type { PlainSkip, SkipOf, SkipReason } from '$lib/domain/skip';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';

const PLAIN: Readonly<Record<PlainSkip, typeof m.problems_skip_both_sexes>> = {
	'both-sexes': m.problems_skip_both_sexes,
	'answer-counts': m.problems_skip_answer_counts,
	'group-or-unit': m.problems_skip_group_or_unit,
	'not-followed': m.problems_skip_not_followed,
	'below-table': m.problems_skip_below_table,
	'total-row': m.problems_skip_total_row,
	'hidden-sheet': m.problems_skip_hidden_sheet,
	'hidden-row': m.problems_skip_hidden_row,
	'hidden-column': m.problems_skip_hidden_column,
	'other-sheet': m.problems_skip_other_sheet,
	'other-dataset': m.problems_skip_other_dataset,
	'heading-again': m.problems_skip_heading_again,
	'row-numbers': m.problems_skip_row_numbers,
	forecast: m.problems_skip_forecast
};

const OF: Readonly<Record<SkipOf, typeof m.problems_skip_other_than>> = {
	'broken-down-by': m.problems_skip_broken_down_by,
	'other-than': m.problems_skip_other_than,
	'unused-content': m.problems_skip_unused_content,
	'fact-column': m.problems_skip_fact_column,
	'total-column': m.problems_skip_total_column,
	'elsewhere-column': m.problems_skip_elsewhere_column,
	'note-column': m.problems_skip_note_column,
	'named-sheet': m.problems_skip_named_sheet,
	'period-sheet': m.problems_skip_period_sheet,
	flag: m.problems_skip_flag,
	'forecast-column': m.problems_skip_forecast_column
};

/** Eurostat's flags that say something of a value itself. */
const FLAGS: Readonly<Record<string, typeof m.problems_flag_break>> = {
	b: m.problems_flag_break,
	u: m.problems_flag_unreliable,
	d: m.problems_flag_definition
};

/** `bu` with what its letters stand for; what the file explains, or nobody knows, as it stands. */
function sayFlag(flag: string, locale: { readonly locale: Language }): string {
	const said = [...flag].map((letter) => FLAGS[letter]?.({}, locale));
	return said.includes(undefined) ? flag : `${flag} (${said.join(', ')})`;
}

/** Why values are left out, as a part of a sentence. */
export function describeSkip(reason: SkipReason, language: Language): string {
	const locale = { locale: language };
	const colon = reason.indexOf(':');
	if (colon < 0) return PLAIN[reason as PlainSkip]({}, locale);
	const detail = reason.slice(colon + 1);
	const kind = reason.slice(0, colon) as SkipOf;
	return OF[kind]({ detail: kind === 'flag' ? sayFlag(detail, locale) : detail }, locale);
}

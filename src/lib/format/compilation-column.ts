import type { CompilationColumn } from '$lib/domain/compilation-column';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { formatList } from './list';

const COLUMNS = {
	week: m.mood_column_week,
	month: m.mood_column_month,
	year: m.mood_column_year,
	group: m.mood_column_group,
	kind: m.mood_column_kind,
	green: m.mood_column_green,
	yellow: m.mood_column_yellow,
	red: m.mood_column_red,
	invited: m.mood_column_invited,
	answers: m.mood_column_answers,
	ignored: m.mood_column_ignored
} as const satisfies Record<CompilationColumn, unknown>;

export function compilationColumnWords(column: CompilationColumn, language: Language): string {
	return COLUMNS[column]({}, { locale: language });
}

interface Headed {
	readonly heading: string;
	readonly column: CompilationColumn;
}

/** `Glad (gröna)` */
export function headedColumnWords({ heading, column }: Headed, language: Language): string {
	const inputs = { heading, column: compilationColumnWords(column, language) };
	return m.mood_headings_pair(inputs, { locale: language });
}

export function listHeadedColumns(columns: readonly Headed[], language: Language): string {
	return formatList(
		columns.map((one) => headedColumnWords(one, language)),
		language
	);
}

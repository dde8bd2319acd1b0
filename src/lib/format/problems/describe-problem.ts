import type { Fault, FileProblem, ProblemCode } from '$lib/domain/problem';
import type { InterventionReason } from '$lib/domain/intervention-problem';
import { inLanguage } from '$lib/domain/language';
import { parsePeriod } from '$lib/domain/period';
import type { Language } from '$lib/domain/language';
import type { FaultValue } from '$lib/domain/fault-values';
import { describeInterventionProblem } from '$lib/format/intervention-problem';
import { formatNumber } from '$lib/format/number';
import { formatPeriod } from '$lib/format/period';
import * as m from '$lib/paraglide/messages';
import { ANSWER_WORDS } from './answer-words';
import { CALENDAR_WORDS } from './calendar-words';
import { FILE_WORDS } from './file-words';
import { LAYOUT_WORDS } from './layout-words';
import { MOOD_WORDS } from './mood-words';
import { OWN_WORDS } from './own-words';
import { RUN_WORDS } from './run-words';
import { SOURCE_WORDS } from './source-words';

type InterventionCode = `intervention-${InterventionReason}`;
type Say = (
	values: Readonly<Record<string, string>>,
	options: { readonly locale: Language }
) => string;

const WORDS = {
	...FILE_WORDS,
	...LAYOUT_WORDS,
	...SOURCE_WORDS,
	...MOOD_WORDS,
	...OWN_WORDS,
	...ANSWER_WORDS,
	...CALENDAR_WORDS,
	...RUN_WORDS
};

/** What is wrong and what to do about it, as one or several sentences. */
export function describeProblem({ code, values = {} }: Fault, language: Language): string {
	const said = Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, sayValue(value, language)])
	);
	if (!isOfIntervention(code)) return (WORDS[code] as Say)(said, { locale: language });
	const reason = code.slice('intervention-'.length) as InterventionReason;
	return describeInterventionProblem({ reason, detail: said.detail ?? '' }, language);
}

/** The column of a problem in words, also of one that concerns a whole line or the file: then nothing stands on line 1 but headings. */
export function columnWords(
	{ line, column, cell }: Pick<FileProblem, 'line' | 'column' | 'cell'>,
	language: Language
): string {
	if (cell !== undefined) return cell;
	const locale = { locale: language };
	if (typeof column === 'number') return m.problems_column_number({ number: column }, locale);
	if (column !== null) return column;
	return (line ?? 1) === 1 ? m.problems_whole_file({}, locale) : m.problems_whole_line({}, locale);
}

function isOfIntervention(code: ProblemCode): code is InterventionCode {
	return code.startsWith('intervention-');
}

/** What no period can be read from stays as it is. */
function sayPeriods(keys: readonly string[], language: Language): string {
	const said = keys.map((key) => {
		const period = parsePeriod(key);
		return period ? formatPeriod(period, language) : key;
	});
	return said.join(', ');
}

function sayValue(value: FaultValue, language: Language): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number')
		return formatNumber(value, Number.isInteger(value) ? 0 : 1, language);
	if ('periods' in value) return sayPeriods(value.periods, language);
	return inLanguage(value, language);
}

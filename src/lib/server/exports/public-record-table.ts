import type { Language } from '$lib/domain/language';
import { moodPeriodOf, type MoodRow } from '$lib/domain/mood-row';
import { MOODS, type Mood } from '$lib/domain/mood';
import { nameRole } from '$lib/format/account';
import { shownKinds } from '$lib/format/mood-kind';
import { releaseReasonWords } from '$lib/format/release-reason';
import * as m from '$lib/paraglide/messages';
import type { RecordedMonth } from '$lib/server/views/mood/public-record';
import { drawWords, KIND_COLUMNS } from './mood-table';
import { moodStatus, yesOrNo } from './status';
import { makeTable, type Column, type Table } from './table';

type RecordedRow = Omit<RecordedMonth, 'rows'> & { readonly row: MoodRow };

/** What is answered to a request for public records: the published counts, and when and by which role each month was read in. */
export function publicRecordTable(months: readonly RecordedMonth[], language: Language): Table {
	const rows = months.flatMap(({ rows: own, ...month }) => own.map((row) => ({ ...month, row })));
	const count = (colour: Mood) => (one: RecordedRow) =>
		one.row.gap === null ? one.row.counts[colour] : null;
	const points = months.flatMap((month) => month.rows.filter((row) => 'week' in row));
	const columns: Column<RecordedRow>[] = [
		{ key: 'month', label: m.protection_record_month, cell: ({ month }) => month },
		{ key: 'week', label: m.charts_column_week, cell: ({ row }) => moodPeriodOf(row).period },
		{ key: 'start', label: m.charts_column_start, cell: ({ row }) => moodPeriodOf(row).start },
		{ key: 'end', label: m.charts_column_end, cell: ({ row }) => moodPeriodOf(row).end },
		{ key: 'green', label: m.charts_column_green, cell: count('green') },
		{ key: 'yellow', label: m.charts_column_yellow, cell: count('yellow') },
		{ key: 'red', label: m.charts_column_red, cell: count('red') },
		...shownKinds(points).flatMap((kind) =>
			MOODS.map((mood) => ({
				key: `${kind}_${mood}`,
				label: KIND_COLUMNS[kind][mood],
				cell: ({ row }: RecordedRow) =>
					row.gap === null && 'kinds' in row ? (row.kinds?.[kind].counts[mood] ?? null) : null
			}))
		),
		{
			key: 'invited',
			label: m.charts_column_invited,
			cell: ({ row }) => (row.gap === null ? row.invited : null)
		},
		{
			key: 'protection',
			label: m.charts_column_protection,
			cell: ({ row }) => (row.gap === null ? drawWords(row.draw, language) : null)
		},
		{
			key: 'status',
			label: m.charts_column_status,
			cell: ({ row }) => moodStatus(row, language)
		},
		{ key: 'version', label: m.protection_record_version, cell: ({ version }) => version },
		{
			key: 'published',
			label: m.protection_record_published,
			cell: ({ releasedOn }) => releasedOn
		},
		{
			key: 'reason',
			label: m.protection_record_reason,
			cell: ({ reason }) => reason && { code: reason, words: releaseReasonWords(reason, language) }
		},
		{ key: 'rule', label: m.protection_record_rule, cell: ({ ruleVersion }) => ruleVersion },
		{ key: 'read', label: m.protection_record_read, cell: ({ readOn }) => readOn },
		{
			key: 'read_by',
			label: m.protection_record_read_by,
			cell: ({ readBy }) => readBy && { code: readBy, words: nameRole(readBy, language) }
		},
		{
			key: 'example',
			label: m.charts_column_example,
			cell: ({ example }) => yesOrNo(example, language)
		}
	];
	return makeTable(columns, rows, language);
}

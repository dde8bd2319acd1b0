import { bySubject } from '$lib/domain/chart';
import type { Subject } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import type { ProvenanceIndex } from '$lib/domain/provenance';
import * as m from '$lib/paraglide/messages';
import { followedTable } from './followed-table';
import { distributionRows, interventionRow, moodRows, panelRows } from './long-row';
import type { LongRow } from './long-row';
import { moodTable } from './mood-table';
import { yesOrNo } from './status';
import { makeTable } from './table';
import type { Column, Table } from './table';

const UNTOLD: ProvenanceIndex = { files: {}, imports: {}, earlier: {} };

/** The chart's every number, from the same view as page and picture. */
export function chartTable(
	subject: Subject,
	place: string,
	language: Language,
	provenance: ProvenanceIndex = UNTOLD
): Table {
	const longTable = (rows: LongRow[], more: Column<LongRow>[] = []) =>
		makeTable([...columnsIn(language), ...more], rows, language);
	return bySubject(subject, {
		mood: ({ mood }) => moodTable(mood, place, language),
		followed: ({ followed }) => followedTable(followed, place, language),
		panel: ({ panel }) => longTable(panelRows(panel, language, provenance)),
		distribution: ({ distribution }) =>
			longTable(distributionRows(distribution, language, provenance)),
		timeline: ({ timeline: { mood, interventions, panels } }) =>
			longTable(
				[
					...moodRows(mood, place, language),
					...interventions.map((one) => interventionRow(one, place, language)),
					...panels.flatMap((panel) => panelRows(panel, language, provenance))
				],
				[CIRCUMSTANCE]
			)
	});
}

const CIRCUMSTANCE: Column<LongRow> = {
	key: 'circumstance',
	label: m.charts_column_circumstance,
	cell: ({ circumstance }) => circumstance
};

function columnsIn(language: Language): Column<LongRow>[] {
	return [
		{ key: 'part', label: m.charts_column_part, cell: ({ part }) => part },
		{ key: 'series', label: m.charts_column_series, cell: ({ series }) => series },
		{ key: 'area_code', label: m.charts_column_area_code, cell: ({ areaCode }) => areaCode },
		{ key: 'area', label: m.charts_column_area, cell: ({ area }) => area },
		{ key: 'sex', label: m.charts_column_sex, cell: ({ sex }) => sex },
		{ key: 'period', label: m.charts_column_period, cell: ({ period }) => period },
		{ key: 'start', label: m.charts_column_start, cell: ({ start }) => start },
		{ key: 'end', label: m.charts_column_end, cell: ({ end }) => end },
		{ key: 'value', label: m.charts_column_value, cell: ({ value }) => value },
		{ key: 'low', label: m.charts_column_low, cell: ({ low }) => low },
		{ key: 'high', label: m.charts_column_high, cell: ({ high }) => high },
		{ key: 'unit', label: m.charts_column_unit, cell: ({ unit }) => unit },
		{ key: 'status', label: m.charts_column_status, cell: ({ status }) => status },
		{ key: 'note', label: m.charts_column_note, cell: ({ note }) => note },
		{ key: 'source', label: m.charts_column_source, cell: ({ source }) => source },
		{ key: 'licence', label: m.charts_column_licence, cell: ({ licence }) => licence },
		{
			key: 'example',
			label: m.charts_column_example,
			cell: ({ example }) => yesOrNo(example, language)
		},
		{ key: 'sha256', label: m.charts_column_sha256, cell: ({ file }) => file?.sha256 ?? null },
		{ key: 'read_on', label: m.charts_column_read_on, cell: ({ file }) => file?.readOn ?? null },
		{ key: 'earlier', label: m.charts_column_earlier, cell: ({ earlier }) => earlier }
	];
}

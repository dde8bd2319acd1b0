import { bySubject, chartName, idOf, type Chart } from '$lib/domain/chart';
import type { Language } from '$lib/domain/language';
import type { Verdict } from '$lib/domain/verdict';
import { altText, describeChart } from '$lib/format/charts/chart-words';
import { describeMoodCell } from '$lib/format/verdict/cell';
import { makeTable, type Table } from './table';
import { recordsOf, writeTableJson } from './table-json';
import { verdictColumns } from './verdict-columns';

/** The chart for programs: its words and every number of its table; of an intervention also the verdict, as in the table of all. */
export function writeChartJson(
	chart: Chart,
	table: Table,
	{ place, language }: { place: string; language: Language }
): string {
	const words = describeChart(chart, place, language);
	const { title, subtitle, source, date, note, example } = words;
	const verdict = verdictIn(chart);
	return writeTableJson(table, {
		...{ chart: chartName(chart.kind, idOf(chart)), language, title, subtitle },
		...{ alt: altText(words), source, date, note, example },
		...(verdict ? { verdict: verdictRecord(verdict, language) } : {})
	});
}

function verdictIn(chart: Chart): Verdict | null {
	return bySubject<Verdict | null>(chart, {
		mood: () => null,
		timeline: () => null,
		followed: ({ followed }) => followed.verdict,
		panel: () => null,
		distribution: () => null
	});
}

function verdictRecord(verdict: Verdict, language: Language) {
	const told = describeMoodCell({ verdict, awaited: null }, language);
	// Whether the week after an event is yet to come is known beside the whole register alone.
	const untold = verdict.class === 'event' && verdict.after === null;
	const cell = untold ? { ...told, detail: '' } : told;
	return recordsOf(makeTable(verdictColumns(language), [{ verdict, cell }], language))[0];
}

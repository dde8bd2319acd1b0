import { fault, type Fault, type FileProblem } from '$lib/domain/problem';
import type { IsoDate } from '$lib/domain/day';
import type { Indicator } from '$lib/domain/indicator';
import type { Measured, Observation } from '$lib/domain/observation';
import { cellOf, type ColumnMapping, type Grid } from '$lib/domain/column-mapping';
import type { MappableField } from '$lib/domain/column-mapping';
import type { Period } from '$lib/domain/period';
import { roundTo, whyImpossible } from '$lib/server/layout/known/check-figure';
import { parsePxwebNumber } from '$lib/server/layout/words/pxweb-number';
import { parseWrittenPeriod } from '$lib/server/layout/words/written-period';

/** What a column of a table with one indicator's figures may hold. */
export const LOCAL_FIGURE_FIELDS: readonly MappableField[] = [
	{
		name: 'period',
		required: true,
		usualHeadings: ['period', 'år', 'månad', 'kvartal', 'vecka', 'datum', 'tid']
	},
	{
		name: 'value',
		required: true,
		usualHeadings: ['värde', 'antal', 'andel', 'besökare', 'besök', 'summa', 'value']
	},
	{ name: 'note', required: false, usualHeadings: ['anmärkning', 'kommentar', 'not', 'note'] }
];

const LONGEST_NOTE = 300;

/** What a figure is to be: the texts of a form or of a row. */
export interface FigureTexts {
	readonly period: string;
	/** A number, or `..` for one that is missing. */
	readonly value: string;
	readonly note: string;
}

export type FigureReading =
	| { readonly ok: true; readonly figure: Observation }
	| { readonly ok: false; readonly field: keyof FigureTexts; readonly reason: Fault };

/** One figure of a local indicator, whole municipality, both sexes together. */
export function readLocalFigure(
	texts: FigureTexts,
	indicator: Indicator,
	at: { readonly areaCode: string; readonly today: IsoDate }
): FigureReading {
	const period = parseWrittenPeriod(texts.period);
	const refuse = (field: keyof FigureTexts, reason: Fault): FigureReading => {
		return { ok: false, field, reason };
	};
	if (!period) {
		return refuse('period', fault('own-period-unreadable'));
	}
	if (period.frequency !== indicator.frequency) {
		return refuse('period', whyOtherLength(indicator));
	}
	if (period.start > at.today) return refuse('period', fault('own-period-ahead'));
	if (texts.note.length > LONGEST_NOTE) {
		return refuse('note', fault('own-note-too-long', { most: LONGEST_NOTE }));
	}
	const measured = parsePxwebNumber(texts.value.trim().replace(/\s?%$/, ''), 'not-applicable');
	if (!measured) {
		return refuse('value', fault('own-value-unreadable'));
	}
	const impossible = measured.value === null ? null : whyImpossible(measured.value, indicator);
	if (impossible) return refuse('value', impossible);
	return { ok: true, figure: toObservation(measured, period, indicator, at.areaCode, texts.note) };
}

/** Every row that has a figure, and what is wrong with the others; a period that stands twice is wrong. */
export function readLocalGrid(
	grid: Grid,
	mapping: ColumnMapping,
	indicator: Indicator,
	at: { readonly areaCode: string; readonly today: IsoDate }
): { readonly figures: readonly Observation[]; readonly problems: readonly FileProblem[] } {
	const figures = new Map<string, Observation>();
	const problems: FileProblem[] = [];
	for (const row of grid.rows) {
		const texts = {
			period: cellOf(row, mapping, 'period'),
			value: cellOf(row, mapping, 'value'),
			note: cellOf(row, mapping, 'note')
		};
		const reading = readLocalFigure(texts, indicator, at);
		const complain = (field: keyof FigureTexts, reason: Fault) => {
			const column = grid.headings[mapping[field] ?? -1] ?? null;
			problems.push({ line: row.line, column, value: texts[field].slice(0, 40), ...reason });
		};
		if (!reading.ok) complain(reading.field, reading.reason);
		else if (figures.has(reading.figure.period.key))
			complain('period', fault('own-period-repeated'));
		else figures.set(reading.figure.period.key, reading.figure);
	}
	return { figures: [...figures.values()], problems };
}

function toObservation(
	measured: Measured,
	period: Period,
	{ id, decimals }: Indicator,
	areaCode: string,
	note: string
): Observation {
	const rounded: Measured =
		measured.value === null ? measured : { value: roundTo(measured.value, decimals), gap: null };
	const facts = { indicatorId: id, areaCode, period, sex: 'T' as const };
	return { ...rounded, ...facts, interval: null, preliminary: false, note: note || null };
}

function whyOtherLength({ frequency }: Indicator): Fault {
	switch (frequency) {
		case 'week':
			return fault('own-period-of-week');
		case 'month':
			return fault('own-period-of-month');
		case 'quarter':
			return fault('own-period-of-quarter');
		default:
			return fault('own-period-of-year');
	}
}

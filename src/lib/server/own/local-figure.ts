import { fault, type Fault, type FileProblem } from '$lib/domain/problem';
import type { IsoDate } from '$lib/domain/day';
import type { Indicator } from '$lib/domain/indicator';
import type { Measured, Observation, Sex } from '$lib/domain/observation';
import { cellOf, type ColumnMapping, type Grid } from '$lib/domain/column-mapping';
import type { MappableField } from '$lib/domain/column-mapping';
import type { Period } from '$lib/domain/period';
import { whyOutside } from '$lib/server/layout/known/check-figure';
import type { AreaSpellings } from '$lib/server/layout/words/area-spelling';
import { whyOtherColumn } from './other-column';
import { readOwnPeriod } from './own-period';
import { readOwnValue } from './own-value';
import { whyNoPeriod } from '$lib/server/layout/words/written-period';

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

/** What figures of an indicator are of, beside what is written. */
export interface FigureContext {
	readonly areaCode: string;
	readonly today: IsoDate;
	/** As the figures that are there: an indicator has one sex. */
	readonly sex: Sex;
	/** How areas are spelt: a column of others is told. */
	readonly areas: AreaSpellings;
}

/** One figure of a local indicator, whole municipality. `counted`: the value was a number already in a workbook. */
export function readLocalFigure(
	texts: FigureTexts,
	indicator: Indicator,
	at: Omit<FigureContext, 'areas'>,
	counted = false
): FigureReading {
	const period = readOwnPeriod(texts.period, indicator.frequency);
	const refuse = (field: keyof FigureTexts, reason: Fault): FigureReading => {
		return { ok: false, field, reason };
	};
	if (!period) {
		return refuse('period', whyNoPeriod(texts.period) ?? fault('own-period-unreadable'));
	}
	if (period.frequency !== indicator.frequency) {
		return refuse('period', whyOtherLength(indicator));
	}
	if (period.start > at.today) return refuse('period', fault('own-period-ahead'));
	if (texts.note.length > LONGEST_NOTE) {
		return refuse('note', fault('own-note-too-long', { most: LONGEST_NOTE }));
	}
	const measured = readOwnValue(texts.value, indicator.unit, counted);
	if ('code' in measured) return refuse('value', measured);
	const impossible = measured.value === null ? null : whyOutside(measured.value, indicator.unit);
	if (impossible) return refuse('value', impossible);
	return { ok: true, figure: toObservation(measured, period, indicator, at, texts.note) };
}

/** Every row that has a figure, and what is wrong with the others; a period that stands twice is wrong. */
export function readLocalGrid(
	grid: Grid,
	mapping: ColumnMapping,
	indicator: Indicator,
	at: FigureContext
): { readonly figures: readonly Observation[]; readonly problems: readonly FileProblem[] } {
	const amiss = whyOtherColumn(grid, mapping, indicator, at);
	if (amiss) return { figures: [], problems: [amiss] };
	const figures = new Map<string, Observation>();
	const problems: FileProblem[] = [];
	for (const row of grid.rows) {
		const texts = {
			period: cellOf(row, mapping, 'period'),
			value: cellOf(row, mapping, 'value'),
			note: cellOf(row, mapping, 'note')
		};
		const counted = row.numbers?.includes(mapping.value ?? -1) ?? false;
		const reading = readLocalFigure(texts, indicator, at, counted);
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
	{ id }: Indicator,
	{ areaCode, sex }: Omit<FigureContext, 'areas'>,
	note: string
): Observation {
	const facts = { indicatorId: id, areaCode, period, sex };
	return { ...measured, ...facts, interval: null, preliminary: false, note: note || null };
}

function whyOtherLength({ frequency }: Indicator): Fault {
	switch (frequency) {
		case 'week':
			return fault('own-period-of-week');
		case 'month':
			return fault('own-period-of-month');
		case 'quarter':
			return fault('own-period-of-quarter');
		case 'half-year':
			return fault('own-period-of-half-year');
		case 'span':
			return fault('own-period-of-span');
		case 'year':
			return fault('own-period-of-year');
	}
}

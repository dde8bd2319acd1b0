import { fault, type Fault } from '$lib/domain/problem';
import type { IsoDate } from '$lib/domain/day';
import {
	monthPeriod,
	parsePeriod,
	partPeriod,
	quarterPeriod,
	yearPeriod,
	type Period,
	type YearPart
} from '$lib/domain/period';
import { weekOf } from '$lib/domain/week';
import { monthOfName } from '$lib/domain/month-words';
import { areMonths, parseWrittenDay } from './written-day';
import type { HeadedLength, PeriodCells } from '$lib/server/files/headed-length';
import { takePreliminary } from './preliminary-mark';
import {
	isSchoolYear,
	parseShortQuarter,
	parseWrittenPeriod,
	partOfYear,
	whyNoPeriod
} from './written-period';
import { isWholeYear } from './year-part';

/** What one cell says of a period: all of it, a part of a year that another cell names, a day, or nothing that can be read. */
type PeriodReading =
	| { readonly kind: 'period'; readonly period: Period }
	| { readonly kind: 'part'; readonly part: YearPart }
	| { readonly kind: 'whole-year' }
	| { readonly kind: 'day'; readonly day: IsoDate }
	| { readonly kind: 'school-year' }
	/** With what is nearly told; null where nothing is. */
	| { readonly kind: 'none'; readonly reason: Fault | null };

/** What is known of a column of periods once all its texts are. */
export function knowPeriodCells(
	heading: string,
	length: HeadedLength,
	texts: Iterable<string>
): PeriodCells {
	const days: IsoDate[] = [];
	for (const text of new Set(texts)) {
		const day = parseWrittenDay(text);
		if (day) days.push(day);
	}
	return { heading, length, monthly: areMonths(days) };
}

export type PeriodJoined =
	| { readonly ok: true; readonly period: Period }
	| { readonly ok: false; readonly reason: Fault; readonly heading: string; readonly text: string };

/** The period that cells of one row say together: one that says it all, or a year and its part; `titleYear` where only the title names the year. */
export function joinPeriod(
	cells: readonly (readonly [PeriodCells, string])[],
	titleYear: number | null = null
): PeriodJoined {
	const refuse = (reason: Fault, [of, text]: readonly [PeriodCells, string]): PeriodJoined => {
		return { ok: false, reason, heading: of.heading, text };
	};
	const periods: Period[] = [];
	const parts: { readonly part: YearPart; readonly cell: (typeof cells)[number] }[] = [];
	const [first] = cells;
	if (!first) throw new Error('A period of no cells');
	for (const cell of cells) {
		const [of, text] = cell;
		const reading = readCell(text, of.length);
		switch (reading.kind) {
			case 'none':
				return refuse(
					reading.reason ?? fault(text.trim() === '' ? 'label-empty' : 'period-unreadable'),
					cell
				);
			case 'school-year':
				return refuse(fault('period-school-year'), cell);
			case 'day': {
				const period = periodOfDay(reading.day, of);
				if (!period) return refuse(fault('period-is-day'), cell);
				periods.push(period);
				break;
			}
			case 'period':
				periods.push(reading.period);
				break;
			case 'part':
				parts.push({ part: reading.part, cell });
		}
	}
	const years = periods.filter(({ frequency }) => frequency === 'year');
	const year =
		years[0]?.key ?? (periods.length === 0 && titleYear !== null ? String(titleYear) : null);
	for (const { part, cell } of parts) {
		const from = year ?? periods[0]?.key.slice(0, 4) ?? null;
		if (from === null) return refuse(fault('period-without-year'), cells[0] ?? first);
		const period = partPeriod(Number(from), part);
		if (!period) return refuse(fault('period-week-53', { year: from }), cell);
		periods.push(period);
	}
	if (periods.length === 0 && year !== null) return { ok: true, period: yearPeriod(Number(year)) };
	const finest = [...periods].sort((a, b) => lengthInDays(a) - lengthInDays(b))[0];
	if (!finest) return refuse(fault('period-without-year'), first);
	// `2023` beside `2020-2023`: the figure is of one of them, and the other says when it was counted.
	const spans = periods.filter(({ frequency }) => frequency === 'span');
	if (spans.length > 0 && periods.some(({ key }) => key !== spans[0]?.key))
		return refuse(fault('period-two-lengths'), first);
	// A week belongs to the year and the month that its days touch.
	const contradicts = periods.some(({ start, end }) => end < finest.start || start > finest.end);
	return contradicts ? refuse(fault('period-contradiction'), first) : { ok: true, period: finest };
}

function lengthInDays({ start, end }: Period): number {
	return (Date.parse(end) - Date.parse(start)) / 86_400_000;
}

const HIGHEST = { month: 12, quarter: 4, 'half-year': 2, week: 53 } as const;
const NONE: PeriodReading = { kind: 'none', reason: null };
const ROMAN: readonly string[] = ['i', 'ii', 'iii', 'iv'];

function readCell(text: string, length: HeadedLength): PeriodReading {
	// A year that a program took for a number of decimals.
	const clean = text
		.trim()
		.toLowerCase()
		.replace(/^((?:19|20)\d\d)[.,]0$/, '$1');
	if (clean === '') return NONE;
	if (length === 'school-year' || isSchoolYear(clean)) return { kind: 'school-year' };
	if (isWholeYear(clean)) return { kind: 'whole-year' };
	if (length === 'week' || length === 'quarter' || length === 'half-year' || length === 'month') {
		const most = HIGHEST[length];
		const roman = length === 'quarter' ? ROMAN.indexOf(clean) + 1 : 0;
		const number = roman > 0 ? roman : /^\d{1,2}$/.test(clean) ? Number(clean) : null;
		if (number !== null) {
			return number >= 1 && number <= most ? { kind: 'part', part: { length, number } } : NONE;
		}
		// Six figures are a month's everywhere but under a heading of weeks.
		const [, year, rest] = /^(\d{4})-?(\d{1,2})$/.exec(clean) ?? [];
		if (year && rest && (length !== 'month' || rest.length === 2)) {
			const period = partPeriod(Number(year), { length, number: Number(rest) });
			if (period && Number(rest) >= 1 && Number(rest) <= most) return { kind: 'period', period };
			const isLast = length === 'week' && rest === '53';
			return isLast ? { kind: 'none', reason: fault('period-week-53', { year }) } : NONE;
		}
	}
	const part = partOfYear(clean);
	if (part) return { kind: 'part', part };
	const month = monthOfName(clean);
	if (month !== null) return { kind: 'part', part: { length: 'month', number: month } };
	const period = parseWrittenPeriod(clean) ?? parseShortQuarter(clean)?.period;
	if (period) return { kind: 'period', period };
	const day = parseWrittenDay(clean);
	if (day) return { kind: 'day', day };
	const unmarked = takePreliminary(clean).text;
	return unmarked === clean
		? { kind: 'none', reason: whyNoPeriod(clean) }
		: readCell(unmarked, length);
}

/** Null: the days of the column may be days, months or quarters. */
function periodOfDay(day: IsoDate, { length, monthly }: PeriodCells): Period | null {
	const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
	switch (length) {
		case 'week':
			return parsePeriod(weekOf(day));
		case 'month':
			return monthPeriod(year, month);
		case 'quarter':
			return quarterPeriod(year, Math.ceil(month / 3));
		case 'half-year':
			return partPeriod(year, { length, number: month > 6 ? 2 : 1 });
		case 'year':
			return yearPeriod(year);
		default:
			return monthly ? monthPeriod(year, month) : null;
	}
}

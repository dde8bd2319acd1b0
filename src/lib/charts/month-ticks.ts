import { addDays, isoDate, yearOf } from '$lib/domain/day';
import type { Language } from '$lib/domain/language';
import { monthPeriod } from '$lib/domain/period';
import { formatMonthName } from '$lib/format/date';
import { BOLD, round, textWidth } from './frame';
import type { TimeScale } from './frame';

/** A vertical line at the start of a month or a year, with its name to the right of it. */
interface StartTick {
	readonly x: number;
	/** Empty where there is no room for the name. */
	readonly label: string;
}

/** Months on one line, years on another: a year stands at its first of January, and at the left edge where it began before. */
export interface MonthAxis {
	readonly months: readonly StartTick[];
	readonly years: readonly (StartTick & {
		/** It begins here; else it only goes on. */
		readonly begins: boolean;
	})[];
}

const SPACE = 10;
/** Room for a name that begins at the end of the axis. */
const NAMES_AFTER = 24;
/** More months than this are not named: only years are. */
const MOST_MONTHS = 37;

/** Starts of months and years. `air`: pixels after the axis. */
export function monthAxis(scale: TimeScale, language: Language, air = NAMES_AFTER): MonthAxis {
	const edge = scale.right + air;
	return { months: listMonths(scale, language, edge), years: listYears(scale, edge) };
}

function listMonths(scale: TimeScale, language: Language, edge: number): StartTick[] {
	const first = yearOf(scale.from) * 12 + Number(scale.from.slice(5, 7)) - 1;
	const last = addDays(scale.to, -1);
	const until = yearOf(last) * 12 + Number(last.slice(5, 7)) - 1;
	if (until - first >= MOST_MONTHS) return [];
	const ticks: StartTick[] = [];
	for (let number = first; number <= until; number++) {
		const { key, start } = monthPeriod(Math.floor(number / 12), (number % 12) + 1);
		if (start < scale.from) continue;
		ticks.push({ x: round(scale.at(start)), label: formatMonthName(key, language, 'short') });
	}
	return thinNames(ticks, edge);
}

function listYears(scale: TimeScale, edge: number): MonthAxis['years'] {
	const from = yearOf(scale.from);
	const years = Array.from({ length: yearOf(addDays(scale.to, -1)) - from + 1 }, (_, index) => {
		const day = isoDate(`${from + index}-01-01`);
		const begins = day >= scale.from;
		return { x: begins ? round(scale.at(day)) : scale.left, label: String(from + index), begins };
	});
	// The year that only goes on gives way to the one that begins in the window.
	const shown = years.filter(({ begins, x, label }, index) => {
		const next = years[index + 1];
		return begins || !next || x + textWidth(label) * BOLD + SPACE <= next.x;
	});
	const names = thinNames(shown, edge);
	return shown.map((year, index) => ({ ...year, label: names[index]!.label }));
}

/** Leaves out names that would run into the one before or over the edge. */
function thinNames(ticks: readonly StartTick[], edge: number): StartTick[] {
	let free = -Infinity;
	return ticks.map(({ x, label }) => {
		const width = textWidth(label) * BOLD;
		if (x < free || x + width > edge) return { x, label: '' };
		free = x + width + SPACE;
		return { x, label };
	});
}

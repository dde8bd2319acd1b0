import { addDays, yearOf } from '$lib/domain/day';
import type { Language } from '$lib/domain/language';
import { monthPeriod } from '$lib/domain/period';
import { formatMonth, formatMonthName } from '$lib/format/date';
import { round, textWidth } from './frame';
import type { TimeScale } from './frame';

/** A vertical line at the start of a month or a year, with its name to the right of it. */
export interface StartTick {
	readonly x: number;
	/** Empty where there is no room for the name. */
	readonly label: string;
}

const SPACE = 10;
/** Room for a name that begins at the end of the axis. */
const NAMES_AFTER = 24;

/** Starts of months, or of years when the window is longer than three; the first month of a year names it. `air`: pixels after the axis. */
export function startTicks(scale: TimeScale, language: Language, air = NAMES_AFTER): StartTick[] {
	const first = yearOf(scale.from) * 12 + Number(scale.from.slice(5, 7)) - 1;
	const last = addDays(scale.to, -1);
	const until = yearOf(last) * 12 + Number(last.slice(5, 7)) - 1;
	const byYear = until - first > 36;
	const ticks: { x: number; label: string }[] = [];
	for (let number = first; number <= until; number++) {
		const { key, start } = monthPeriod(Math.floor(number / 12), (number % 12) + 1);
		if (start < scale.from || (byYear && number % 12 !== 0)) continue;
		ticks.push({ x: round(scale.at(start)), label: nameOf(key, byYear, language) });
	}
	return thinNames(ticks, scale.right + air);
}

function nameOf(month: string, byYear: boolean, language: Language): string {
	if (byYear) return month.slice(0, 4);
	if (month.endsWith('-01')) return formatMonth(month, language, 'short');
	return formatMonthName(month, language, 'short');
}

/** Leaves out names that would run into the next one or over the edge; years before months. */
function thinNames(ticks: readonly StartTick[], edge: number): StartTick[] {
	let free = -Infinity;
	return ticks.map(({ x, label }, index) => {
		const width = textWidth(label);
		const nextYear = ticks.slice(index + 1).find((tick) => /\d{4}/.test(tick.label));
		const hitsYear =
			!/\d{4}/.test(label) && nextYear !== undefined && x + width + SPACE > nextYear.x;
		if (x < free || x + width > edge || hitsYear) return { x, label: '' };
		free = x + width + SPACE;
		return { x, label };
	});
}

import { LAST_YEAR } from './approximate-date';
import { lastDayOf, spanOf } from './days-covered';
import { addDays, daysBetween, isoDate, weekdayOf, yearOf } from './day';
import type { IsoDate } from './day';
import type { ApproximateDate, InterventionContent, InterventionEnd } from './intervention';
import type { InterventionCard } from './intervention-card';
import { asIsoWeek, parseIsoWeek, weekNumber, weekOf, weekStart, weekYear } from './week';

/** The same content a year later, with the years in its names moved too; null where that is after the last year. A day or a week moves to the same ISO week and weekday (52 where there is no 53), a month or a year to the next year's. */
export function moveToYearLater(content: InterventionContent): InterventionContent | null {
	const start = laterThan(content.start);
	const end = endLater(content, start);
	const followUp = content.card?.followUp ?? null;
	const later = followUp && asLongAfter(content.start, start, followUp);
	const dates = [start, later, end.kind === 'ended' ? end : null];
	if (dates.some((one) => one && yearOf(one.date) > LAST_YEAR)) return null;
	const rename = (title: string) => moveYears(title, content);
	const moved = { ...content, title: rename(content.title), start, end };
	return content.card ? { ...moved, card: renameCard(content.card, later, rename) } : moved;
}

/** Whether it still goes on when the same begins a year later, so that both would be on at once: it has no end, or a later one. */
export function runsIntoYearLater({
	start,
	end
}: Pick<InterventionContent, 'start' | 'end'>): boolean {
	const { to } = spanOf({ start, end });
	return to === null || to >= laterThan(start).date;
}

function renameCard(
	card: InterventionCard,
	followUp: ApproximateDate | null,
	rename: (title: string) => string
): InterventionCard {
	const otherTitles = Object.fromEntries(
		Object.entries(card.otherTitles).map(([language, title]) => [language, rename(title)])
	);
	return { ...card, otherTitles, followUp };
}

/** Years of a name that are years of what it names: the 2025 of a walk of that year, and not a goal of 2030. */
function moveYears(title: string, { start, end }: InterventionContent): string {
	const first = yearOf(start.date);
	const last = end.kind === 'ended' ? yearOf(lastDayOf(end)) : yearOf(lastDayOf(start));
	return title.replace(/(?<!\d)\d{4}(?!\d)/g, (written) => {
		const year = Number(written);
		return year >= first && year <= last ? String(year + 1) : written;
	});
}

function laterThan({ date, precision }: ApproximateDate): ApproximateDate {
	switch (precision) {
		case 'day':
		case 'week':
			return { date: inSameWeek(date), precision };
		case 'month':
		case 'year':
			return { date: isoDate(`${yearOf(date) + 1}${date.slice(4)}`), precision };
	}
}

function inSameWeek(date: IsoDate): IsoDate {
	const week = weekOf(date);
	const year = weekYear(week) + 1;
	const number = String(weekNumber(week)).padStart(2, '0');
	const same = parseIsoWeek(`${year}-W${number}`) ?? asIsoWeek(`${year}-W52`);
	return addDays(weekStart(same), weekdayOf(date) - 1);
}

function endLater(
	{ start: before, end }: InterventionContent,
	start: ApproximateDate
): InterventionEnd {
	return end.kind === 'ended' ? { kind: 'ended', ...asLongAfter(before, start, end) } : end;
}

/** As long after the start as it was, where both are known to their week; and never before the start. */
function asLongAfter(
	before: ApproximateDate,
	start: ApproximateDate,
	{ date, precision }: ApproximateDate
): ApproximateDate {
	const moved = isToItsWeek(before) && isToItsWeek({ precision });
	const later = moved
		? { date: addDays(date, daysBetween(before.date, start.date)), precision }
		: laterThan({ date, precision });
	return lastDayOf(later) < start.date ? start : later;
}

function isToItsWeek({ precision }: Pick<ApproximateDate, 'precision'>): boolean {
	return precision === 'day' || precision === 'week';
}

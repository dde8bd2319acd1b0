/** What the published files say of what happened, and of the weeks. Nothing here is the product's but types. */
import { answers, greens, readRows, sizes } from '../recomputed';
import type { FileOfWeeks } from '../recomputed';

const DAY = 86_400_000;

/** In weeks of the calendar: first and last in which it may have begun, and the last one; null: it goes on. */
export interface Happening {
	readonly title: string;
	readonly circumstance: string | null;
	readonly from: number;
	readonly latest: number;
	readonly to: number | null;
}

const weekOfDay = (day: string) => Math.floor((Date.parse(day) / DAY + 3) / 7);

/** The last day that a date of a year, a month, a week or a day may stand for. */
function lastDayOf(period: string, start: string): string {
	const plus = (days: number) =>
		new Date(Date.parse(start) + days * DAY).toISOString().slice(0, 10);
	if (period.includes('W')) return plus(6);
	if (period.length === 4) return `${period}-12-31`;
	if (period.length === 10) return period;
	const [year, month] = period.split('-').map(Number);
	return new Date(Date.UTC(year!, month!, 0)).toISOString().slice(0, 10);
}

export function readHappenings(timeline: string): Happening[] {
	return readRows(timeline)
		.filter(({ part }) => ['measure', 'event', 'circumstance'].includes(part ?? ''))
		.map(({ circumstance, series = '', period = '', start = '', end }) => ({
			title: series,
			circumstance: circumstance || null,
			from: weekOfDay(start),
			latest: weekOfDay(lastDayOf(period, start)),
			to: end ? weekOfDay(end) : null
		}));
}

export interface Week {
	readonly at: number;
	readonly week: string;
	readonly share: number | null;
	readonly answers: number;
	readonly response: number | null;
}

export function readWeeks(file: FileOfWeeks): Week[] {
	const weeks = file.rows.flatMap((row, index) => {
		if (row.status === 'not_released') return [];
		const week = file.weeks[index] ?? null;
		const share = week && Math.min(100, Math.max(0, (100 * greens(week)) / sizes(week)));
		const response = week?.invited ? (100 * answers(week)) / week.invited : null;
		const at = weekOfDay(row.start ?? '');
		return [{ at, week: row.week ?? '', share, answers: week ? answers(week) : 0, response }];
	});
	return weeks.slice(weeks.findIndex(({ share }) => share !== null));
}

/** What happened once ends in the weeks in which it may have begun. */
export function endOf({ from, latest, to }: Happening) {
	return to! <= latest ? { from, latest } : { from: to!, latest: to! };
}

export function holidaysOf(happenings: readonly Happening[]): Set<number>[] {
	const names = new Map<string, Set<number>>();
	for (const { circumstance, title, from, to, latest } of happenings) {
		if (circumstance !== 'holiday') continue;
		const name = title
			.replace(/[0-9]+/g, '')
			.trim()
			.toLowerCase();
		const weeks = names.get(name) ?? new Set();
		for (let at = from; at <= Math.max(latest, to ?? latest); at++) weeks.add(at);
		names.set(name, weeks);
	}
	return [...names.values()];
}

/** The ISO 8601 week of a Monday counted from 1970. */
export function isoWeekOf(at: number): string {
	const thursday = new Date(7 * at * DAY);
	const year = thursday.getUTCFullYear();
	const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
	return `${year}-W${String(number).padStart(2, '0')}`;
}

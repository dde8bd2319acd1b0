import { Cron } from 'croner';
import type { Rhythm } from '$lib/domain/rhythm';

const TIMEZONE = 'Europe/Stockholm';

/** Days of the week on which a publisher is asked (1 is Monday): a yearly one once, so that a new year is here within a week. */
const WEEKDAYS: Readonly<Record<Rhythm, string>> = {
	weekly: '*',
	monthly: '1,3,5',
	quarterly: '1,4',
	yearly: '2',
	'every-election': '4'
};

/** SCB brings out its figures at 8, Folkhälsomyndigheten and Försäkringskassan in the morning. */
const FIRST_MINUTE = 8 * 60 + 40;
/** Asking is spread over three hours, so that not every installation asks at once. */
export const SPREAD_MINUTES = 180;

/** Five-field pattern of the minutes at which a source is asked; `offset` is the installation's own, 0–179. */
export function patternOf(rhythm: Rhythm, sourceId: string, offset: number): string {
	const minutes = FIRST_MINUTE + ((offset + spreadOf(sourceId)) % SPREAD_MINUTES);
	return `${minutes % 60} ${Math.floor(minutes / 60)} * * ${WEEKDAYS[rhythm]}`;
}

/** The first time after `moment` that fits the pattern, in Stockholm's time. */
export function nextTime(pattern: string, moment: Date): Date {
	return need(new Cron(pattern, { timezone: TIMEZONE, paused: true }).nextRun(moment), pattern);
}

/** The last time before `moment`. */
export function lastTime(pattern: string, moment: Date): Date {
	const [time] = new Cron(pattern, { timezone: TIMEZONE, paused: true }).previousRuns(1, moment);
	return need(time ?? null, pattern);
}

/** Runs `work` at every time of the pattern until stopped; never twice at once. */
export function keepAsking(pattern: string, work: () => Promise<void>): { stop(): void } {
	// Unref: waiting for a time of day must not keep the process from ending.
	return new Cron(pattern, { timezone: TIMEZONE, protect: true, unref: true }, work);
}

function spreadOf(sourceId: string): number {
	return [...sourceId].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9_973, 7);
}

function need(time: Date | null, pattern: string): Date {
	if (!time) throw new Error(`The pattern ${pattern} names no time`);
	return time;
}

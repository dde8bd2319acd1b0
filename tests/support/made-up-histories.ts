import type { CircumstanceKind } from '$lib/domain/circumstance';
import { addDays } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import type { DatePrecision, InterventionEnd, InterventionKind } from '$lib/domain/intervention';
import type { PublicWeek } from '$lib/domain/release';
import { addWeeks, asIsoWeek, compilationMonthOf, weekStart } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { insertRelease } from '$lib/server/store/mood/release';
import { createIntervention } from '$lib/server/store/register/intervention';
import { areas } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';
import { nearlyNormal, seededRandom } from './example-data/random';

/** Something in the register that began in a week of the series, known as exactly as said; it goes on unless it has an end. */
export interface MadeUpEvent {
	readonly time: number;
	readonly precision?: DatePrecision;
	readonly kind?: Exclude<InterventionKind, 'circumstance'>;
	/** Something that the municipality did not do. */
	readonly circumstance?: CircumstanceKind;
	/** Its last week; the same as `time` for what happened once. */
	readonly until?: number;
}

/** A municipality whose weeks are drawn around a level. */
export interface MadeUpHistory {
	readonly areaCode: string;
	readonly weeks: number;
	readonly answers: number;
	/** Share 0–1 of the weeks that show nothing. */
	readonly gaps: number;
	/** Points that ordinary weeks vary by. */
	readonly noise: number;
	/** Percent green. */
	readonly level: (time: number) => number;
	/** Share 0–1 of the invited who answer. */
	readonly response: (time: number) => number;
	readonly register: readonly MadeUpEvent[];
}

const FIRST = asIsoWeek('2024-W40');

/** Publishes protected counts as they are, and the register beside them. */
export async function publishMadeUp(store: Store, history: MadeUpHistory): Promise<void> {
	const { areaCode, register } = history;
	const row = { code: areaCode, name: areaCode, kind: 'municipality', countyCode: '25' };
	await store.insert(areas).values(row).onConflictDoNothing();
	const shown = drawWeeks(history);
	for (const month of new Set(shown.map(({ week }) => compilationMonthOf(week)))) {
		const release = {
			...{ areaCode, month, version: 1, reason: null, example: true, importId: null },
			...{ releasedAt: new Date('2026-12-02T08:00:00Z'), ruleVersion: 'total-2' },
			publicWeeks: shown.filter(({ week }) => compilationMonthOf(week) === month),
			publicMonth: null
		};
		await insertRelease(store, release, null);
	}
	await addRegister(store, areaCode, FIRST, register);
}

/** The public interventions of a municipality whose weeks begin with `first`. */
export async function addRegister(
	store: Store,
	areaCode: string,
	first: IsoWeek,
	register: readonly MadeUpEvent[]
): Promise<void> {
	for (const [index, event] of register.entries()) {
		const nothing = { place: null, targetGroups: [], responsible: null, cost: null, links: [] };
		const title = `${areaCode} nr ${index}`;
		const content = { ...nothing, title, description: '', ...datesOf(event, first), source: null };
		await createIntervention(store, areaCode, { status: 'public', content }, { accountId: null });
	}
}

function drawWeeks({
	areaCode,
	weeks,
	answers,
	gaps,
	noise,
	level,
	response
}: MadeUpHistory): PublicWeek[] {
	const random = seededRandom(Number(areaCode));
	let wander = 0;
	return Array.from({ length: weeks }, (_, time): PublicWeek => {
		const week = addWeeks(FIRST, time);
		wander = 0.4 * wander + nearlyNormal(random);
		const share = Math.min(97, Math.max(3, level(time) + noise * wander));
		const n = answers + Math.floor(random() * 0.3 * answers);
		if (random() < gaps) {
			return { week, gap: (['too-few-answers', 'not-asked', 'incomplete'] as const)[time % 3]! };
		}
		const green = Math.round((n * share) / 100);
		const red = Math.min(n - green, Math.floor(random() * 4));
		const counts = { green, yellow: n - green - red, red };
		const invited = Math.round(n / response(time) / 10) * 10;
		return { week, gap: null, counts, invited, draw: 'first', kinds: null };
	});
}

function datesOf(
	{ time, precision = 'day', kind = 'measure', circumstance, until }: MadeUpEvent,
	first: IsoWeek
) {
	const day = (at: number) => addDays(weekStart(addWeeks(first, at)), 2);
	const date = beginningOf(day(time), precision);
	const end: InterventionEnd =
		until === undefined
			? { kind: 'ongoing' }
			: until === time
				? { kind: 'point' }
				: { kind: 'ended', date: day(until), precision: 'day' };
	const what = circumstance
		? { kind: 'circumstance' as const, circumstance }
		: { kind, circumstance: null };
	return { ...what, start: { date, precision }, end };
}

function beginningOf(day: IsoDate, precision: DatePrecision): IsoDate {
	const beginnings: Readonly<Record<DatePrecision, string>> = {
		day,
		week: addDays(day, -2),
		month: `${day.slice(0, 7)}-01`,
		year: `${day.slice(0, 4)}-01-01`
	};
	return beginnings[precision] as IsoDate;
}

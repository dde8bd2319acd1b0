import { parseApproximateDate } from '$lib/domain/approximate-date';
import type { CalendarEvent, CalendarReading } from '$lib/domain/calendar';
import { readText } from '$lib/domain/form-text';
import type { Intervention } from '$lib/domain/intervention';
import { parseIntervention } from '$lib/domain/intervention-form';
import type { InterventionProblem, InterventionTexts } from '$lib/domain/intervention-problem';
import type { NewIntervention } from '$lib/server/own/add-interventions';
import { registerKey } from '$lib/server/own/add-interventions';

/** What an event that comes back can be taken in as. */
const TAKEN_AS = ['whole', 'first'] as const;
type TakenAs = (typeof TAKEN_AS)[number];

/** An event that can be taken in, at its place in the calendar. */
export interface OfferedEvent extends CalendarEvent {
	readonly at: number;
	readonly takenAs: readonly TakenAs[];
}

/** One that is in the register already. */
interface KnownEvent {
	readonly event: CalendarEvent;
	readonly slug: string;
	readonly title: string;
}

export interface Offer {
	readonly offered: readonly OfferedEvent[];
	readonly known: readonly KnownEvent[];
}

/** What of a calendar is new: `read` has the interventions that its events became before, by key; others are known by title and start. */
export function offerEvents(
	{ events }: CalendarReading,
	read: ReadonlyMap<string, string>,
	register: readonly Intervention[]
): Offer {
	const byId = new Map(register.map((one) => [one.id, one]));
	const byKey = new Map(register.map((one) => [registerKey(one), one]));
	const offered: OfferedEvent[] = [];
	const known: KnownEvent[] = [];
	for (const [at, event] of events.entries()) {
		const there = byId.get(read.get(event.key) ?? '') ?? byKey.get(keyInRegister(event) ?? '');
		if (there) known.push({ event, slug: there.slug, title: there.title });
		else if (!read.has(event.key)) offered.push({ ...event, at, takenAs: choicesFor(event) });
	}
	return { offered, known };
}

export interface EventChoice {
	readonly drafts: readonly NewIntervention[];
	/** By the event's place. */
	readonly problems: Readonly<Record<number, readonly InterventionProblem[]>>;
	/** What was filled in, by the name of its control. */
	readonly answers: Readonly<Record<string, string>>;
}

/** The events that somebody has chosen, as drafts by the rules of the form: by a tick, by what a series is to be, by a date that they fill in. */
export function chooseEvents(
	offered: readonly OfferedEvent[],
	form: { get(name: string): unknown }
): EventChoice {
	const drafts: NewIntervention[] = [];
	const problems: Record<number, readonly InterventionProblem[]> = {};
	const answers: Record<string, string> = {};
	for (const event of offered) {
		const answer = (name: string) => {
			const text = readText(form.get(`${name}-${event.at}`)).slice(0, 100);
			if (text) answers[`${name}-${event.at}`] = text;
			return text;
		};
		const dates = datesOf(event, answer);
		if (!dates) continue;
		const parsed = parseIntervention(textsOf(event, dates));
		if (parsed.ok) drafts.push({ ...parsed.value, key: event.key });
		else problems[event.at] = parsed.problems;
	}
	return { drafts, problems, answers };
}

type Dates = Pick<InterventionTexts, 'start' | 'end' | 'endDate'>;

/** Null: it is not chosen. */
function datesOf(event: OfferedEvent, answer: (name: string) => string): Dates | null {
	if (event.start === null) {
		const [start, last] = [answer('start'), answer('end')];
		return start || last ? until(start, last || null) : null;
	}
	if (!event.repeats) return answer('take') ? until(event.start, event.end) : null;
	const takenAs = event.takenAs.find((one) => one === answer('as'));
	if (!takenAs) return null;
	if (takenAs === 'first') return until(event.start, event.end);
	return event.repeats.endless
		? { start: event.start, end: 'ongoing', endDate: '' }
		: until(event.start, event.repeats.last);
}

function until(start: string, last: string | null): Dates {
	return last === null
		? { start, end: 'point', endDate: '' }
		: { start, end: 'ended', endDate: last };
}

/** All of a series where it is known how long it goes on. */
function choicesFor({ repeats }: CalendarEvent): readonly TakenAs[] {
	if (!repeats) return [];
	return repeats.endless || repeats.last !== null ? TAKEN_AS : ['first'];
}

function textsOf({ title, place, link }: CalendarEvent, dates: Dates): InterventionTexts {
	return {
		...{ title, ...dates, place: place ?? '', links: link ?? '' },
		...{ kind: 'event', circumstance: '', status: 'draft', description: '' },
		...{ targetGroups: [], responsible: '', cost: '', source: '' }
	};
}

function keyInRegister({ title, start }: CalendarEvent): string | null {
	const parsed = start === null ? null : parseApproximateDate(start);
	return parsed?.ok ? registerKey({ title, start: parsed.value }) : null;
}

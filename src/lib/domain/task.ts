import { lastDayOf } from './days-covered';
import { addDays, type IsoDate } from './day';
import { listDueFollowUps } from './follow-up';
import type { ApproximateDate, Intervention } from './intervention';
import type { Staleness } from './rhythm';
import type { WeekSignal } from './signal';
import { contactFor, type SignalContacts } from './signal-contact';
import { weekEnd, weekOf } from './week';

/** What somebody who works here has to do, or waits for others to do. */
export type TaskAbout =
	| { readonly kind: 'follow-up'; readonly slug: string; readonly title: string }
	| { readonly kind: 'month-over'; readonly month: string }
	| { readonly kind: 'month-to-come'; readonly month: string }
	/** What was read in is deleted after `keptUntil`. */
	| { readonly kind: 'month-read-in'; readonly month: string; readonly keptUntil: IsoDate }
	| { readonly kind: 'signal'; readonly signal: WeekSignal }
	| {
			readonly kind: 'inquiry';
			readonly id: string;
			readonly text: string;
			readonly askedBy: string | null;
	  }
	| { readonly kind: 'own-inquiry'; readonly id: string; readonly text: string }
	| { readonly kind: 'answer'; readonly id: string; readonly text: string }
	| { readonly kind: 'draft'; readonly slug: string; readonly title: string }
	/** A draft: sealed before the start, or never. */
	| {
			readonly kind: 'expectation';
			readonly slug: string;
			readonly title: string;
			readonly begun: boolean;
	  }
	| {
			readonly kind: 'proposal';
			readonly slug: string;
			readonly title: string;
			readonly proposedBy: string;
	  }
	| { readonly kind: 'own-proposal'; readonly title: string }
	| { readonly kind: 'file'; readonly fileName: string; readonly path: string }
	| { readonly kind: 'fetched'; readonly title: string; readonly path: string }
	| { readonly kind: 'source'; readonly title: string; readonly stale: Staleness }
	| { readonly kind: 'contact-missing' };

/** Who is to do it: whoever reads the list, somebody or something named, nobody yet, or the coordinator. */
export type TaskOwner =
	| { readonly kind: 'reader' }
	| { readonly kind: 'named'; readonly name: string }
	| { readonly kind: 'nobody' }
	| { readonly kind: 'coordinator' };

export interface Task {
	readonly about: TaskAbout;
	/** The day it is to be done by, or the one since when it waits; null: neither is known. */
	readonly when:
		| { readonly kind: 'by'; readonly on: ApproximateDate }
		| { readonly kind: 'since'; readonly day: IsoDate }
		| null;
	readonly owner: TaskOwner;
}

/** In the order of the list. */
export const TASK_GROUPS = ['overdue', 'now', 'later', 'others', 'answers'] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

/**
 * The group of the list in which a task stands: what should be done already; what waits now or falls in this week; what comes
 * later; what others are to do; and what others have said.
 */
export function groupOf({ about, when }: Task, today: IsoDate): TaskGroup {
	switch (about.kind) {
		case 'own-inquiry':
		case 'own-proposal':
		case 'source':
			return 'others';
		case 'answer':
			return 'answers';
		case 'draft':
			return 'later';
		case 'expectation':
			if (about.begun) return 'later';
	}
	if (when?.kind !== 'by') return 'now';
	const last = lastDayOf(when.on);
	if (last < today) return 'overdue';
	return last <= weekEnd(weekOf(today)) ? 'now' : 'later';
}

/** The tasks of every group that has one, each group by its days: the earliest first, and last what has none. */
export function groupTasks(
	tasks: readonly Task[],
	today: IsoDate
): { readonly group: TaskGroup; readonly tasks: readonly Task[] }[] {
	return TASK_GROUPS.flatMap((group) => {
		const listed = tasks.filter((task) => groupOf(task, today) === group);
		if (listed.length === 0) return [];
		return [{ group, tasks: listed.sort((one, other) => compareText(dayOf(one), dayOf(other))) }];
	});
}

function dayOf({ when }: Task): string {
	if (!when) return '9999';
	return when.kind === 'by' ? lastDayOf(when.on) : when.day;
}

function compareText(one: string, other: string): number {
	return one < other ? -1 : Number(one > other);
}

/** How many wait for whoever reads the list, and how many of them should be done already. */
export function countTasks(
	tasks: readonly Task[],
	today: IsoDate
): { readonly own: number; readonly overdue: number; readonly later: number } {
	const groups = tasks.map((task) => groupOf(task, today));
	const count = (...of: TaskGroup[]) => groups.filter((group) => of.includes(group)).length;
	return {
		own: count('overdue', 'now', 'later'),
		overdue: count('overdue'),
		later: count('later')
	};
}

/** The follow-ups that are overdue or come within a month. */
export function followUpTasks(interventions: readonly Intervention[], today: IsoDate): Task[] {
	return listDueFollowUps(interventions, today).map(
		({ intervention: { slug, title, responsible }, on }): Task => ({
			about: { kind: 'follow-up', slug, title },
			when: { kind: 'by', on },
			owner: responsible ? { kind: 'named', name: responsible } : { kind: 'nobody' }
		})
	);
}

/** Expectations that are drafts: until the intervention begins they can be sealed. */
export function expectationTasks(
	drafts: readonly Pick<Intervention, 'slug' | 'title' | 'start'>[],
	today: IsoDate
): Task[] {
	return drafts.map(({ slug, title, start }): Task => {
		const begun = start.date <= today;
		return {
			about: { kind: 'expectation', slug, title, begun },
			when: begun ? null : { kind: 'by', on: { date: addDays(start.date, -1), precision: 'day' } },
			owner: { kind: 'reader' }
		};
	});
}

/** What nobody has answered for, by the contact of its line. */
export function signalTasks(signals: readonly WeekSignal[], contacts: SignalContacts): Task[] {
	return signals.map((signal): Task => {
		const contact = contactFor(contacts, signal.line);
		return {
			about: { kind: 'signal', signal },
			when: { kind: 'since', day: weekEnd(signal.week) },
			owner: contact ? { kind: 'named', name: contact.name ?? contact.role } : { kind: 'nobody' }
		};
	});
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { error } from '@sveltejs/kit';
import { isoDate, type IsoDate } from '$lib/domain/day';
import type { Municipality } from '$lib/domain/municipality';
import { siteOf } from '$lib/domain/own-site';
import type { AskCalendar } from '$lib/server/publishers/ask/calendar-http';
import type { Fetching } from '$lib/server/runs/fetching/fetching';
import type { Intake } from './intake';
import { findServed } from './store/register/municipality-profile';
import { inHurry } from './store/patience';
import type { Store } from './store/store';

/** Everything a request needs, made once when the process starts. */
export interface App {
	readonly store: Store;
	/** The same database as the one user that can read exact counts; left out where there is one user for everything. */
	readonly exactStore?: Store;
	/** As its folder has it; a request sees what an administrator has written over that. */
	readonly municipality: Municipality;
	readonly intake: Intake;
	/** The moment, by the process's own clock also in the demonstration: sessions and links end by it. */
	readonly now: () => Date;
	/** Today in Europe/Stockholm, where the demonstration has no day of its own. */
	readonly today: () => IsoDate;
	/** Where the demonstration's months to come lie; left out elsewhere. */
	readonly monthsToCome?: string;
	/** What protected figures are drawn with; left out where nothing is ever published. */
	readonly secret?: Uint8Array;
	/** Left out where no service is ever asked. */
	readonly fetching?: Fetching;
	/** Left out where no calendar is ever asked. */
	readonly askCalendar?: AskCalendar;
}

let running: App | null = null;

interface Served {
	readonly municipality: Municipality;
	readonly today: IsoDate;
}

const served = new AsyncLocalStorage<Served>();

export function setApp(app: App): void {
	running = app;
}

function getApp(): App {
	if (!running) error(503, 'Läget startar.');
	return running;
}

export function getStore(): Store {
	return getApp().store;
}

/** What reads, checks and publishes exact counts, in transactions of its own. */
export function getExactStore(): Store {
	const { store, exactStore } = getApp();
	return exactStore ?? store;
}

/** The municipality of the request; outside requests as its folder has it. */
export function getMunicipality(): Municipality {
	return served.getStore()?.municipality ?? getApp().municipality;
}

/** Answers a request for municipality and day as they are in the database now, whichever process wrote them. */
export async function serveMunicipality<Answer>(
	answer: () => Promise<Answer> | Answer
): Promise<Answer> {
	const { store, municipality, today } = getApp();
	const { profile: saved, demoDay } = await inHurry(() => findServed(store, municipality.areaCode));
	const day = municipality.demo && demoDay !== null ? isoDate(demoDay) : today();
	if (!saved) return served.run({ municipality, today: day }, answer);
	const { kind, names, contact } = saved;
	return served.run(
		{ municipality: { ...municipality, kind, names, contact }, today: day },
		answer
	);
}

export function getIntake(): Intake {
	return getApp().intake;
}

export function getNow(): Date {
	return getApp().now();
}

/** The moment as the mood is dated: in the demonstration noon of its own day, since what is read in there belongs to it. */
export function getMoodMoment(): Date {
	return getMunicipality().demo ? new Date(`${getToday()}T12:00:00Z`) : getNow();
}

export function getToday(): IsoDate {
	return served.getStore()?.today ?? getApp().today();
}

/** The day by the clock in Stockholm, also in a demonstration that has a day of its own. */
export function getClockDay(): IsoDate {
	return getApp().today();
}

/** The two days of a demonstration whose own day is not that of the clock, by which everything is sealed; else null. */
export function getTwoDays(): { readonly clock: IsoDate; readonly today: IsoDate } | null {
	const [clock, today] = [getClockDay(), getToday()];
	return getMunicipality().demo && clock !== today ? { clock, today } : null;
}

/** Null outside the demonstration, and where it has none. */
export function getMonthsToCome(): string | null {
	return getApp().monthsToCome ?? null;
}

/** What protected figures are drawn with: never in a page, a log or the database. */
export function getSecret(): Uint8Array {
	const { secret } = getApp();
	if (!secret) throw new Error('The app was started without a secret');
	return secret;
}

/** How services are asked; null where they never are. */
export function getFetching(): Fetching | null {
	return getApp().fetching ?? null;
}

/** How a calendar on the municipality's own site is asked; null where none ever is, or the municipality has no site. */
export function getAskCalendar(): AskCalendar | null {
	const { askCalendar = null } = getApp();
	return siteOf(getMunicipality().contact.website) === null ? null : askCalendar;
}

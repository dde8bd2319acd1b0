import { error } from '@sveltejs/kit';
import type { IsoDate } from '$lib/domain/day';
import type { Municipality } from '$lib/domain/municipality';
import type { Fetching } from '$lib/server/runs/fetching/fetching';
import type { Intake } from './intake';
import type { Store } from './store/store';

/** Everything a request needs, made once when the process starts. */
export interface App {
	readonly store: Store;
	readonly municipality: Municipality;
	readonly intake: Intake;
	/** Today in Europe/Stockholm; in the demonstration always its own day. */
	readonly today: () => IsoDate;
	/** Left out where no service is ever asked. */
	readonly fetching?: Fetching;
}

let running: App | null = null;

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

export function getMunicipality(): Municipality {
	return getApp().municipality;
}

export function getIntake(): Intake {
	return getApp().intake;
}

export function getToday(): IsoDate {
	return getApp().today();
}

/** How services are asked; null where they never are. */
export function getFetching(): Fetching | null {
	return getApp().fetching ?? null;
}

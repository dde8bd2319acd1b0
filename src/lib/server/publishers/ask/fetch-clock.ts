import { setTimeout as sleep } from 'node:timers/promises';

/** Time, waiting and chance, handed in so that a fetch can be tried without any of them. */
export interface FetchClock {
	now(): Date;
	wait(milliseconds: number): Promise<void>;
	/** From 0 up to 1. */
	random(): number;
}

/** Real time; a stop ends the waiting with an error. */
export function realClock(signal?: AbortSignal): FetchClock {
	return {
		now: () => new Date(),
		wait: (milliseconds) => sleep(milliseconds, undefined, signal ? { signal } : {}),
		random: Math.random
	};
}

import { setTimeout as sleep } from 'node:timers/promises';

/** Time, waiting and chance, handed in so that a fetch can be tried without any of them. */
export interface FetchClock {
	now(): Date;
	wait(milliseconds: number): Promise<void>;
	/** From 0 up to 1. */
	random(): number;
}

export const REAL_CLOCK: FetchClock = {
	now: () => new Date(),
	wait: (milliseconds) => sleep(milliseconds),
	random: Math.random
};

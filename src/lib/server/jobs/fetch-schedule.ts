import { randomInt } from 'node:crypto';
import type { TimedSource } from '$lib/server/runs/fetching/timed-sources';
import { listLatestFetches } from '$lib/server/store/runs/source-fetch';
import { findSetting, putSetting } from '$lib/server/store/setting';
import type { Store } from '$lib/server/store/store';
import { keepAsking, lastTime, nextTime, patternOf, SPREAD_MINUTES } from './asking-time';

/** The installation's own minutes, drawn once and remembered. */
export async function findFetchOffset(store: Store): Promise<number> {
	const known = await findSetting(store, 'fetch_offset');
	if (known !== null) return Number(known);
	const drawn = randomInt(SPREAD_MINUTES);
	await putSetting(store, 'fetch_offset', String(drawn));
	return drawn;
}

/** When the source is asked next after `moment`. */
export function nextFetchOf({ sourceId, rhythm }: TimedSource, offset: number, moment: Date): Date {
	return nextTime(patternOf(rhythm, sourceId, offset), moment);
}

/** Sources whose last time has passed without anybody asking: the process was not there, or never has been. */
export async function listMissedSources(
	store: Store,
	timed: readonly TimedSource[],
	offset: number,
	moment: Date
): Promise<readonly TimedSource[]> {
	const latest = await listLatestFetches(store);
	return timed.filter(({ sourceId, rhythm }) => {
		const due = lastTime(patternOf(rhythm, sourceId, offset), moment);
		const asked = latest.find((one) => one.sourceId === sourceId)?.startedAt;
		return !asked || asked < due;
	});
}

/** Asks every source at its own times, and first, one after the other, those whose time was missed. */
export function startSchedule(
	store: Store,
	timed: readonly TimedSource[],
	offset: number,
	ask: (sourceId: string) => Promise<void>,
	now: () => Date
): { stop(): void; readonly caughtUp: Promise<void> } {
	let stopped = false;
	const askSafely = async (sourceId: string) => {
		if (stopped) return;
		await ask(sourceId).catch((error: Error) =>
			console.error(`hämtning av ${sourceId}: ${error.message}`)
		);
	};
	const jobs = timed.map(({ sourceId, rhythm }) =>
		keepAsking(patternOf(rhythm, sourceId, offset), () => askSafely(sourceId))
	);
	const catchUp = async () => {
		for (const { sourceId } of await listMissedSources(store, timed, offset, now())) {
			await askSafely(sourceId);
		}
	};
	return {
		stop() {
			stopped = true;
			for (const job of jobs) job.stop();
		},
		caughtUp: catchUp().catch((error: Error) => console.error(`hämtning: ${error.message}`))
	};
}

import type { FetchTrouble } from '$lib/domain/fetch-trouble';
import type { FetchOutcome } from '$lib/server/store/runs/source-fetch';
import type { AskKolada } from './refresh-kolada';

/** What came of an attempt; `problem` is null where nothing is wrong. */
export interface Fetched {
	readonly outcome: FetchOutcome;
	readonly problem: FetchTrouble | null;
}

/** How the running app asks the publishers' services. */
export interface Fetching {
	/** Whether sources are asked at their own times, without anybody's click. */
	readonly scheduled: boolean;
	/** The installation's own minutes, 0–179: see `patternOf`. */
	readonly offset: number;
	/** All of a source's figures, or of Kolada only the KPIs named; null where it is being fetched already. */
	fetchSource(sourceId: string, kpis?: readonly string[]): Promise<Fetched | null>;
	readonly askKolada: AskKolada;
}

/** Waits for `work` at most so long; it goes on, and what it throws after that is told in the log. */
export async function waitAWhile(work: Promise<unknown>, milliseconds: number): Promise<void> {
	let waiting = true;
	let timer: NodeJS.Timeout | undefined;
	const patience = new Promise<void>((done) => {
		timer = setTimeout(done, milliseconds);
	});
	const watched = work.catch((error: Error) => {
		if (waiting) throw error;
		console.error(`hämtning: ${error.message}`);
	});
	try {
		await Promise.race([watched, patience]);
	} finally {
		waiting = false;
		clearTimeout(timer);
	}
}

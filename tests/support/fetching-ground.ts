import type { FetchTrouble } from '$lib/domain/fetch-trouble';
import { SOURCES } from '$imports/registry';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Network } from '$lib/server/publishers/ask/exchange';
import { openHttp } from '$lib/server/publishers/ask/http';
import { openShelf } from '$lib/server/publishers/ask/spool-shelf';
import { putRegistry } from './registry';
import type { FetchMeans } from '$lib/server/runs/fetching/fetch-source';
import type { Fetched } from '$lib/server/runs/fetching/fetching';
import { openFetching } from '$lib/server/runs/fetching/open-fetching';
import { type OpenStore } from '$lib/server/store/open-store';
import { connectionsOf } from '$lib/server/store/store';
import type { Publisher } from './publishers/publishers';
import { standingClock, startReplayingService, type ReplayingService } from './replaying-service';
import type { TestDatabase } from './store';

/** A quarter past three in the night, Swedish time. */
const FETCHED_AT = new Date('2026-11-06T02:15:00Z');

export interface FetchingGround {
	readonly service: () => ReplayingService;
	/** Fetches from the replaying service; the same shelf throughout a test. */
	fetch(from: Pick<Publisher, 'sourceId' | 'kpis'>, at?: Date): Promise<Fetched | null>;
	/** Everything that is held, with the import that it comes from. */
	figures(): Promise<string[]>;
	/** The newest attempt of all. */
	latest(): Promise<{
		outcome: string;
		problem: FetchTrouble | null;
		pages: number;
		run: string | null;
	}>;
	readonly waits: () => readonly number[];
	readonly means: () => FetchMeans;
	readonly database: () => OpenStore & { readonly embedded: boolean };
}

/** A loopback service and a database without figures for every test; the network as `changes` say. */
export function onFetchingGround(
	database: TestDatabase,
	changes: Partial<Network> = {}
): FetchingGround {
	let service: ReplayingService;
	let means: FetchMeans & { readonly clock: ReturnType<typeof standingClock> };
	beforeAll(async () => {
		service = await startReplayingService();
		await putRegistry(database.store());
	});
	afterAll(async () => {
		means.shelf.clear();
		await service.stop();
	});
	beforeEach(async () => {
		await database
			.pool()
			.query('truncate observation, observation_revision, source_fetch, import_run cascade');
		means?.shelf.clear();
		const http = openHttp(service.services, changes);
		means = { sources: SOURCES, http, clock: standingClock(FETCHED_AT), shelf: openShelf() };
	});
	const open = () => {
		const { embedded } = connectionsOf(database.store());
		return { store: database.store(), pool: database.pool(), embedded };
	};
	return {
		service: () => service,
		means: () => means,
		database: open,
		waits: () => means.clock.waits,
		fetch({ sourceId, kpis }, at = FETCHED_AT) {
			means.clock.set(at);
			return openFetching(open(), false, 0, () => means).fetchSource(sourceId, kpis ?? undefined);
		},
		async figures() {
			const { rows } = await database
				.pool()
				.query<{ line: string }>('select o::text as line from current_observation o order by 1');
			return rows.map(({ line }) => line);
		},
		async latest() {
			const { rows } = await database
				.pool()
				.query(
					'select outcome, problem, pages, run_id as run from source_fetch order by started_at desc, finished_at desc limit 1'
				);
			return rows[0];
		}
	};
}

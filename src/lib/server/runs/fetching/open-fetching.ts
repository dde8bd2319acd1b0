import { fault } from '$lib/domain/problem';
import { decodeText } from '$lib/server/files/decode-text';
import { realClock } from '$lib/server/publishers/ask/fetch-clock';
import { wrongAnswer } from '$lib/server/publishers/ask/connector';
import { openHttp } from '$lib/server/publishers/ask/http';
import { openService } from '$lib/server/publishers/ask/open-service';
import { SERVICES } from '$lib/server/publishers/ask/services';
import { openShelf } from '$lib/server/publishers/ask/spool-shelf';
import type { OpenStore } from '$lib/server/store/open-store';
import type { Sources } from '$imports/source';
import { findDefinitionToFetch } from './definition-to-fetch';
import { fetchSource, type FetchMeans } from './fetch-source';
import type { Fetching } from './fetching';
import type { AskKolada } from './refresh-kolada';

/** The publishers' own services, in real time, until `signal` stops it. */
export function openMeans(sources: Sources, signal?: AbortSignal): FetchMeans {
	const shelf = openShelf();
	process.once('exit', () => shelf.clear());
	return { sources, http: openHttp(SERVICES), clock: realClock(signal), shelf };
}

/** How the running app fetches, with what `open` gives it until the signal stops it. */
export function openFetching(
	database: OpenStore & { readonly embedded: boolean },
	scheduled: boolean,
	offset: number,
	open: (signal: AbortSignal) => FetchMeans
): Fetching & {
	/** Ends what is going on, which is kept as interrupted; resolves when it has ended. */
	stop(): Promise<void>;
} {
	const stopping = new AbortController();
	const { signal } = stopping;
	const means = open(signal);
	const going = new Set<Promise<unknown>>();
	return {
		scheduled,
		offset,
		async fetchSource(sourceId, kpis) {
			const definition = await findDefinitionToFetch(
				database.store,
				means.sources,
				sourceId,
				kpis ?? null
			);
			if (!definition) throw new Error(`${sourceId} has no service to ask`);
			const fetching = fetchSource(database, definition, means, { signal });
			going.add(fetching);
			return fetching.finally(() => going.delete(fetching));
		},
		askKolada: askKoladaBy(means),
		async stop() {
			stopping.abort();
			await Promise.allSettled(going);
		}
	};
}

function askKoladaBy({ http, clock }: FetchMeans): AskKolada {
	const service = openService(http, 'kolada', clock);
	return async (path) => {
		const answer = await service.ask(path);
		if (!answer.ok) return answer;
		const text = decodeText(answer.value);
		return text.ok ? text : wrongAnswer('Kolada', [fault('kolada-unreadable')], { clock });
	};
}

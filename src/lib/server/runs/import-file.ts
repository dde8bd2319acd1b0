import type { FileProblem } from '$lib/domain/problem';
import { findLatestRun, refuseImportRun, startImportRun } from '$lib/server/store/runs/import-run';
import { abandonRun, stageObservations } from '$lib/server/store/figures/staging';
import {
	swapStaging,
	type SwapOutcome,
	type TakenFigure
} from '$lib/server/store/figures/swap-staging';
import type { Store } from '$lib/server/store/store';
import { SOURCES } from '$imports/registry';
import { wholeFile } from '$lib/server/files/decode-text';
import { knowWorld } from './know-world';
import { sha256Of } from '$lib/server/files/fingerprint';
import { readPublishedFile, type SourceReading } from '$lib/server/layout/known/read-source-file';

/** What came of a file: all of it, nothing new, or nothing at all with the reasons. */
export interface ImportReport {
	/** Null when the same bytes were read before: nothing is written then. */
	readonly runId: string | null;
	readonly status: 'committed' | 'unchanged' | 'refused';
	readonly rowsRead: number;
	readonly rowsNew: number;
	readonly rowsChanged: number;
	readonly rowsGone: number;
	/** Reason → number of values left out on purpose. */
	readonly skipped: Readonly<Record<string, number>>;
	readonly problems: readonly FileProblem[];
}

const NOTHING = { rowsRead: 0, rowsNew: 0, rowsChanged: 0, rowsGone: 0, skipped: {}, problems: [] };

/** Reads, checks and stores a publisher's file: all of it or nothing. */
export async function importFile(
	store: Store,
	sourceId: string,
	file: { readonly name: string; readonly bytes: Uint8Array },
	accountId: string | null
): Promise<ImportReport> {
	const definition = SOURCES.find(({ source }) => source.id === sourceId);
	if (!definition) throw new Error(`No source ${sourceId} in the registry`);
	const sha256 = sha256Of(file.bytes);
	const latest = await findLatestRun(store, sourceId);
	if (latest?.sha256 === sha256) return { ...NOTHING, runId: null, status: 'unchanged' };
	const runId = await startImportRun(store, {
		kind: 'observations',
		sourceId,
		fileName: file.name,
		sha256,
		accountId
	});
	const reading = await readPublishedFile(definition, file.bytes, await knowWorld(store));
	const { rowsRead, skipped, problems } = reading;
	if (problems.length > 0) {
		await refuseImportRun(store, runId, rowsRead, problems);
		return { ...NOTHING, runId, status: 'refused', rowsRead, skipped, problems };
	}
	const stored = await storeReading(store, runId, reading);
	if (!stored.ok) {
		const taken = stored.problems.map(describeTaken);
		await abandonRun(store, runId, rowsRead, taken);
		return { ...NOTHING, runId, status: 'refused', rowsRead, skipped, problems: taken };
	}
	const { added, changed, gone } = stored.value;
	return {
		runId,
		status: 'committed',
		rowsRead,
		rowsNew: added,
		rowsChanged: changed,
		rowsGone: gone,
		skipped,
		problems: []
	};
}

async function storeReading(
	store: Store,
	runId: string,
	{ rowsRead, skipped, observations }: SourceReading
): Promise<SwapOutcome> {
	const rowsSkipped = Object.values(skipped).reduce((sum, count) => sum + count, 0);
	try {
		await stageObservations(store, runId, observations);
		return await swapStaging(store, runId, {
			rowsRead,
			rowsSkipped,
			observations: observations.length
		});
	} catch (error) {
		// The first error is the one to tell of, also when the database no longer answers.
		await abandonRun(store, runId, rowsRead, []).catch(() => undefined);
		throw error;
	}
}

/** Why a figure cannot come in twice. */
export function describeTaken({
	areaCode,
	indicatorId,
	period,
	sourceTitle
}: TakenFigure): FileProblem {
	const figure = `${indicatorId}, ${areaCode}, ${period}`;
	return wholeFile(`Värdet kommer redan från en annan källa (${sourceTitle}): ${figure}.`);
}

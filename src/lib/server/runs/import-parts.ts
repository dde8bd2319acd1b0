import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import { createHash } from 'node:crypto';
import type { IsoDate } from '$lib/domain/day';
import {
	findCommittedRun,
	findLatestRun,
	forgetImportRun,
	listWaitingFetches,
	startImportRun
} from '$lib/server/store/runs/import-run';
import { stageHeldBefore } from '$lib/server/store/figures/staged-checks';
import { findStagedDifference } from '$lib/server/store/figures/staged-difference';
import { abandonRun, holdRun, putRunIndicators } from '$lib/server/store/figures/staging';
import type { Store } from '$lib/server/store/store';

import { findOtherScales, whyLook } from './judge-staged';
import { knowWorld } from './know-world';
import { CANCELLED } from './lay-aside';
import type { Gathered, Part } from '$lib/server/files/part';
import type { SourceDefinition } from '$imports/source';
import { cancelImport, confirmImport } from './stage-import';
import { stageParts } from './stage-parts';

/** What came of a fetch. The figures are what they were unless it is `committed`. */
export type PartsOutcome =
	| { readonly kind: 'committed'; readonly runId: string }
	/** `runId` brought in what is there now; null where an older run was undone. */
	| { readonly kind: 'unchanged'; readonly runId: string | null }
	/** So much would be lost that somebody is to look at it first, and why. */
	| { readonly kind: 'waiting'; readonly runId: string; readonly reason: Fault }
	| {
			readonly kind: 'refused';
			readonly runId: string;
			readonly problems: readonly FileProblem[];
	  };

export interface PartsOptions {
	/** What is held of periods before this day came in files and stays. */
	readonly begins?: IsoDate | undefined;
	/** Said beforehand: much of the history may go. */
	readonly allowShrinking?: boolean;
	readonly progress?: (doing: 'reading' | 'storing', done: number, of: number) => void;
}

/** Reads, checks and stores what a service gave, in however many answers: all of it or nothing. */
export async function importParts(
	store: Store,
	definition: SourceDefinition,
	{ name, parts }: Gathered,
	options: PartsOptions = {}
): Promise<PartsOutcome> {
	const sourceId = definition.source.id;
	const sha256 = await sha256OfParts(parts);
	const latest = await findLatestRun(store, sourceId);
	if (latest?.sha256 === sha256) return { kind: 'unchanged', runId: latest.id };
	const before = await findCommittedRun(store, sourceId, sha256);
	const undone = before?.status === 'undone';
	const about = { sourceId, fileName: name, sha256, accountId: null };
	const runId = await startImportRun(store, { kind: 'observations', ...about });
	try {
		return await settle(
			store,
			{ runId, latestId: latest?.id ?? null, undone },
			definition,
			parts,
			options
		);
	} catch (error) {
		// The first error is the one to tell of, also when the database no longer answers.
		await abandonRun(store, runId, 0, []).catch(() => undefined);
		throw error;
	}
}

interface RunToSettle {
	readonly runId: string;
	/** Of what is there now. */
	readonly latestId: string | null;
	/** These very answers were taken in before, and somebody took them out again. */
	readonly undone: boolean;
}

async function settle(
	store: Store,
	{ runId, latestId, undone }: RunToSettle,
	definition: SourceDefinition,
	parts: readonly Part[],
	{ begins, allowShrinking = false, progress = () => undefined }: PartsOptions
): Promise<PartsOutcome> {
	const context = await knowWorld(store);
	const { rowsRead, skipped, indicatorIds, problems } = await stageParts(
		...([store, runId, definition, parts, context] as const),
		(done, of) => progress('reading', done, of)
	);
	const refuse = async (reasons: readonly FileProblem[]) => {
		await abandonRun(store, runId, rowsRead, reasons);
		return { kind: 'refused', runId, problems: reasons } as const;
	};
	if (problems.length > 0) return refuse(problems);
	if (indicatorIds.size === 0) {
		return refuse([wholeFile(fault('answer-none-followed'))]);
	}
	await putRunIndicators(store, runId, indicatorIds);
	if (begins) await stageHeldBefore(store, runId, begins);
	const scales = await findOtherScales(store, runId, context.indicators);
	if (scales.length > 0) return refuse(scales);
	const { added, changed, gone } = await findStagedDifference(store, runId);
	if (added + changed + gone === 0) {
		await abandonRun(store, runId, rowsRead, []);
		await forgetImportRun(store, runId);
		return { kind: 'unchanged', runId: latestId };
	}
	const loss = undone ? fault('answer-undone-before') : await whyLook(store, runId);
	const reason = allowShrinking ? null : loss;
	// What an earlier fetch waits with is older than this.
	for (const { id } of await listWaitingFetches(store, definition.source.id)) {
		await cancelImport(store, id);
	}
	if (!(await holdRun(store, runId, rowsRead, skipped))) return refuse([CANCELLED]);
	if (reason !== null) return { kind: 'waiting', runId, reason };
	const confirmed = await confirmImport(store, runId, true, async (done, of) =>
		progress('storing', done, of)
	);
	if (confirmed.kind === 'committed') return { kind: 'committed', runId };
	return refuse(confirmed.kind === 'taken' ? confirmed.problems : [CANCELLED]);
}

/** Of all answers, one after the other. */
async function sha256OfParts(parts: readonly Part[]): Promise<string> {
	const hash = createHash('sha256');
	for (const { answers } of parts) for (const answer of answers) hash.update(await answer.read());
	return hash.digest('hex');
}

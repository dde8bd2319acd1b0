import { fault, wholeFile, type Fault, type FileProblem } from '$lib/domain/problem';
import { createHash } from 'node:crypto';
import type { IsoDate } from '$lib/domain/day';
import {
	findCommittedRun,
	findLatestRun,
	listWaitingFetches
} from '$lib/server/store/runs/import-run';
import { stageHeldBefore } from '$lib/server/store/figures/staged-checks';
import { findStagedDifference } from '$lib/server/store/figures/staged-difference';
import type { Store } from '$lib/server/store/store';
import type { Gathered, Part } from '$lib/server/files/part';
import type { SourceDefinition, Sources } from '$imports/source';
import { knowWorld } from './know-world';
import { CANCELLED } from './life/cancelled';
import { cancelImport, confirmImport } from './life/confirm-import';
import { findOtherScales, whyLook } from './life/judge-import';
import { withImportRun, type RunEnd } from './life/with-import-run';
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
	/** It has been agreed beforehand that more than a tenth of the history may be removed. */
	readonly allowShrinking?: boolean;
	readonly progress?: (doing: 'reading' | 'storing', done: number, of: number) => void;
}

const UNDONE = fault('answer-undone-before');
const NOTHING_FOLLOWED = wholeFile(fault('answer-none-followed'));

/** Reads, checks and stores what a service gave, in however many answers: all of it or nothing. */
export async function importParts(
	store: Store,
	sources: Sources,
	definition: SourceDefinition,
	{ name, parts }: Gathered,
	{ begins, allowShrinking = false, progress = () => undefined }: PartsOptions = {}
): Promise<PartsOutcome> {
	const sourceId = definition.source.id;
	const sha256 = await sha256OfParts(parts);
	const latest = await findLatestRun(store, sourceId);
	if (latest?.sha256 === sha256) return { kind: 'unchanged', runId: latest.id };
	const undone = (await findCommittedRun(store, sourceId, sha256))?.status === 'undone';
	const context = await knowWorld(store, sources);
	const about = { fileName: name, accountId: null };
	const { runId, end } = await withImportRun(store, about, async (run) => {
		const id = await run.begin(sourceId, sha256);
		const { rowsRead, skipped, indicatorIds, problems } = await stageParts(
			...([run, definition, parts, context] as const),
			(done, of) => progress('reading', done, of)
		);
		if (problems.length > 0) return refused(rowsRead, problems);
		if (indicatorIds.size === 0) return refused(rowsRead, [NOTHING_FOLLOWED]);
		await run.concerns(indicatorIds);
		if (begins) await stageHeldBefore(store, id, begins);
		const scales = await findOtherScales(store, id, context.indicators);
		if (scales.length > 0) return refused(rowsRead, scales);
		const { added, changed, gone } = await findStagedDifference(store, id);
		if (added + changed + gone === 0) return { kind: 'unchanged' } as const;
		const look = undone ? UNDONE : await whyLook(store, id);
		await cancelOlder(store, sourceId);
		return { kind: 'waiting', rowsRead, skipped, look } as const;
	});
	if (end.kind === 'unchanged') return { kind: 'unchanged', runId: latest?.id ?? null };
	if (runId === null) throw new Error(`${name}: a fetch ended without a run`);
	if (end.kind === 'refused') return { kind: 'refused', runId, problems: end.problems };
	if (end.kind === 'cancelled') return { kind: 'refused', runId, problems: [CANCELLED] };
	if (end.look !== null && !allowShrinking) return { kind: 'waiting', runId, reason: end.look };
	const confirmed = await confirmImport(store, runId, {
		vanishing: 'remove',
		step: async (done, of) => progress('storing', done, of)
	});
	if (confirmed.kind === 'committed') return { kind: 'committed', runId };
	const problems = confirmed.kind === 'taken' ? confirmed.problems : [CANCELLED];
	await cancelImport(store, runId, problems);
	return { kind: 'refused', runId, problems };
}

function refused(rowsRead: number, problems: readonly FileProblem[]) {
	return { kind: 'refused', rowsRead, problems, keep: true } as const satisfies RunEnd;
}

/** Cancels earlier fetches of the source that still wait: their figures are older than these. */
async function cancelOlder(store: Store, sourceId: string): Promise<void> {
	for (const { id } of await listWaitingFetches(store, sourceId)) await cancelImport(store, id);
}

/** Of all answers, one after the other. */
async function sha256OfParts(parts: readonly Part[]): Promise<string> {
	const hash = createHash('sha256');
	for (const { answers } of parts) for (const answer of answers) hash.update(await answer.read());
	return hash.digest('hex');
}

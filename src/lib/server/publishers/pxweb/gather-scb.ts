import type { FetchPlan } from '$imports/fetch-plan';
import type { FetchTools, Gathering } from '$lib/server/publishers/ask/connector';
import { gatherPxweb } from './gather-pxweb';
import { pxwebV1, pxwebV2 } from './pxweb-dialect';

type ScbPlan = Extract<FetchPlan, { readonly service: 'scb' }>;

/** Asks SCB by PxWebApi 2, and by version 1 when that one does not answer. */
export async function gatherScb(
	{ table, path, selection }: ScbPlan,
	tools: FetchTools
): Promise<Gathering> {
	const gathered = await gatherPxweb(pxwebV2('scb', table), selection, tools);
	if (gathered.ok || path === null) return gathered;
	// Only silence leads to the older version: it would give the same wrong answer.
	if (gathered.problems.some(({ kind }) => kind !== 'silent')) return gathered;
	const older = await gatherPxweb(pxwebV1('scb-v1', `ssd/${path}`), selection, tools);
	if (older.ok) return older;
	return { ok: false, problems: [...gathered.problems, ...older.problems] };
}

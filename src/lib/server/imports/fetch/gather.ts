import type { FetchPlan } from '$lib/server/imports/fetch-plan';
import type { FetchTools, Gathering } from './connector';
import { gatherForsakringskassan } from './gather-forsakringskassan';
import { gatherKolada } from './gather-kolada';
import { gatherPxweb } from './gather-pxweb';
import { gatherScb } from './gather-scb';
import { pxwebV1 } from './pxweb-dialect';

/** Asks a publisher's service for everything that a plan names. */
export function gather(plan: FetchPlan, tools: FetchTools): Promise<Gathering> {
	if (plan.service === 'scb') return gatherScb(plan, tools);
	if (plan.service === 'forsakringskassan') return gatherForsakringskassan(plan, tools);
	if (plan.service === 'kolada') return gatherKolada(plan, tools);
	const table = pxwebV1('folkhalsodata', `A_Folkhalsodata/${plan.path}`);
	return gatherPxweb(table, plan.selection, tools);
}

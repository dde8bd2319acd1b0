import type { FetchPlan } from '$imports/fetch-plan';
import type { FetchTools, Gathering } from '$lib/server/publishers/ask/connector';
import { gatherForsakringskassan } from './gather-forsakringskassan';
import { gatherKolada } from '$lib/server/publishers/kolada/gather-kolada';
import { gatherPxweb } from '$lib/server/publishers/pxweb/gather-pxweb';
import { gatherScb } from '$lib/server/publishers/pxweb/gather-scb';
import { pxwebV1 } from '$lib/server/publishers/pxweb/pxweb-dialect';

/** Asks a publisher's service for everything that a plan names. */
export function gather(plan: FetchPlan, tools: FetchTools): Promise<Gathering> {
	switch (plan.service) {
		case 'scb':
			return gatherScb(plan, tools);
		case 'forsakringskassan':
			return gatherForsakringskassan(plan, tools);
		case 'kolada':
			return gatherKolada(plan, tools);
		case 'folkhalsodata': {
			const table = pxwebV1('folkhalsodata', `A_Folkhalsodata/${plan.path}`);
			return gatherPxweb(table, plan.selection, tools);
		}
	}
}

import type { ExpectationContent, ExpectationKey } from '$lib/domain/expectation';
import { parseIntervention, readInterventionTexts } from '$lib/domain/intervention-form';
import type { Intervention } from '$lib/domain/intervention';
import { createIntervention } from '$lib/server/store/register/intervention';
import type { InterventionDraft } from '$lib/server/store/register/intervention-row';
import { draftExpectation, fixExpectation } from '$lib/server/store/register/expectation-draft';
import type { Store } from '$lib/server/store/store';
import { AREA } from './mood-store';

export const MORE_GREEN: ExpectationContent = {
	indicatorId: null,
	direction: 'up',
	least: 4,
	visible: { unit: 'weeks', count: 10 },
	lasts: { unit: 'always' }
};

/** Years after anybody runs this, and years before. */
export const TO_COME = '2098-03-01';
export const GONE = '2020-03-01';

export function interventionDraft(fields: Record<string, string>): InterventionDraft {
	const parsed = parseIntervention(readInterventionTexts(new URLSearchParams(fields)));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value;
}

export async function addIntervention(
	store: Store,
	title: string,
	start: string,
	status = 'public'
): Promise<Intervention> {
	const draft = interventionDraft({ title, start, status });
	return createIntervention(store, AREA, draft, { accountId: null });
}

export async function addDraft(
	store: Store,
	{ id }: Intervention,
	content = MORE_GREEN
): Promise<ExpectationKey> {
	const key = await draftExpectation(store, id, null, content, null);
	if (!key) throw new Error('no draft');
	return key;
}

export async function addFixed(
	store: Store,
	intervention: Intervention,
	stage: 'sealed' | 'later',
	content = MORE_GREEN
): Promise<ExpectationKey> {
	const key = await addDraft(store, intervention, content);
	const outcome = await fixExpectation(store, key, 1, stage, null);
	if (outcome !== 'fixed') throw new Error(outcome);
	return key;
}

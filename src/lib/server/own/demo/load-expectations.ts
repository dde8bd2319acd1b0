import { MOOD_MEASURE, parseExpectation } from '$lib/domain/expectation-form';
import type { ExpectationTexts } from '$lib/domain/expectation-problem';
import { PUBLIC } from '$lib/domain/reader';
import { draftExpectation, fixExpectation } from '$lib/server/store/register/expectation-draft';
import { listPublicExpectations } from '$lib/server/store/register/expectation';
import { findIndicators } from '$lib/server/store/register/indicator';
import { findIntervention } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';

/** The form as it would be filled in, and the slug of the intervention that it is about. */
export type DemoExpectation = ExpectationTexts & { readonly intervention: string };

/** Puts in what is expected of a demonstration's made-up interventions, all or none and once: sealed where the start has not come, else as a later opinion. Throws when one breaks the form's rules. */
export async function loadDemoExpectations(
	store: Store,
	areaCode: string,
	expectations: readonly DemoExpectation[]
): Promise<void> {
	if ((await listPublicExpectations(store, areaCode)).length > 0) return;
	const measures = expectations.map(({ measure }) => measure);
	const indicators = await findIndicators(
		store,
		measures.filter((one) => one !== MOOD_MEASURE)
	);
	await store.transaction(async (tx) => {
		for (const { intervention: slug, ...texts } of expectations) {
			const about = await findIntervention(tx, slug, PUBLIC);
			if (!about?.example) throw new Error(`expectation of ${slug}: no example of that name`);
			const parsed = parseExpectation(texts, { start: about.start.date, indicators, sealed: [] });
			if (!parsed.ok) throw new Error(`expectation of ${slug}: ${JSON.stringify(parsed.problems)}`);
			await putFixed(tx, about.id, parsed.value);
		}
	});
}

async function putFixed(
	tx: Store,
	interventionId: string,
	content: Parameters<typeof draftExpectation>[3]
): Promise<void> {
	const key = await draftExpectation(tx, interventionId, null, content, null);
	if (!key) throw new Error(`expectation of ${interventionId} has no draft`);
	const sealed = await fixExpectation(tx, key, 1, 'sealed', null);
	if (sealed === 'start-has-come') await fixExpectation(tx, key, 1, 'later', null);
}

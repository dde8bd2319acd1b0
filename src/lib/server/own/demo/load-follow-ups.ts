import { parseApproximateDate } from '$lib/domain/approximate-date';
import { isoDate, type IsoDate } from '$lib/domain/day';
import type { KeptVerdict } from '$lib/domain/follow-up';
import { parseFollowUp } from '$lib/domain/follow-up-form';
import { writtenContentOf, type Intervention } from '$lib/domain/intervention';
import { EMPTY_CARD } from '$lib/domain/intervention-card';
import { PUBLIC } from '$lib/domain/reader';
import { insertFollowUp, listPublicFollowUps } from '$lib/server/store/register/follow-up';
import { findIntervention, updateIntervention } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';

/** What somebody made of a made-up intervention, and when the next follow-up is due. */
export interface DemoFollowUp {
	/** The slug of the intervention that it is about. */
	readonly intervention: string;
	/** As the form would be filled in. */
	readonly next: string;
	/** Null: nobody has followed it up. */
	readonly written: { readonly on: string; readonly interpretation: string } | null;
}

/** What was shown of an intervention on a day. */
type VerdictOn = (store: Store, slug: string, on: IsoDate) => Promise<KeptVerdict | null>;

/** Puts in the follow-ups of a demonstration's made-up interventions beside what was shown on their days, all or none and once. Throws when one breaks the form's rules. */
export async function loadDemoFollowUps(
	store: Store,
	followUps: readonly DemoFollowUp[],
	verdictOn: VerdictOn
): Promise<void> {
	await store.transaction(async (tx) => {
		for (const followUp of followUps) {
			const { intervention: slug } = followUp;
			const about = await findIntervention(tx, slug, PUBLIC);
			if (!about?.example) throw new Error(`follow-up of ${slug}: no example of that name`);
			if (about.card?.followUp || (await listPublicFollowUps(tx, about.id)).length > 0) continue;
			await putDate(tx, about, followUp.next);
			await putWritten(tx, about, followUp.written, verdictOn);
		}
	});
}

async function putDate(tx: Store, about: Intervention, next: string): Promise<void> {
	const { slug, status, version, card = EMPTY_CARD } = about;
	const parsed = parseApproximateDate(next);
	if (!parsed.ok) throw new Error(`follow-up of ${slug}: ${JSON.stringify(parsed.problems)}`);
	const content = { ...writtenContentOf(about), card: { ...card, followUp: parsed.value } };
	const saved = await updateIntervention(tx, slug, version, { content, status }, null);
	if (!saved) throw new Error(`follow-up of ${slug}: somebody saved meanwhile`);
}

async function putWritten(
	tx: Store,
	{ id, slug, start }: Intervention,
	written: DemoFollowUp['written'],
	verdictOn: VerdictOn
): Promise<void> {
	if (!written) return;
	const { interpretation } = written;
	const reviewedOn = isoDate(written.on);
	const texts = { interpretation, nextFollowUp: '' };
	const parsed = parseFollowUp(texts, { start, today: reviewedOn });
	if (!parsed.ok) throw new Error(`follow-up of ${slug}: ${JSON.stringify(parsed.problems)}`);
	const verdict = await verdictOn(tx, slug, reviewedOn);
	await insertFollowUp(tx, id, { reviewedOn, interpretation, verdict }, null);
}

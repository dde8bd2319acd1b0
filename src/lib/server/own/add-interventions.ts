import type { Account } from '$lib/domain/account';
import type { InterventionContent } from '$lib/domain/intervention';
import { readerOf } from '$lib/domain/reader';
import { findReadEvents, putReadEvents } from '$lib/server/store/register/calendar-event';
import {
	createInterventions,
	holdRegister,
	listInterventions
} from '$lib/server/store/register/intervention';
import type { InterventionDraft } from '$lib/server/store/register/intervention-row';
import type { Store } from '$lib/server/store/store';
import { takeUpload } from '$lib/server/store/register/upload';

/** A draft, and what the calendar that it comes from knows it by. */
export type NewIntervention = InterventionDraft & { readonly key?: string };

/** Which drafts are new, and how many are in the register already under the same title and start. */
export function withoutKnown(
	drafts: readonly NewIntervention[],
	known: readonly InterventionContent[]
): { readonly fresh: readonly NewIntervention[]; readonly alreadyThere: number } {
	const keys = new Set(known.map(registerKey));
	const fresh = drafts.filter(({ content }) => {
		const key = registerKey(content);
		if (keys.has(key)) return false;
		keys.add(key);
		return true;
	});
	return { fresh, alreadyThere: drafts.length - fresh.length };
}

/** Puts the new ones in as drafts, all or none; null when the table has been used up by another click. */
export async function addInterventions(
	store: Store,
	uploadId: string,
	drafts: readonly NewIntervention[],
	areaCode: string,
	writer: Account
): Promise<number | null> {
	return store.transaction(async (tx) => {
		if (!(await takeUpload(tx, uploadId))) return null;
		const known = await listInterventions(tx, areaCode, readerOf(writer));
		const { fresh } = withoutKnown(await withoutRead(tx, areaCode, drafts), known);
		const contents = fresh.map(({ status, content }) => ({ status, content }));
		const made = await createInterventions(tx, areaCode, contents, { accountId: writer.id });
		const read = fresh.flatMap(({ key }, index) => {
			const id = made[index]?.id;
			return key === undefined || id === undefined ? [] : [{ key, interventionId: id }];
		});
		await putReadEvents(tx, areaCode, read);
		return fresh.length;
	});
}

/** Events of calendars are read in once, whatever they are called or moved to afterwards. */
async function withoutRead(tx: Store, areaCode: string, drafts: readonly NewIntervention[]) {
	// Another click may be putting the same ones in.
	await holdRegister(tx);
	const keys = drafts.flatMap(({ key }) => key ?? []);
	const read = await findReadEvents(tx, areaCode, keys);
	return drafts.filter(({ key }) => key === undefined || !read.has(key));
}

/** What tells interventions apart. */
export function registerKey({
	title,
	start
}: Pick<InterventionContent, 'title' | 'start'>): string {
	return `${title.trim().toLowerCase()} ${start.date} ${start.precision}`;
}

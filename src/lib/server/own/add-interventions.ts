import type { Account } from '$lib/domain/account';
import type { InterventionContent } from '$lib/domain/intervention';
import { readerOf } from '$lib/domain/reader';
import {
	createIntervention,
	listInterventions,
	type InterventionDraft
} from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';
import { takeUpload } from '$lib/server/store/register/upload';

/** Which drafts are new, and how many are in the register already under the same title and start. */
export function withoutKnown(
	drafts: readonly InterventionDraft[],
	known: readonly InterventionContent[]
): { readonly fresh: readonly InterventionDraft[]; readonly alreadyThere: number } {
	const keys = new Set(known.map(keyOf));
	const fresh = drafts.filter(({ content }) => {
		const key = keyOf(content);
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
	drafts: readonly InterventionDraft[],
	areaCode: string,
	writer: Account
): Promise<number | null> {
	return store.transaction(async (tx) => {
		if (!(await takeUpload(tx, uploadId))) return null;
		const known = await listInterventions(tx, areaCode, readerOf(writer));
		const { fresh } = withoutKnown(drafts, known);
		for (const draft of fresh) {
			await createIntervention(tx, areaCode, draft, { accountId: writer.id });
		}
		return fresh.length;
	});
}

function keyOf({ title, start }: InterventionContent): string {
	return `${title.trim().toLowerCase()} ${start.date} ${start.precision}`;
}

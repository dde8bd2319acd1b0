import { shortHeading } from '$lib/domain/compilation-column';
import { forgetHeadingColumn, listHeadingColumns } from '$lib/server/store/mood/heading-column';
import { lockMood } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import type { NamedHeading } from './compilation-headings';

/** Headings that are read without a question, as somebody has said before. */
export async function listRememberedHeadings(store: Store): Promise<readonly NamedHeading[]> {
	return [...(await listHeadingColumns(store))].map(([key, column]) => ({
		key,
		heading: shortHeading(key),
		column
	}));
}

/** Not while a file is read by it. */
export async function forgetHeading(store: Store, areaCode: string, key: string): Promise<void> {
	await store.transaction(async (tx) => {
		await lockMood(tx, areaCode);
		await forgetHeadingColumn(tx, key);
	});
}

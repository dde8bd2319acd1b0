import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import { changesSince, type SealedChange } from '$lib/domain/sealed-change';
import type { InterventionContent } from '$lib/domain/intervention';
import { expectations, interventionVersions } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** What has become another thing of interventions since each of their expectations was fixed, by `number-version` of each intervention. */
export async function listSealedChanges(
	store: Store,
	interventionIds: readonly string[]
): Promise<(key: SealedKey) => readonly SealedChange[]> {
	const saved = await listSavedSince(store, interventionIds);
	return (key) => changesSince(saved.get(nameOf(key)) ?? []);
}

interface SealedKey {
	readonly interventionId: string;
	readonly number: number;
	readonly version: number;
}

/** The version that an expectation was fixed by, and those after it. */
async function listSavedSince(store: Store, interventionIds: readonly string[]) {
	const rows = await store
		.select({
			interventionId: expectations.interventionId,
			number: expectations.number,
			version: expectations.version,
			content: interventionVersions.content,
			savedAt: interventionVersions.savedAt
		})
		.from(expectations)
		.innerJoin(
			interventionVersions,
			and(
				eq(interventionVersions.interventionId, expectations.interventionId),
				gte(interventionVersions.version, expectations.interventionVersion)
			)
		)
		.where(inArray(expectations.interventionId, [...interventionIds]))
		.orderBy(asc(interventionVersions.version));
	const saved = new Map<string, { content: InterventionContent; savedAt: Date }[]>();
	for (const { content, savedAt, ...key } of rows) {
		const name = nameOf(key);
		saved.set(name, [
			...(saved.get(name) ?? []),
			{ content: content as InterventionContent, savedAt }
		]);
	}
	return saved;
}

function nameOf({ interventionId, number, version }: SealedKey): string {
	return `${interventionId} ${number} ${version}`;
}

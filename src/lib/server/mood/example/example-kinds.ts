import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MoodKind } from '$lib/domain/exact-month';
import { addHalfYears, halfYearOf, type HalfYear } from '$lib/domain/half-year';
import { declareKinds } from '$lib/server/mood/publishing/declare-kinds';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';

/** The kinds of the made-up groups, as `slag.json` beside the example months has them. */
interface ExamplePartition {
	/** The first half-year that they are declared for. */
	readonly from: HalfYear;
	readonly groups: readonly {
		readonly name: string;
		readonly kind: MoodKind;
		readonly planned: number;
	}[];
}

export interface ExampleKinds extends ExamplePartition {
	/** The installation's own: what is read in later is known by it. */
	readonly secret: Uint8Array;
}

export async function readExampleKinds(folder: string): Promise<ExamplePartition> {
	return JSON.parse(await readFile(join(folder, 'slag.json'), 'utf8')) as ExamplePartition;
}

/** Declares them for the month's half-year, or for one ahead of it, as a coordinator would: before a month of it is published. */
export async function declareExampleKinds(
	store: Store,
	{ from, groups, secret }: ExampleKinds,
	{ areaCode, month, ahead }: { areaCode: string; month: string; ahead: 0 | 1 }
): Promise<void> {
	const half = addHalfYears(halfYearOf(month), ahead);
	const releases = await listReleases(store, areaCode);
	if (half < from || releases.some((one) => halfYearOf(one.month) === half)) return;
	const ids = new Map((await listMoodGroups(store, areaCode)).map(({ id, name }) => [name, id]));
	const planned = groups.flatMap(({ name, ...group }) => {
		const id = ids.get(name);
		return id === undefined ? [] : [{ group: id, ...group }];
	});
	const outcome = await declareKinds(store, {
		...{ areaCode, half, secret, month, groups: planned, erases: null, accountId: null }
	});
	if (outcome.kind !== 'declared') throw new Error(`Example kinds of ${half} are ${outcome.kind}`);
}

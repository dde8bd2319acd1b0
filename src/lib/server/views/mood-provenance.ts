import { createHash } from 'node:crypto';
import type { MoodShares } from '$lib/domain/chart-subject';
import type { Source } from '$lib/domain/indicator';
import { writeReleaseLines } from '$lib/domain/release';
import type { PublicWeek, Release } from '$lib/domain/release';
import { dayInStockholm } from '$lib/domain/stockholm';
import { findImportRun } from '$lib/server/store/runs/import-run';
import { listReleases, listReleaseVersions } from '$lib/server/store/mood/release';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
import { discloseMonth } from './mood';

interface MoodVersion {
	readonly version: number;
	/** `YYYY-MM-DD` */
	readonly releasedOn: string;
	readonly note: string | null;
	readonly example: boolean;
	readonly ruleVersion: string;
	/** Of all its shown weeks together; null: no week could be shown. */
	readonly shares: MoodShares | null;
	readonly weeks: readonly PublicWeek[];
	/** SHA-256 of the published weeks as text: it says nothing of what is not published. */
	readonly fingerprint: string;
	readonly source: Source | null;
	/** When its compilation was read in; null: not written down, or not for this reader. */
	readonly read: {
		/** `YYYY-MM-DD` */
		readonly on: string | null;
		readonly rows: number;
	} | null;
}

/** A published month with every version it has had, newest first. */
export interface MoodProvenance {
	readonly month: string;
	readonly versions: readonly [MoodVersion, ...MoodVersion[]];
}

/**
 * Null: nothing is published for the month. The compilation's name and checksum are for nobody: with the checksum,
 * guesses about small groups could be tried against the exact file.
 */
export async function viewMoodProvenance(
	store: Store,
	areaCode: string,
	month: string,
	mayReadIn: boolean
): Promise<MoodProvenance | null> {
	const releases = await listReleaseVersions(store, areaCode, month);
	const sources = await listSources(store);
	const versions: MoodVersion[] = [];
	for (const release of releases)
		versions.push(await toVersion(store, release, sources, mayReadIn));
	const [latest, ...earlier] = versions;
	if (!latest) return null;
	return { month, versions: [latest, ...earlier] };
}

async function toVersion(
	store: Store,
	release: Release,
	sources: readonly Source[],
	mayReadIn: boolean
): Promise<MoodVersion> {
	const run = release.importId === null ? null : await findImportRun(store, release.importId);
	const { version, note, example, ruleVersion, publicWeeks } = release;
	const shown = mayReadIn || example;
	return {
		...{ version, note, example, ruleVersion },
		releasedOn: dayInStockholm(release.releasedAt),
		shares: discloseMonth(release)?.shares ?? null,
		weeks: publicWeeks,
		fingerprint: createHash('sha256').update(writeReleaseLines(publicWeeks)).digest('hex'),
		source: sources.find(({ id }) => id === run?.sourceId) ?? null,
		read:
			run && shown
				? { on: run.committedAt && dayInStockholm(run.committedAt), rows: run.rowsRead }
				: null
	};
}

/** Every published month, newest first. */
export async function viewMoodMonths(
	store: Store,
	areaCode: string
): Promise<{ month: string; version: number; releasedOn: string; example: boolean }[]> {
	const releases = await listReleases(store, areaCode);
	return releases
		.map(({ month, version, releasedAt, example }) => ({
			...{ month, version, example },
			releasedOn: dayInStockholm(releasedAt)
		}))
		.reverse();
}

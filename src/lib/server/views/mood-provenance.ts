import { createHash } from 'node:crypto';
import type { MoodPoint, MoodShares, MoodSum } from '$lib/domain/chart-subject';
import type { Source } from '$lib/domain/indicator';
import { writeReleaseLines } from '$lib/domain/release';
import type { Release, ReleaseReason } from '$lib/domain/release';
import { dayInStockholm } from '$lib/domain/stockholm';
import { findImportRun } from '$lib/server/store/runs/import-run';
import { listReleases, listReleaseVersions } from '$lib/server/store/mood/release';
import { listSources } from '$lib/server/store/register/source';
import type { Store } from '$lib/server/store/store';
import { monthSum, weekPoints, viewRelease } from './mood';

interface MoodVersion {
	readonly version: number;
	/** `YYYY-MM-DD` */
	readonly releasedOn: string;
	/** Why it was corrected; null for a first release. */
	readonly reason: ReleaseReason | null;
	readonly example: boolean;
	readonly ruleVersion: string;
	/** Of all its shown weeks together; null: no week could be shown. */
	readonly shares: MoodShares | null;
	readonly weeks: readonly MoodPoint[];
	/** Null: it was published week by week. */
	readonly sum: MoodSum | null;
	/** SHA-256 of the published figures as text: it says nothing of what is not published. */
	readonly fingerprint: string;
	readonly source: Source | null;
	/** When its compilation was read in; null: not written down, or not for this reader. */
	readonly read: {
		/** `YYYY-MM-DD` */
		readonly on: string | null;
		readonly rows: number;
	} | null;
}

/** A published month as it stands, and when and why it was published before: earlier figures are not shown beside the new ones. */
export interface MoodProvenance {
	readonly month: string;
	readonly latest: MoodVersion;
	/** Newest first. */
	readonly earlier: readonly Pick<MoodVersion, 'version' | 'releasedOn' | 'reason'>[];
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
	const [latest, ...earlier] = await listReleaseVersions(store, areaCode, month);
	if (!latest) return null;
	return {
		month,
		latest: await toVersion(store, latest, await listSources(store), mayReadIn),
		earlier: earlier.map(({ version, releasedAt, reason }) => ({
			...{ version, reason },
			releasedOn: dayInStockholm(releasedAt)
		}))
	};
}

async function toVersion(
	store: Store,
	release: Release,
	sources: readonly Source[],
	mayReadIn: boolean
): Promise<MoodVersion> {
	const run = release.importId === null ? null : await findImportRun(store, release.importId);
	const { version, reason, example, ruleVersion } = release;
	const shown = mayReadIn || example;
	return {
		...{ version, reason, example, ruleVersion },
		releasedOn: dayInStockholm(release.releasedAt),
		shares: viewRelease(release)?.shares ?? null,
		weeks: weekPoints(release),
		sum: monthSum(release),
		fingerprint: createHash('sha256').update(writeReleaseLines(release)).digest('hex'),
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

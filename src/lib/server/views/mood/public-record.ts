import type { Role } from '$lib/domain/account';
import { listMoodRows, type MoodRow } from '$lib/domain/mood-row';
import type { Release } from '$lib/domain/release';
import { dayInStockholm } from '$lib/domain/stockholm';
import { listMoodReaders } from '$lib/server/store/mood/mood-import';
import { listReleases } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { monthSum, weekPoints } from '$lib/server/views/mood';

/** A published month as it may be handed out to anybody: its figures as everyone sees them, and how they came in. */
export interface RecordedMonth extends Pick<
	Release,
	'month' | 'version' | 'reason' | 'ruleVersion' | 'example'
> {
	/** `YYYY-MM-DD` */
	readonly releasedOn: string;
	/** When its compilation was read in, `YYYY-MM-DD`; null: not written down. */
	readonly readOn: string | null;
	/** Of whoever read it in; null: not written down, or gone. */
	readonly readBy: Role | null;
	readonly rows: readonly MoodRow[];
}

/** Of what is published alone: how many rows a compilation had is left out, since it tells how many groups there are. */
export async function viewPublicRecord(store: Store, areaCode: string): Promise<RecordedMonth[]> {
	const releases = await listReleases(store, areaCode);
	const readers = await listMoodReaders(
		store,
		releases.flatMap(({ importId }) => importId ?? [])
	);
	return releases.map((release) => {
		const { month, version, reason, ruleVersion, example } = release;
		const read = readers.get(release.importId ?? '');
		const sum = monthSum(release);
		return {
			...{ month, version, reason, ruleVersion, example },
			releasedOn: dayInStockholm(release.releasedAt),
			readOn: read?.readAt ? dayInStockholm(read.readAt) : null,
			readBy: read?.role ?? null,
			rows: listMoodRows({
				points: weekPoints(release),
				sums: sum ? [sum] : [],
				...{ band: null, example, releasedOn: null }
			})
		};
	});
}

import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { IsoDate } from '$lib/domain/day';
import { monthsBetween, weeksOfMonth } from '$lib/domain/month';
import type { Release } from '$lib/domain/release';
import type { IsoWeek } from '$lib/domain/week';
import { oncePerPage } from '$lib/server/store/once-per-page';
import { releases, settings } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** The latest version of every published month, oldest month first; with `on` as they stood when that day was over in Sweden. */
export const listReleases = oncePerPage(
	'listReleases',
	async (store: Store, areaCode: string, on?: IsoDate): Promise<Release[]> => {
		const by = on && sql`(${releases.releasedAt} at time zone 'Europe/Stockholm')::date <= ${on}`;
		const rows = await store
			.selectDistinctOn([releases.month])
			.from(releases)
			.where(and(eq(releases.areaCode, areaCode), by))
			.orderBy(asc(releases.month), desc(releases.version));
		return rows.map(toRelease);
	}
);

/** When every published month was published for the first time. */
export async function listFirstReleased(
	store: Store,
	areaCode: string
): Promise<ReadonlyMap<string, Date>> {
	const rows = await store
		.selectDistinctOn([releases.month], { month: releases.month, at: releases.releasedAt })
		.from(releases)
		.where(eq(releases.areaCode, areaCode))
		.orderBy(asc(releases.month), asc(releases.version));
	return new Map(rows.map(({ month, at }) => [month, at]));
}

/** First and last week of everything published; null while nothing is. A month that was withdrawn does not reach out beyond the others. */
export async function findMeasuredWeeks(
	store: Store,
	areaCode: string
): Promise<{ first: IsoWeek; last: IsoWeek } | null> {
	const months = withoutStrays(await listReleases(store, areaCode));
	const weeks = months.flatMap(({ month, publicWeeks, publicMonth }) =>
		publicMonth ? weeksOfMonth(month) : publicWeeks.map(({ week }) => week)
	);
	const [first, last] = [weeks[0], weeks.at(-1)];
	return first && last ? { first, last } : null;
}

/** Without withdrawn months before the first and after the last that stands, but for those next to it; all where none stands. */
function withoutStrays(all: readonly Release[]): readonly Release[] {
	const isStanding = ({ publicWeeks, publicMonth }: Release) =>
		[...publicWeeks, ...(publicMonth ? [publicMonth] : [])].some(({ gap }) => gap !== 'withdrawn');
	let [from, to] = [all.findIndex(isStanding), all.findLastIndex(isStanding)];
	if (from < 0) return all;
	const isNext = (at: number) =>
		monthsBetween(all[at]?.month ?? '0', all[at + 1]?.month ?? '0') === 1;
	while (from > 0 && isNext(from - 1)) from -= 1;
	while (to < all.length - 1 && isNext(to)) to += 1;
	return all.slice(from, to + 1);
}

/** The latest version of one month; null: not published. */
export async function findRelease(
	store: Store,
	areaCode: string,
	month: string
): Promise<Release | null> {
	const [row] = await store
		.select()
		.from(releases)
		.where(and(eq(releases.areaCode, areaCode), eq(releases.month, month)))
		.orderBy(desc(releases.version))
		.limit(1);
	return row ? toRelease(row) : null;
}

/** Every version of one month, newest first. */
export async function listReleaseVersions(
	store: Store,
	areaCode: string,
	month: string
): Promise<Release[]> {
	const rows = await store
		.select()
		.from(releases)
		.where(and(eq(releases.areaCode, areaCode), eq(releases.month, month)))
		.orderBy(desc(releases.version));
	return rows.map(toRelease);
}

/** False when another request has published this version of the month meanwhile. */
export async function insertRelease(
	store: Store,
	release: Release,
	releasedBy: string | null
): Promise<boolean> {
	const rows = await store
		.insert(releases)
		.values({
			...release,
			releasedBy,
			publicWeeks: [...release.publicWeeks]
		})
		.onConflictDoNothing()
		.returning({ version: releases.version });
	return rows.length > 0;
}

/** Two requests about the same municipality's mood wait for each other until the transaction ends. */
export async function lockMood(tx: Store, areaCode: string): Promise<void> {
	await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`mood ${areaCode}`}))`);
}

/** The fewest answers behind anything shown, where this installation has raised it: setting `disclosure.public`. */
export async function findRaisedThreshold(store: Store): Promise<number | undefined> {
	const [row] = await store.select().from(settings).where(eq(settings.key, 'disclosure.public'));
	return row && Number(row.value);
}

function toRelease(row: typeof releases.$inferSelect): Release {
	const { areaCode, month, version, releasedAt, reason, example, ruleVersion, importId } = row;
	const { publicWeeks, publicMonth } = row;
	return {
		...{ areaCode, month, version, releasedAt, reason, example, ruleVersion, importId },
		...{ publicWeeks, publicMonth }
	};
}

import { and, asc, eq, isNull, like, lt, max, sql } from 'drizzle-orm';
import type { IsoDate } from '$lib/domain/day';
import type { KoladaKpi } from '$lib/domain/kolada';
import { koladaKpis } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

/** Lines a statement: six thousand of them are several. */
const BATCH = 1_000;

/** Makes the list what the service says now; a KPI that it no longer lists goes, whoever follows it. */
export async function putKoladaKpis(
	store: Store,
	kpis: readonly KoladaKpi[],
	readAt: Date
): Promise<void> {
	await store.transaction(async (tx) => {
		for (let start = 0; start < kpis.length; start += BATCH) {
			const rows = kpis.slice(start, start + BATCH).map((kpi) => ({
				...{ ...kpi, readAt },
				searched: `${kpi.id} ${kpi.title}`.normalize('NFC').toLowerCase()
			}));
			await tx
				.insert(koladaKpis)
				.values(rows)
				.onConflictDoUpdate({
					target: koladaKpis.id,
					set: {
						title: sql`excluded.title`,
						description: sql`excluded.description`,
						bySex: sql`excluded.by_sex`,
						of: sql`excluded.kind_of_area`,
						latestPeriod: sql`excluded.latest_period`,
						publishedOn: sql`excluded.published_on`,
						searched: sql`excluded.searched`,
						readAt: sql`excluded.read_at`
					}
				});
		}
		await tx.delete(koladaKpis).where(lt(koladaKpis.readAt, readAt));
	});
}

/** Those with every word in their id or title, the living ones first; at most `limit`. */
export async function searchKoladaKpis(
	store: Store,
	words: readonly string[],
	limit: number
): Promise<{ readonly found: readonly KoladaKpi[]; readonly total: number }> {
	if (words.length === 0) return { found: [], total: 0 };
	const hit = and(
		...words.map((word) => like(koladaKpis.searched, `%${word.replace(/[\\%_]/g, '\\$&')}%`))
	);
	const rows = await store
		.select()
		.from(koladaKpis)
		.where(hit)
		.orderBy(asc(isNull(koladaKpis.latestPeriod)), asc(koladaKpis.title), asc(koladaKpis.id))
		.limit(limit);
	return { found: rows.map(toKpi), total: await store.$count(koladaKpis, hit) };
}

export async function findKoladaKpi(store: Store, id: string): Promise<KoladaKpi | null> {
	const [row] = await store.select().from(koladaKpis).where(eq(koladaKpis.id, id));
	return row ? toKpi(row) : null;
}

/** When the list was last read; null when it never was. */
export async function findKoladaListTime(store: Store): Promise<Date | null> {
	const [row] = await store.select({ readAt: max(koladaKpis.readAt) }).from(koladaKpis);
	return row?.readAt ?? null;
}

function toKpi(row: typeof koladaKpis.$inferSelect): KoladaKpi {
	const { id, title, description, bySex, of, latestPeriod, publishedOn } = row;
	const facts = { id, title, description, bySex, latestPeriod };
	return { ...facts, of: of as KoladaKpi['of'], publishedOn: publishedOn as IsoDate | null };
}

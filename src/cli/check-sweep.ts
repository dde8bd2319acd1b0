import { addDays, isoDate } from '$lib/domain/day';
import { planSweep } from '$lib/server/mood/publishing/sweep-exact';
import { findToday } from '$lib/server/store/today';
import type { Store } from '$lib/server/store/store';
import { onDatabase, whyUnprepared } from './on-database';
import type { ConsoleDatabase, ConsoleOutcome } from './on-database';

/** `npm run sweep:check`: what the sweep of exact counts would delete, when and by which decision. Deletes nothing and makes nothing. */
export async function checkSweepAt(database: ConsoleDatabase, now: Date): Promise<ConsoleOutcome> {
	return onDatabase(database, async (open) => {
		const reason = await whyUnprepared(open, database);
		return reason ? { ok: false, sentence: reason } : tellSweep(open.store, now);
	});
}

async function tellSweep(store: Store, now: Date): Promise<ConsoleOutcome> {
	const today = await findToday(store, now);
	const { months, decision } = await planSweep(store);
	const lines = months.map(({ areaCode, month, stage, keptUntil }) => {
		const what = stage === 'published' ? 'publicerad' : 'inläst, inte publicerad';
		const first = addDays(isoDate(keptUntil), 1);
		const when = first <= today ? 'vid nästa gallring' : `den ${first}`;
		return `${month} i ${areaCode} (${what}): gallras ${when}`;
	});
	if (lines.length === 0) return { ok: true, sentence: 'Här finns inga exakta antal.' };
	const end = [`Beslut: ${decision}`, 'Ingenting är raderat nu.'];
	return { ok: true, sentence: [...lines, ...end].join('\n') };
}

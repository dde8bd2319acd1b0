import { addDays, isoDate } from '$lib/domain/day';
import { dayInStockholm } from '$lib/domain/stockholm';
import { planSweep } from '$lib/server/mood/publishing/sweep-exact';
import { openStore } from '$lib/server/store/open-store';
import { whyUnreachable } from '$lib/server/store/reach';
import { findSetting } from '$lib/server/store/setting';
import type { ConsoleOutcome } from './remove-demo';

/** `npm run sweep:check`: what the sweep of exact counts would delete at `url`, when and by which decision. Deletes nothing. */
export async function checkSweepAt(
	url: string,
	embedded: boolean,
	now: Date
): Promise<ConsoleOutcome> {
	const { store, pool } = openStore(url, embedded);
	try {
		const reason = await whyUnreachable(pool);
		if (reason) return { ok: false, sentence: reason };
		const today = (await findSetting(store, 'demo_today')) ?? dayInStockholm(now);
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
	} finally {
		await pool.end();
	}
}

import { isoDate } from '$lib/domain/day';
import type { IsoDate } from '$lib/domain/day';
import { weeksOfMonth } from '$lib/domain/month';
import type { ReleaseReason } from '$lib/domain/release';
import { listWaitingMonths } from '$lib/server/mood/publishing/waiting-months';
import type { WaitingMonth } from '$lib/server/mood/publishing/waiting-months';
import { areas } from '$lib/server/store/schema';
import type { Store } from '$lib/server/store/store';

export const AREA = '2518';

/** The one municipality that mood tests need. */
export async function addMunicipality(store: Store): Promise<void> {
	await store
		.insert(areas)
		.values([{ code: '25', name: 'Norrbottens län', kind: 'county', countyCode: null }])
		.onConflictDoNothing();
	await store
		.insert(areas)
		.values([{ code: AREA, name: 'Övertorneå', kind: 'municipality', countyCode: '25' }])
		.onConflictDoNothing();
}

/** A compilation file: one line per group and week, headings first. */
export function compilationFile(lines: readonly string[], name = 'maende.csv') {
	const text = ['vecka;grupp;typ;grön;gul;röd;inbjudna', ...lines].join('\n');
	return { name, bytes: new TextEncoder().encode(text) };
}

const SECRET = Buffer.from('a secret of tests that is long enough');

/** The months that wait, as the page of that day lists them. */
export function waitingOn(store: Store, today: IsoDate): Promise<WaitingMonth[]> {
	return listWaitingMonths(store, AREA, { today, secret: SECRET });
}

/** What publishing asks for beside area and month, with a secret and random bytes that are the same every time. */
export function publication(month: string, reason: ReleaseReason | null = null) {
	return {
		...{ areaCode: AREA, month, accountId: null, reason, reading: null },
		missing: new Map(weeksOfMonth(month).map((week) => [week, 'not-asked' as const])),
		releasedAt: new Date('2026-12-02T08:00:00Z'),
		today: isoDate('2026-12-31'),
		secret: SECRET,
		seed: 'ab'.repeat(32)
	};
}

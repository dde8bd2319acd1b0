import { beforeAll, expect, test } from 'vitest';
import type { Account, Role } from '$lib/domain/account';
import { isoDate } from '$lib/domain/day';
import { setApp } from '$lib/server/app';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { addAccount } from '$lib/server/store/accounts/account';
import { findRelease } from '$lib/server/store/mood/release';
import { GET } from '../../src/routes/(staff)/arbete/utlamnande/+server';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { OVERTORNEA } from '../support/municipality';
import { onBothDatabases } from '../support/store';

const GROUPS = ['Kören', 'Panelen', 'Åkeriet'];
const OCTOBER = ['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44'];
const NOVEMBER = ['2026-W45', '2026-W46', '2026-W47', '2026-W48'];

/** Every group has the same three counts in every week. */
function monthOf(weeks: readonly string[], counts: readonly [number, number, number]) {
	const rows = (week: string) =>
		GROUPS.map((group) => `${week};${group};enhet;${counts.join(';')};`);
	return compilationFile(weeks.flatMap(rows));
}

/** Counts of groups, of a month that is not published, and of a correction that is not. */
const PLANTED = /7321|3127|1237|8642|6428|4286|9753|7539|5397/;

async function fetchRecord(role: Role): Promise<{ text: string; headers: Headers }> {
	const account = { id: null, email: 'a@example.se', name: 'A', role } as unknown as Account;
	const answer = await GET({ locals: { account, language: 'sv' } } as never);
	return { text: await answer.text(), headers: answer.headers };
}

onBothDatabases('the file for a request for public records', (database) => {
	const read = async (file: ReturnType<typeof compilationFile>, accountId: string | null) =>
		importMoodCompilation(database.store(), file, {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId, today: isoDate('2026-12-31') },
			...{ demo: false, confirmed: 'all' as const }
		});

	beforeAll(async () => {
		const store = database.store();
		await addMunicipality(store);
		setApp({
			now: () => new Date(),
			...{ intake: INTAKE, store, municipality: OVERTORNEA },
			today: () => isoDate('2026-12-31')
		});
		const email = 'samordnare@example.se';
		const id = await addAccount(store, { email, name: 'Planterad Person', role: 'coordinator' });
		await read(monthOf(OCTOBER, [7321, 3127, 1237]), id);
		await publishMonth(store, publication('2026-10'));
		await database.pool().query(`update import_run set committed_at = '2026-11-03T09:00:00Z'`);
		await read(monthOf(NOVEMBER, [8642, 6428, 4286]), null);
	});

	test('has the published counts of every week, and when and by which role they were read in', async () => {
		const { text } = await fetchRecord('team');
		const release = await findRelease(database.store(), AREA, '2026-10');
		const [, ...lines] = text.trim().split('\r\n');
		expect(lines.map((line) => line.split(';'))).toEqual(
			release?.publicWeeks.map((week) => {
				if (week.gap !== null) throw new Error('The weeks of the test are shown');
				const { green, yellow, red } = week.counts;
				return expect.arrayContaining([
					...['2026-10', week.week, String(green), String(yellow), String(red)],
					...['2026-12-02', '2026-11-03', 'folkhälsosamordnare', 'total-2']
				]);
			})
		);
	});

	test('has no exact count, no group, no person and nothing of a month that is not published', async () => {
		const { text } = await fetchRecord('admin');
		expect(text).toContain('2026-W44');
		expect(text).not.toMatch(PLANTED);
		expect(text).not.toMatch(/Kören|Panelen|Åkeriet|Planterad|@|2026-11;|W4[5-8]/);
	});

	test('is the same to the byte whatever exact counts and groups stand behind the published weeks', async () => {
		const before = (await fetchRecord('coordinator')).text;
		await read(monthOf(OCTOBER, [9753, 7539, 5397]), null);
		await database.pool().query(`delete from exact_month where month = '2026-11'`);
		await database.pool().query('update import_run set rows_read = 77, rows_new = 77');
		expect((await fetchRecord('coordinator')).text).toBe(before);
	});

	test('is saved under a name of its own, and kept by nobody on the way', async () => {
		const { headers } = await fetchRecord('politician');
		expect([headers.get('cache-control'), headers.get('content-disposition')]).toEqual([
			'private, no-store',
			expect.stringContaining('filename="overtornea_utlamnande_2026-12-31.csv"')
		]);
	});
});

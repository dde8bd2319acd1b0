import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { weeksOfMonth } from '$lib/domain/month';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { importTypedMonth } from '$lib/server/mood/import-typed-month';
import { memberOf } from '$lib/server/mood/publishing/partition';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { sweepExact } from '$lib/server/mood/publishing/sweep-exact';
import { putKindMembers } from '$lib/server/store/mood/kind-member';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import { addMunicipality, AREA, publication } from '../support/mood-store';
import { INTAKE } from '../support/intake';
import { onBothDatabases } from '../support/store';

const SECRET = Buffer.from('a secret of tests that is long enough');
const COMPANIES = ['Bageriet', 'Sågen', 'Åkeriet'];
const UNITS = ['Skolan', 'Hemtjänsten', 'Köket'];
const HALF = '2027-H1' as Parameters<typeof memberOf>[1];

/** A month with the groups and nothing of their kinds; of the sawmill only three answers a week. */
function fileOf(month: string, small: number) {
	const lines = weeksOfMonth(month).flatMap((week) =>
		[...COMPANIES, ...UNITS].map((name) =>
			name === 'Sågen' ? `${week};SÅGEN;${small};0;0` : `${week};${name};20;10;0`
		)
	);
	const text = ['vecka;grupp;grön;gul;röd', ...lines].join('\n');
	return { name: 'maende.csv', bytes: new TextEncoder().encode(text) };
}

onBothDatabases('groups whose names went with their last exact counts', ({ store }) => {
	const choices = (today: string, secret?: Uint8Array) => ({
		...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, demo: false },
		...{ confirmed: [], replaces: 'any' as const, today: isoDate(today), secret }
	});

	beforeAll(async () => {
		await addMunicipality(store());
		const kinds = new Map(
			[...COMPANIES, ...UNITS].map((name) => [name.toLocaleLowerCase('sv'), 'unit' as const])
		);
		await importMoodCompilation(store(), fileOf('2027-01', 30), {
			...choices('2027-02-05'),
			...{ kinds, confirmed: 'all' }
		});
		const place = { areaCode: AREA, secret: SECRET };
		const members = [
			...COMPANIES.map((name) => [memberOf(place, HALF, name), 'business'] as const),
			...UNITS.map((name) => [memberOf(place, HALF, name), 'municipal'] as const)
		];
		await putKindMembers(store(), AREA, HALF, new Map(members), null);
		await publishMonth(store(), { ...publication('2027-01'), today: isoDate('2027-02-05') });
		const weeks = weeksOfMonth('2027-02').map((week) => ({
			...{ week, green: '80', yellow: '40', red: '10', invited: '' }
		}));
		await importTypedMonth(store(), { month: '2027-02', weeks }, choices('2027-03-01', SECRET));
		await sweepExact(store(), isoDate('2027-03-20'), new Date());
	});

	test('are not known by name any more', async () => {
		expect(await listMoodGroups(store(), AREA)).toEqual([]);
	});

	test('are new to whoever lacks the secret, and few answers of one may be a person’s', async () => {
		const read = (secret: Uint8Array | undefined, small: number) =>
			importMoodCompilation(store(), fileOf('2027-03', small), choices('2027-04-02', secret));
		const other = Buffer.from('another secret that is long enough');
		expect([await read(undefined, 30), await read(other, 30), await read(other, 3)]).toMatchObject([
			{ kind: 'asked', groups: { length: 6 } },
			{ kind: 'asked', groups: { length: 6 } },
			{ kind: 'persons', problem: { code: 'mood-group-few-answers' } }
		]);
	});

	test('that are declared for a kind are known once a file names them, after a month without groups', async () => {
		const report = await importMoodCompilation(
			store(),
			fileOf('2027-03', 3),
			choices('2027-04-02', SECRET)
		);
		const kept = await listMoodGroups(store(), AREA);
		expect(report).toMatchObject({ kind: 'imported', knownGroups: 6, newGroups: [] });
		expect(kept.map(({ kind }) => kind).sort()).toEqual([
			...Array.from(COMPANIES, () => 'company'),
			...Array.from(UNITS, () => 'unit')
		]);
	});
});

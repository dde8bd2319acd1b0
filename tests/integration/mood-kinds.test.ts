import { beforeAll, expect, test } from 'vitest';
import { setApp } from '$lib/server/app';
import { addDays, isoDate } from '$lib/domain/day';
import { weeksOfMonth } from '$lib/domain/month';
import type { MoodCounts } from '$lib/domain/mood';
import type { Release } from '$lib/domain/release';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { sweepExact } from '$lib/server/mood/publishing/sweep-exact';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import { actions, load } from '../../src/routes/(staff)/arbete/grupper/+page.server';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { INTAKE } from '../support/intake';
import { OVERTORNEA } from '../support/municipality';
import { openStaff, outcomeOf, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const HERE = '/arbete/grupper';
const SECRET = Buffer.from('a secret of tests that is long enough');
const COMPANIES = ['Bageriet', 'Sågen', 'Åkeriet'];
const UNITS = ['Skolan', 'Hemtjänsten', 'Köket'];
const KINDS = { business: COMPANIES, municipal: UNITS };

interface Desk {
	readonly halves: readonly { readonly half: string; readonly begun: boolean }[];
	readonly groups: readonly {
		readonly id: number;
		readonly name: string;
		readonly declared: string | null;
	}[];
}

/** Twenty greens, ten yellow of every group and week, with more greens of the groups named. */
function monthOf(
	month: string,
	more: Readonly<Record<string, number>> = {},
	others: string[] = []
) {
	const lines = weeksOfMonth(month).flatMap((week) => [
		...COMPANIES.map((name) => `${week};${name};företag;${20 + (more[name] ?? 0)};10;0;70`),
		...UNITS.map((name) => `${week};${name};enhet;${20 + (more[name] ?? 0)};10;0;70`),
		...others.map((name) => `${week};${name};förening;8;4;0;20`)
	]);
	return compilationFile(lines);
}

onBothDatabases('kinds of groups', ({ store }) => {
	let staff: Staff;
	beforeAll(async () => {
		await addMunicipality(store());
		staff = await openStaff(store(), ['coordinator', 'team']);
		setApp({
			...{ now: () => new Date(), store: store(), intake: INTAKE, secret: SECRET },
			...{ municipality: OVERTORNEA, today: () => isoDate('2026-11-06') }
		});
	});

	const desk = async () => (await load(staff.requestOf(HERE))) as unknown as Desk;
	const read = (file: ReturnType<typeof compilationFile>, today = '2026-12-31') =>
		importMoodCompilation(store(), file, {
			...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, demo: false },
			...{ confirmed: 'all', replaces: 'any', today: isoDate(today) }
		});
	const publish = async (month: string, correction = false): Promise<Release> => {
		const result = await publishMonth(store(), {
			...publication(month, correction ? 'late-answers' : null),
			missing: new Map()
		});
		if (!result.ok) throw new Error(result.problem);
		return result.release;
	};
	/** Which kind each group is declared as, by name, with thirty answers a week unless said otherwise. */
	const declare = async (
		kinds: Readonly<Record<string, readonly string[]>>,
		{ half = '2026-H2', planned = {} as Readonly<Record<string, number>> } = {}
	) => {
		const fields: Record<string, string> = { half };
		for (const { id, name } of (await desk()).groups) {
			const kind = Object.keys(kinds).find((one) => kinds[one]?.includes(name));
			fields[`kind-${id}`] = kind ?? '';
			fields[`planned-${id}`] = String(planned[name] ?? 30);
		}
		return actions.declare?.(staff.requestOf(`${HERE}?/declare`, fields));
	};
	const sum = (counts: MoodCounts[]) =>
		(['green', 'yellow', 'red'] as const).map((mood) =>
			counts.reduce((total, one) => total + one[mood], 0)
		);

	test.each(['load', 'declare'] as const)('are the coordinator’s: %s', async (act) => {
		const request = staff.requestOf(HERE, { half: '2026-H2' }, 'team');
		expect(
			await outcomeOf(() => (act === 'load' ? load(request) : actions.declare?.(request)))
		).toBe('403');
	});

	test('are not asked about before a month has been read in', async () => {
		expect(await desk()).toMatchObject({
			groups: [],
			halves: [
				{ half: '2026-H2', begun: false, groups: null },
				{ half: '2027-H1', begun: false, groups: null }
			]
		});
	});

	test.each([
		['two groups', { business: COMPANIES.slice(1), municipal: UNITS }, {}, 'too-few-groups'],
		['few answers', KINDS, { Bageriet: 13, Sågen: 13, Åkeriet: 13 }, 'too-few-planned'],
		['one large group', KINDS, { Bageriet: 90 }, 'above-half'],
		[
			'little beside the largest',
			KINDS,
			{ Bageriet: 90, Sågen: 4, Åkeriet: 4 },
			'too-few-without-largest'
		]
	])('are refused with %s, and told why', async (_, kinds, planned, code) => {
		await read(monthOf('2026-10'));
		const answer = await declare(kinds, { planned });
		expect([answer, await desk()]).toMatchObject([
			{
				status: 422,
				data: { problems: expect.arrayContaining([expect.objectContaining({ code })]) }
			},
			{ halves: [{ groups: null }, {}] }
		]);
	});

	test.each([
		['a half-year that is over', '2026-H1', 'no-half'],
		['no half-year', 'x', 'no-half']
	])('are not declared for %s', async (_, half, code) => {
		expect(await declare(KINDS, { half })).toMatchObject({ data: { problems: [{ code }] } });
	});

	test('are published as two sums of which the total is made, once declared', async () => {
		expect(await outcomeOf(() => declare(KINDS))).toBe(`${HERE}?sparad=2026-H2`);
		const { publicWeeks } = await publish('2026-10');
		const cells = publicWeeks.flatMap((week) => (week.gap === null ? [week] : []));
		expect(cells).toHaveLength(5);
		for (const { counts, kinds } of cells) {
			expect(sum([counts])).toEqual(sum(kinds ? [kinds.business, kinds.municipal] : []));
		}
	});

	test('stand once a month of the half-year is published', async () => {
		expect(await declare({ business: UNITS, municipal: COMPANIES })).toMatchObject({
			status: 422,
			data: { problems: [{ code: 'begun' }] }
		});
	});

	test('are the same in a correction, and a kind that changed too little is not drawn anew', async () => {
		await store().execute('delete from mood_kind_member');
		await read(monthOf('2026-10', { Bageriet: 12, Sågen: 12, Åkeriet: 12 }));
		await expect(publish('2026-10', true)).rejects.toThrow('nothing-to-correct');
		await read(monthOf('2026-10', { Bageriet: 12, Sågen: 12, Skolan: 12, Köket: 12 }));
		const { version, publicWeeks } = await publish('2026-10', true);
		expect(version).toBe(2);
		expect(publicWeeks.map((week) => week.gap === null && week.kinds !== null)).toEqual(
			Array(5).fill(true)
		);
	});

	test('are known again after the names have gone, and no name is kept for it', async () => {
		await read(monthOf('2026-11'));
		await outcomeOf(() => declare(KINDS, { half: '2027-H1' }));
		await sweepExact(store(), addDays(isoDate('2026-12-31'), 40), new Date());
		expect(await listMoodGroups(store(), AREA)).toEqual([]);
		const { rows } = await store().execute('select * from mood_kind_member');
		expect([rows.length, /Bageriet|bageriet/.test(JSON.stringify(rows))]).toEqual([6, false]);
		await read(monthOf('2027-01'), '2027-02-05');
		const known = (await desk()).groups.map(({ name, declared }) => [name, declared]);
		expect(Object.fromEntries(known)).toMatchObject({ Bageriet: 'business', Köket: 'municipal' });
	});

	test('are gaps, both, where a group answers that is in none', async () => {
		await read(monthOf('2027-01', {}, ['Kören']), '2027-02-05');
		const result = await publishMonth(store(), {
			...publication('2027-01'),
			...{ missing: new Map(), today: isoDate('2027-02-05') }
		});
		expect(result).toMatchObject({ ok: true });
		const weeks = result.ok ? result.release.publicWeeks : [];
		expect(weeks.map((week) => week.gap === null && week.kinds)).toEqual(weeks.map(() => null));
	});

	test('are forgotten when the half-year after theirs is over', async () => {
		const count = async () =>
			(await store().execute('select count(*)::int as n from mood_kind_member')).rows[0];
		await sweepExact(store(), isoDate('2027-12-31'), new Date());
		const kept = await count();
		await sweepExact(store(), isoDate('2028-01-01'), new Date());
		expect([kept, await count()]).toEqual([{ n: 6 }, { n: 0 }]);
	});
});

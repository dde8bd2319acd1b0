import { beforeEach, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { PublicWeek } from '$lib/domain/release';
import { asIsoWeek } from '$lib/domain/week';
import type { IsoWeek } from '$lib/domain/week';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import type { MissingReason } from '$lib/server/mood/publishing/missing-weeks';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { findRelease } from '$lib/server/store/mood/release';
import { INTAKE } from '../support/intake';
import {
	addMunicipality,
	AREA,
	compilationFile,
	publication,
	waitingOn
} from '../support/mood-store';
import { onBothDatabases } from '../support/store';

const WEEKS = ['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44'].map(asIsoWeek);
const [LACKING] = [WEEKS[2]!];
const GROUPS = ['Kören', 'Panelen', 'Skolan', 'Åkeriet'];
const TODAY = isoDate('2026-11-06');

interface Written {
	readonly weeks?: readonly IsoWeek[];
	readonly groups?: readonly string[];
	/** Green answers of every group, where it is not 20. */
	readonly green?: number;
	readonly of?: IsoWeek;
}

function october({ weeks = WEEKS, groups = GROUPS, green = 20, of }: Written = {}) {
	return compilationFile(
		weeks.flatMap((week) =>
			groups.map((name) => `${week};${name};enhet;${!of || of === week ? green : 20};8;2;60`)
		)
	);
}

onBothDatabases('the report of a correction', ({ store, pool }) => {
	const read = async (file: ReturnType<typeof compilationFile>) => {
		// More corrections are set beside each other here than may be read in.
		await pool().query('update exact_month set tried = 0');
		const report = await importMoodCompilation(store(), file, {
			...{ areaCode: AREA, accountId: null, today: TODAY, sources: INTAKE.mood },
			...{ demo: false, confirmed: 'all', replaces: 'any' }
		});
		if (report.kind !== 'imported') throw new Error(`The file is ${report.kind}`);
		const waiting = await waitingOn(store(), TODAY);
		return waiting.find(({ month }) => month === report.month)!;
	};
	const correct = (missing: readonly (readonly [IsoWeek, MissingReason])[] = []) =>
		publishMonth(store(), {
			...publication('2026-10', 'wrong-file'),
			missing: new Map(missing)
		});
	const published = async () => (await findRelease(store(), AREA, '2026-10'))!.publicWeeks;
	const weekIn = (weeks: readonly PublicWeek[], week: IsoWeek) =>
		weeks.find((one) => one.week === week);

	beforeEach(async () => {
		await addMunicipality(store());
		await pool().query('alter table release disable trigger user');
		await pool().query('delete from exact_month');
		await pool().query('delete from mood_group');
		await pool().query('delete from release');
		await pool().query('alter table release enable trigger user');
		await read(october());
		await publishMonth(store(), publication('2026-10'));
	});

	test('says that the published figures of a week go that the reading lacks, and asks about it', async () => {
		const { changes, missing } = await read(
			october({ weeks: WEEKS.filter((week) => week !== LACKING) })
		);
		expect(changes).toEqual(
			WEEKS.map((period) =>
				period === LACKING
					? { period, becomes: 'gone', lacking: true }
					: { period, becomes: 'as-published', lacking: false }
			)
		);
		expect(missing).toEqual([LACKING]);
		expect(await correct()).toEqual({ ok: false, problem: 'missing-weeks' });
	});

	test.each(['not-asked', 'no-data'] as const)(
		'is true: with %s the figures of the week are gone, and the others are as they were',
		async (reason) => {
			const before = await published();
			await read(october({ weeks: WEEKS.filter((week) => week !== LACKING) }));
			expect((await correct([[LACKING, reason]])).ok).toBe(true);
			expect(await published()).toEqual(
				before.map((week) => (week.week === LACKING ? { week: LACKING, gap: reason } : week))
			);
		}
	);

	test('is true: figures that are to stay are the same, also where another week gets new ones', async () => {
		const before = await published();
		const weeks = WEEKS.filter((week) => week !== LACKING);
		await read(october({ weeks, green: 40, of: WEEKS[0]! }));
		expect((await correct([[LACKING, 'as-published']])).ok).toBe(true);
		const after = await published();
		expect(weekIn(after, LACKING)).toEqual(weekIn(before, LACKING));
		expect(weekIn(after, WEEKS[0]!)).toMatchObject({ gap: null, draw: 'second' });
	});

	test('has nothing to publish where all that it lacks is to stay', async () => {
		await read(october({ weeks: WEEKS.filter((week) => week !== LACKING) }));
		expect(await correct([[LACKING, 'as-published']])).toEqual({
			ok: false,
			problem: 'nothing-to-correct'
		});
	});

	test('says that figures go where the week can no longer be shown', async () => {
		const { changes } = await read(october({ groups: ['Kören', 'Panelen'] }));
		expect(changes.map(({ becomes, lacking }) => [becomes, lacking])).toEqual(
			WEEKS.map(() => ['gone', false])
		);
	});

	test('tells of a few other answers, or of others invited, what it tells of none', async () => {
		const reports = [];
		const lines = ['20;8;2;60', '20;8;3;60', '19;8;3;60', '8;20;2;60', '25;8;2;60', '20;8;2;200'];
		for (const line of lines) {
			const rows = WEEKS.flatMap((week) =>
				GROUPS.map((name) => `${week};${name};enhet;${name === 'Kören' ? line : '20;8;2;60'}`)
			);
			// In another order than the published file, which would be known again by its checksum.
			const { changes, missing, kinds, weeks } = await read(compilationFile(rows.reverse()));
			reports.push(JSON.stringify([changes, missing, kinds, weeks, await correct()]));
		}
		expect(new Set(reports).size).toBe(1);
	});

	test('names the groups that have always answered and are missing', async () => {
		const some = await read(october({ groups: GROUPS.slice(1), green: 40 }));
		expect(some.missingGroups).toEqual({ months: ['2026-10'], names: ['Kören'], all: false });
		const all = await read(
			compilationFile(WEEKS.map((week) => `${week};Hela kommunen;enhet;80;32;8;240`))
		);
		expect(all.missingGroups).toEqual({ months: ['2026-10'], names: GROUPS, all: true });
		expect((await read(october({ green: 40 }))).missingGroups).toBeNull();
	});

	test('of the next month names them too, and not those that had no answers before', async () => {
		const [november] = [['2026-W45', '2026-W46', '2026-W47', '2026-W48']];
		const next = (names: readonly string[]) =>
			compilationFile(
				november!
					.slice(0, 1)
					.flatMap((week) => names.map((name) => `${week};${name};enhet;20;8;2;60`))
			);
		expect((await read(next(GROUPS.slice(0, 3)))).missingGroups).toEqual({
			months: ['2026-10'],
			names: ['Åkeriet'],
			all: false
		});
		expect((await read(next(GROUPS))).missingGroups).toBeNull();
	});
});

onBothDatabases('a first publication', ({ store }) => {
	test('leaves no week as published: nothing is', async () => {
		await addMunicipality(store());
		await importMoodCompilation(
			store(),
			october({ weeks: WEEKS.filter((week) => week !== LACKING) }),
			{
				...{ areaCode: AREA, accountId: null, today: TODAY, sources: INTAKE.mood },
				...{ demo: false, confirmed: 'all' }
			}
		);
		const missing = new Map([[LACKING, 'as-published' as const]]);
		expect(await publishMonth(store(), { ...publication('2026-10'), missing })).toEqual({
			ok: false,
			problem: 'missing-weeks'
		});
	});
});

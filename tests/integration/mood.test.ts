import { INTAKE } from '../support/intake';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { asIsoWeek } from '$lib/domain/week';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { discardMonth } from '$lib/server/mood/publishing/waiting-months';
import { withdrawMonth } from '$lib/server/mood/publishing/withdraw-month';
import { listMoodGroups } from '$lib/server/store/mood/mood-group';
import { findMeasuredWeeks, findRelease } from '$lib/server/store/mood/release';
import type { Store } from '$lib/server/store/store';
import { viewMoodMonth, viewMoodSeries } from '$lib/server/views/mood';
import {
	addMunicipality,
	AREA,
	compilationFile,
	publication,
	waitingOn
} from '../support/mood-store';
import { onBothDatabases } from '../support/store';
import { listUnpublishedMonths } from '../support/unpublished-months';
import { loadMoodOf } from '../support/municipality';

const ROOT = resolve(import.meta.dirname, '../..');
const LATER = isoDate('2026-12-31');

/** November's four weeks with the given greens and 40 yellow; only the total is known. */
function november(greens: readonly number[]) {
	const weeks = ['2026-W45', '2026-W46', '2026-W47', '2026-W48'];
	return compilationFile(
		greens.map((green, index) => `${weeks[index]};Hela kommunen;enhet;${green};40;0;200`)
	);
}

const CHOICES = {
	...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: LATER },
	...{ demo: false, confirmed: 'all' as const, replaces: 'any' as const }
};

async function countRows(store: Store): Promise<unknown> {
	const counts = await store.execute(
		`select (select count(*)::int from import_run) as runs,
			(select count(*)::int from exact_month) as months,
			(select count(*)::int from mood_group) as groups`
	);
	return counts.rows[0];
}

onBothDatabases('the example mood', (database) => {
	beforeAll(async () => {
		await addMunicipality(database.store());
		await loadMoodOf(database.store(), 'overtornea');
	});

	test('is published month by month, from the first week that was asked', async () => {
		expect(await findMeasuredWeeks(database.store(), AREA)).toEqual({
			first: '2023-W44',
			last: '2026-W44'
		});
	});

	test('leaves nothing unpublished, also when it is loaded again', async () => {
		await loadMoodOf(database.store(), 'overtornea');
		expect(await listUnpublishedMonths(database.store(), AREA)).toEqual([]);
	});

	test('says about as usual in October', async () => {
		const month = await viewMoodMonth(database.store(), AREA);
		expect(month).toMatchObject({
			month: '2026-10',
			change: 'about-as-usual',
			weeks: 5,
			weeksInMonth: 5,
			answers: 140,
			invited: 200,
			example: true,
			releasedOn: '2026-11-04',
			comparedWith: ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09']
		});
	});

	test('has a gap where the question was not asked, too few answered or nothing is released', async () => {
		const { points } = await viewMoodSeries(
			database.store(),
			AREA,
			asIsoWeek('2023-W43'),
			asIsoWeek('2026-W45')
		);
		const notAsked = (week: string) => [week, 'not-asked'];
		const gaps = points.filter((point) => point.gap !== null).map(({ week, gap }) => [week, gap]);
		expect(gaps).toEqual([
			['2023-W43', 'not-released'],
			...['2023-W52', '2024-W01'].map(notAsked),
			...['2024-W28', '2024-W29', '2024-W30', '2024-W31', '2024-W52', '2025-W01'].map(notAsked),
			...['2025-W28', '2025-W29', '2025-W30', '2025-W31', '2025-W52', '2026-W01'].map(notAsked),
			['2026-W20', 'too-few-answers'],
			...['2026-W28', '2026-W29', '2026-W30', '2026-W31'].map(notAsked),
			['2026-W45', 'not-released']
		]);
	});

	test('no group is named in anything that a view gives', async () => {
		const store = database.store();
		const groups = await listMoodGroups(store, AREA);
		const from = asIsoWeek('2025-W33');
		const shown = JSON.stringify([
			await viewMoodMonth(store, AREA),
			await viewMoodSeries(store, AREA, from, asIsoWeek('2026-W44'))
		]);
		const named = groups.filter((group) => shown.includes(group.name));
		expect({ groups: groups.length, named, group: /group/i.test(shown) }).toEqual({
			groups: 16,
			named: [],
			group: false
		});
	});

	test('a new month changes the answer', async () => {
		const store = database.store();
		await importMoodCompilation(store, november([20, 22, 18, 21]), CHOICES);
		await publishMonth(store, publication('2026-11'));
		expect((await viewMoodMonth(store, AREA))?.change).toBe('worse');
	});
});

onBothDatabases('the sample with a week 53', (database) => {
	test('keeps week 53 between week 52 and week 1', async () => {
		const store = database.store();
		await addMunicipality(store);
		const folder = join(ROOT, 'tests/support/example-data/vecka-53');
		for (const name of readdirSync(folder).sort()) {
			const bytes = readFileSync(join(folder, name));
			await importMoodCompilation(store, { name, bytes }, CHOICES);
			await publishMonth(store, publication(name.slice(0, 7)));
		}
		const from = asIsoWeek('2020-W52');
		const { points } = await viewMoodSeries(store, AREA, from, asIsoWeek('2021-W01'));
		expect(points.map(({ week, gap }) => [week, gap])).toEqual([
			['2020-W52', null],
			['2020-W53', null],
			['2021-W01', null]
		]);
	});
});

onBothDatabases('importing and publishing', (database) => {
	const store = () => database.store();
	beforeAll(() => addMunicipality(store()));

	test('a file about persons leaves no trace', async () => {
		const file = compilationFile(['2026-W45;anna@example.se;enhet;1;0;0;1']);
		const report = await importMoodCompilation(store(), file, CHOICES);
		expect([report.kind, await countRows(store())]).toEqual([
			'persons',
			{ runs: 0, months: 0, groups: 0 }
		]);
	});

	test('a file with one bad row stores none of its rows', async () => {
		const file = compilationFile([
			'2026-W45;Panelen;enhet;5;1;0;20',
			'2026-W46;Panelen;;-5;1;0;20'
		]);
		const report = await importMoodCompilation(store(), file, CHOICES);
		expect([report.kind, await countRows(store())]).toEqual([
			'problems',
			{ runs: 0, months: 0, groups: 0 }
		]);
	});

	test('reading in an unpublished month again replaces it', async () => {
		await importMoodCompilation(store(), november([80, 81, 82, 83]), CHOICES);
		await importMoodCompilation(store(), november([90, 91]), CHOICES);
		expect(await countRows(store())).toEqual({ runs: 2, months: 1, groups: 0 });
	});

	test('what is read in waits until it is published', async () => {
		const before = await listUnpublishedMonths(store(), AREA);
		const shown = await viewMoodMonth(store(), AREA);
		await publishMonth(store(), publication('2026-11'));
		expect([before, shown, await listUnpublishedMonths(store(), AREA)]).toEqual([
			['2026-11'],
			null,
			[]
		]);
	});

	test('a first month alone is too little to compare', async () => {
		expect((await viewMoodMonth(store(), AREA))?.change).toBe('too-little');
	});

	test('a correction is drawn anew only where enough has changed, and needs its reason', async () => {
		const before = await findRelease(store(), AREA, '2026-11');
		await importMoodCompilation(store(), november([90, 91, 40, 83]), CHOICES);
		const without = await publishMonth(store(), publication('2026-11'));
		await publishMonth(store(), publication('2026-11', 'supplier-error'));
		const release = await findRelease(store(), AREA, '2026-11');
		const [first, second, third, fourth] = release?.publicWeeks ?? [];
		expect([without, release?.version, release?.reason, first, second]).toEqual([
			{ ok: false, problem: 'needs-reason' },
			2,
			'supplier-error',
			before?.publicWeeks[0],
			before?.publicWeeks[1]
		]);
		expect([third, fourth]).toMatchObject([{ draw: 'second' }, { draw: 'second' }]);
	});

	test('a month is corrected once and no more', async () => {
		const report = await importMoodCompilation(store(), november([10, 11, 12, 13]), CHOICES);
		expect(report).toMatchObject({ problems: [{ code: 'mood-month-corrected' }] });
	});

	test('a month whose last Friday is still to come is not published', async () => {
		await importMoodCompilation(
			store(),
			compilationFile(['2026-W49;Hela kommunen;;50;20;5;200']),
			CHOICES
		);
		const early = { ...publication('2026-12'), today: isoDate('2026-12-10') };
		expect(await publishMonth(store(), early)).toEqual({ ok: false, problem: 'not-over' });
	});

	test.each(['update release set reason = null', 'delete from release'])(
		'the database refuses: %s',
		async (statement) => {
			await expect(database.pool().query(statement)).rejects.toThrow(/never changed or deleted/);
		}
	);

	test('a month without a showable week is hidden and shows no number', async () => {
		const few = compilationFile(
			['2026-W49', '2026-W50', '2026-W51', '2026-W52'].map(
				(week) => `${week};Hela kommunen;;5;3;1;200`
			)
		);
		await importMoodCompilation(store(), few, CHOICES);
		await publishMonth(store(), publication('2026-12'));
		expect(await viewMoodMonth(store(), AREA)).toMatchObject({
			change: 'hidden',
			shares: null,
			answers: null,
			invited: null,
			usual: null
		});
	});

	test('a month that was read in by mistake is taken back whole', async () => {
		const file = compilationFile(['2026-W36;Hela kommunen;;50;20;5;200'], 'september.csv');
		await importMoodCompilation(store(), file, CHOICES);
		const waited = await listUnpublishedMonths(store(), AREA);
		await discardMonth(store(), AREA, '2026-09');
		expect([waited, await listUnpublishedMonths(store(), AREA)]).toEqual([['2026-09'], []]);
	});

	test('a week that a group has been left out of is not published as if it were whole', async () => {
		const file = compilationFile(
			['Kören;förening;9;3;1;20', 'Åkeriet;företag;20;5;1;40', 'Skolan;enhet;*;*;*;8'].map(
				(row) => `2026-W36;${row}`
			),
			'september.csv'
		);
		await importMoodCompilation(store(), file, CHOICES);
		const [waiting] = await waitingOn(store(), LATER);
		await publishMonth(store(), publication('2026-09'));
		const release = await findRelease(store(), AREA, '2026-09');
		expect([waiting?.cells, release?.publicWeeks[0]]).toEqual([
			[{ period: '2026-W36', shown: false, reason: 'incomplete' }],
			{ week: '2026-W36', gap: 'incomplete' }
		]);
	});

	test('every week that the file lacks has to be explained', async () => {
		const file = compilationFile(['2026-W32;Hela kommunen;;50;20;5;200'], 'augusti.csv');
		await importMoodCompilation(store(), file, CHOICES);
		const unsaid = { ...publication('2026-08'), missing: new Map() };
		expect(await publishMonth(store(), unsaid)).toEqual({ ok: false, problem: 'missing-weeks' });
	});

	test('a withdrawn month is gaps for good, and nothing exact is left of it', async () => {
		const { areaCode, month, accountId, releasedAt } = publication('2026-11');
		const withdrawal = { areaCode, month, accountId, releasedAt, reason: 'wrong-file' as const };
		await withdrawMonth(store(), withdrawal);
		const release = await findRelease(store(), AREA, '2026-11');
		const again = await importMoodCompilation(store(), november([1, 2, 3, 4]), CHOICES);
		const { rows } = await database
			.pool()
			.query("select stage from exact_month where month = '2026-11'");
		expect([release?.version, release?.publicWeeks.map(({ gap }) => gap), rows]).toEqual([
			3,
			['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn'],
			[]
		]);
		expect(again).toMatchObject({ problems: [{ code: 'mood-month-withdrawn' }] });
	});
});

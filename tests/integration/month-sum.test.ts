import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { asIsoWeek } from '$lib/domain/week';
import { describeMoodTrack } from '$lib/format/timeline-text';
import { moodTable } from '$lib/server/exports/mood-table';
import { moodRows } from '$lib/server/exports/long-row';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { withdrawMonth } from '$lib/server/mood/publishing/withdraw-month';
import { findMeasuredWeeks, findRelease, listReleases } from '$lib/server/store/mood/release';
import { greenWeeks } from '$lib/server/views/green-weeks';
import { viewMoodMonth, viewMoodSeries } from '$lib/server/views/mood';
import { viewMoodProvenance } from '$lib/server/views/mood/mood-provenance';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, publication, waitingOn } from '../support/mood-store';
import { onBothDatabases } from '../support/store';

const CHOICES = {
	...{ sources: INTAKE.mood, areaCode: AREA, accountId: null, today: isoDate('2026-12-31') },
	...{ demo: false, confirmed: 'all' as const, replaces: 'any' as const }
};
const [FIRST, LAST] = [asIsoWeek('2026-W38'), asIsoWeek('2026-W45')];

onBothDatabases('a month that comes as one sum', (database) => {
	const store = () => database.store();
	const readIn = (text: string) =>
		importMoodCompilation(
			store(),
			{ name: 'oktober.csv', bytes: new TextEncoder().encode(text) },
			CHOICES
		);
	const series = () => viewMoodSeries(store(), AREA, FIRST, LAST);

	beforeAll(() => addMunicipality(store()));

	test('waits as one cell, with no week asked about', async () => {
		const report = await readIn('månad;grön;gul;röd;inbjudna\n2026-10;420;140;60;1000');
		expect([report, await waitingOn(store(), CHOICES.today)]).toMatchObject([
			{ kind: 'imported', month: '2026-10', missingWeeks: [], knownGroups: 0, newGroups: [] },
			[{ month: '2026-10', missing: [], cells: [{ period: 'month', answers: 620, shown: true }] }]
		]);
	});

	test('is protected once, whole, with no week in it', async () => {
		const published = await publishMonth(store(), {
			...publication('2026-10'),
			missing: new Map()
		});
		const release = await findRelease(store(), AREA, '2026-10');
		expect([published.ok, release]).toMatchObject([
			true,
			{ publicWeeks: [], publicMonth: { gap: null, draw: 'first', invited: 1000 } }
		]);
		const counts = release?.publicMonth?.gap === null ? release.publicMonth.counts : null;
		expect(Math.abs((counts?.green ?? 0) - 420)).toBeLessThan(20);
	});

	test('is told on the start page as a month and compared with nothing', async () => {
		expect(await viewMoodMonth(store(), AREA)).toMatchObject({
			...{ month: '2026-10', change: 'only-month', usual: null, comparedWith: [] }
		});
	});

	test('leaves no week, band or value that a verdict could rest on', async () => {
		const { points, band } = await series();
		expect([
			points.map(({ gap }) => gap),
			band,
			greenWeeks(await listReleases(store(), AREA)),
			await findMeasuredWeeks(store(), AREA)
		]).toEqual([
			['not-released', 'not-released', ...Array(5).fill('only-month'), 'not-released'],
			null,
			[],
			{ first: '2026-W40', last: '2026-W44' }
		]);
	});

	test('has one row of its own in the file, before its weeks, with the counts as they are published', async () => {
		const release = await findRelease(store(), AREA, '2026-10');
		const counts = release?.publicMonth?.gap === null ? release.publicMonth.counts : null;
		const { columns, rows } = moodTable(await series(), 'Övertorneå', 'sv');
		const cell = (row: number, key: string) =>
			rows[row]?.[columns.findIndex((column) => column.key === key)] ?? null;
		expect(rows.map((_, row) => cell(row, 'week'))).toEqual([
			...['2026-W38', '2026-W39', '2026-10', '2026-W40', '2026-W41', '2026-W42', '2026-W43'],
			...['2026-W44', '2026-W45']
		]);
		const told = ['start', 'end', 'green', 'yellow', 'red', 'expected_low', 'status'];
		expect(told.map((key) => cell(2, key))).toMatchObject([
			...['2026-09-28', '2026-11-01', counts?.green, counts?.yellow, counts?.red, null],
			{ code: 'value' }
		]);
		expect([cell(3, 'green'), cell(3, 'status')]).toMatchObject([null, { code: 'only_month' }]);
		const long = moodRows(await series(), 'Övertorneå', 'sv');
		expect(long.filter(({ value }) => value !== null).map(({ period }) => period)).toEqual(
			Array(3).fill('2026-10')
		);
	});

	test('is told beside the timeline, and where it comes from', async () => {
		const mood = await series();
		const timeline = { from: FIRST, to: LAST, mood } as Parameters<typeof describeMoodTrack>[0];
		expect(describeMoodTrack(timeline, 'sv').join(' ')).toMatch(
			/Oktober 2026 har bara månadssiffror: \d\d av 100 svar var gröna, av omkring 6\d0 svar/
		);
		expect(await viewMoodProvenance(store(), AREA, '2026-10', false)).toMatchObject({
			latest: { sum: { month: '2026-10', gap: null, answers: expect.any(Number) } }
		});
	});

	test('is corrected where enough has changed, and then by a sum', async () => {
		const october = ['2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44'];
		const tries: unknown[] = [];
		for (const file of [
			'månad;grön;gul;röd\n2026-10;421;140;60',
			['vecka;grön;gul;röd', ...october.map((week) => `${week};90;30;10`)].join('\n'),
			'månad;grön;gul;röd\n2026-10;450;140;60'
		]) {
			const report = await readIn(file);
			if (report.kind === 'problems') {
				tries.push(...report.problems.map(({ code }) => code));
				continue;
			}
			const result = await publishMonth(store(), publication('2026-10', 'late-answers'));
			tries.push(result.ok ? result.release.publicMonth : result.problem);
		}
		expect(tries).toMatchObject([
			'nothing-to-correct',
			'mood-month-as-sum',
			{ gap: null, draw: 'second' }
		]);
	});

	test('is taken back as a whole', async () => {
		const { areaCode, month, accountId, releasedAt } = publication('2026-10');
		await withdrawMonth(store(), { areaCode, month, accountId, releasedAt, reason: 'other' });
		const { sums, points } = await series();
		expect([sums, points[2]]).toEqual([
			[{ month: '2026-10', gap: 'withdrawn' }],
			{ week: '2026-W40', gap: 'only-month' }
		]);
	});
});

onBothDatabases('a month whose sum is of few', (database) => {
	test('is hidden, and says so', async () => {
		await addMunicipality(database.store());
		const bytes = new TextEncoder().encode('månad;grön;gul;röd\n2026-10;6;2;1');
		await importMoodCompilation(database.store(), { name: 'oktober.csv', bytes }, CHOICES);
		await publishMonth(database.store(), publication('2026-10'));
		const mood = await viewMoodSeries(database.store(), AREA, FIRST, LAST);
		expect([mood.sums, (await viewMoodMonth(database.store(), AREA))?.change]).toEqual([
			[{ month: '2026-10', gap: 'too-few-answers' }],
			'hidden'
		]);
	});
});

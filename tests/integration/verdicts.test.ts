import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { InterventionContent } from '$lib/domain/intervention';
import { compilationMonthOf } from '$lib/domain/week';
import { importMoodCompilation } from '$lib/server/mood/import-compilation';
import { publishMonth } from '$lib/server/mood/publishing/publish-month';
import { withdrawMonth } from '$lib/server/mood/publishing/withdraw-month';
import { findMeasuredWeeks } from '$lib/server/store/mood/release';
import { createIntervention } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';
import { viewFollowed } from '$lib/server/views/charts/followed';
import { viewSignals } from '$lib/server/views/signals';
import { viewVerdict, viewVerdicts } from '$lib/server/views/verdicts';
import { publishStepped, steppedCompilations } from '../support/stepped-months';
import { INTAKE } from '../support/intake';
import { addMunicipality, AREA, compilationFile, publication } from '../support/mood-store';
import { onBothDatabases } from '../support/store';
import { OVERTORNEA } from '../support/municipality';

const TODAY = isoDate('2026-12-31');
async function add(store: Store, title: string, date: string, other: Partial<Content> = {}) {
	const { status = 'public', ...content } = other;
	const nothing = { place: null, targetGroups: [], responsible: null, cost: null, links: [] };
	await createIntervention(
		store,
		AREA,
		{
			status,
			content: {
				...nothing,
				title,
				description: '',
				...{ kind: 'measure', circumstance: null },
				start: { date: isoDate(date), precision: 'day' },
				end: { kind: 'ongoing' },
				source: null,
				...content
			}
		},
		{ accountId: null }
	);
}

type Content = InterventionContent & { readonly status: 'public' | 'internal' };

onBothDatabases('verdicts on what followed', (database) => {
	beforeAll(async () => {
		const store = database.store();
		await addMunicipality(store);
		await publishStepped(store);
		await add(store, 'Nytt bad', '2026-06-03');
		await add(store, 'Sent', '2026-11-02');
		await add(store, 'Gammalt', '2024-02-01');
		await add(store, 'Framtid', '2027-02-01');
		await add(store, 'Hemligt', '2026-02-10', { status: 'internal' });
		await add(store, 'Bygge', '2026-03-30', { kind: 'circumstance', circumstance: 'other' });
	});

	const verdicts = () => viewVerdicts(database.store(), OVERTORNEA, TODAY);
	const verdictOn = async (slug: string) =>
		(await viewVerdict(database.store(), OVERTORNEA, slug))?.verdict;

	test('are on what everyone may see and began within the measured weeks, latest first', async () => {
		const { verdicts: list } = await verdicts();
		expect(list.map(({ intervention }) => intervention.title)).toEqual(['Sent', 'Nytt bad']);
	});

	test('are clear where the level is clearly another', async () => {
		expect(await verdictOn('nytt-bad')).toMatchObject({
			class: 'improved',
			direction: 'up',
			evidence: { period: { before: { first: '2025-W40', last: '2026-W22', count: 35 } } }
		});
	});

	test('tell the number of answers in tens', async () => {
		expect((await verdictOn('nytt-bad'))?.evidence?.answers).toBe(140);
	});

	test('never name what is not public', async () => {
		expect(JSON.stringify(await verdicts())).not.toContain('Hemligt');
	});

	test.each([
		['sent', { kind: 'too-early', from: '2027-W01' }],
		['framtid', { kind: 'too-early', from: '2027-W13' }],
		['gammalt', { kind: 'start-outside' }]
	])('say why there is none on %s', async (slug, reason) => {
		expect(await verdictOn(slug)).toMatchObject({
			class: 'cannot-be-determined',
			reasons: [reason]
		});
	});

	test('are not on circumstances', async () => {
		expect(await verdictOn('bygge')).toBeUndefined();
	});

	test('say what they were worked out of', async () => {
		const found = await viewVerdict(database.store(), OVERTORNEA, 'nytt-bad');
		const { correlation, columns } = found!.workings!;
		// Level, trend, a pair of waves, three that go on, what is internal and a circumstance.
		expect([correlation.used >= 0.3, columns]).toEqual([true, 8]);
	});

	describe('have a picture of the weeks before and with it', () => {
		const picture = async (slug: string) =>
			viewFollowed(database.store(), await viewVerdict(database.store(), OVERTORNEA, slug));

		test('whose level lies outside what was expected just where the verdict is clear', async () => {
			const { levels, verdict } = (await picture('nytt-bad'))!;
			const { low, high } = verdict.evidence!;
			expect(levels!.withIt > levels!.high).toBe(low > 0);
			expect(levels!.withIt - levels!.low).toBeCloseTo(high, 6);
		});

		test('from half a year before it to the last published week', async () => {
			const { start, mood } = (await picture('nytt-bad'))!;
			const measured = await findMeasuredWeeks(database.store(), AREA);
			expect([mood.points[0]!.week, start, mood.points.at(-1)!.week]).toEqual([
				'2025-W49',
				'2026-W23',
				measured!.last
			]);
		});

		test('that runs on to the week from which it can be judged', async () => {
			const { mood, end } = (await picture('sent'))!;
			expect([mood.points.at(-1)!.week, end]).toEqual(['2027-W01', null]);
		});

		test('without anything of what is not public', async () => {
			expect(await picture('hemligt')).toBe(null);
			expect(JSON.stringify(await picture('nytt-bad'))).not.toContain('Hemligt');
		});

		test('but not for a circumstance', async () => {
			expect(await picture('bygge')).toBe(null);
		});
	});

	test('name the compilations that their weeks came with, oldest first', async () => {
		const found = await viewVerdict(database.store(), OVERTORNEA, 'nytt-bad');
		const period = found?.verdict.evidence?.period;
		const last = period?.kind === 'weeks' ? compilationMonthOf(period.after.last) : '';
		const months = steppedCompilations().map(({ month }) => month);
		expect(found?.months).toEqual(months.slice(0, months.indexOf(last) + 1));
	});

	test('count the comparisons behind them', async () => {
		expect(await verdicts()).toMatchObject({ looks: 1, expectedFalse: 0.05 });
	});

	test('stand beside a signal in the first weeks of the new level', async () => {
		expect(await viewSignals(database.store(), AREA)).toMatchObject([
			{ line: 'total', watch: { kind: 'watched', signals: [{ direction: 'up' }] } }
		]);
	});
});

onBothDatabases('a month before the series', (database) => {
	test('that was withdrawn takes no signal away', async () => {
		const store = database.store();
		await addMunicipality(store);
		await publishStepped(store);
		const before = await viewSignals(store, AREA);
		const file = compilationFile(['2025-W31;Hela kommunen;enhet;80;40;20;200']);
		const choices = { sources: INTAKE.mood, areaCode: AREA, accountId: null, today: TODAY };
		await importMoodCompilation(store, file, { ...choices, demo: false, confirmed: 'all' });
		await publishMonth(store, publication('2025-08'));
		const { releasedAt } = publication('2025-08');
		const month = { areaCode: AREA, month: '2025-08', accountId: null, releasedAt };
		expect(await withdrawMonth(store, { ...month, reason: 'wrong-file' })).toMatchObject({
			ok: true
		});
		expect(await viewSignals(store, AREA)).toEqual(before);
	});
});

onBothDatabases('verdicts without weeks', (database) => {
	beforeAll(async () => {
		await addMunicipality(database.store());
		await add(database.store(), 'Nytt bad', '2026-06-03');
	});

	test('say that there are none', async () => {
		const found = await viewVerdict(database.store(), OVERTORNEA, 'nytt-bad');
		expect(found?.verdict).toMatchObject({ reasons: [{ kind: 'empty' }], evidence: null });
	});

	test('are left out of the list', async () => {
		const list = await viewVerdicts(database.store(), OVERTORNEA, TODAY);
		expect(list).toEqual({ verdicts: [], looks: 0, expectedFalse: 0 });
	});

	test('have no signals either', async () => {
		const watch = { kind: 'unusable', reason: 'no-weeks' };
		expect(await viewSignals(database.store(), AREA)).toEqual([
			{ line: 'total', ended: false, watch }
		]);
	});
});

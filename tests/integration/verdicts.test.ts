import { beforeAll, expect, test } from 'vitest';
import { CIRCUMSTANCE_KINDS } from '$lib/domain/circumstance';
import { addDays, isoDate } from '$lib/domain/day';
import type { InterventionContent } from '$lib/domain/intervention';
import { compilationMonthOf } from '$lib/domain/week';
import { createIntervention } from '$lib/server/store/register/intervention';
import type { Store } from '$lib/server/store/store';
import { viewSignals } from '$lib/server/views/signals';
import { viewVerdict, viewVerdicts } from '$lib/server/views/verdicts';
import { publishStepped, steppedCompilations } from '../support/stepped-months';
import { addMunicipality, AREA } from '../support/mood-store';
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
				end: { kind: 'point' },
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
		await add(store, 'Hemligt', '2026-06-10', { status: 'internal' });
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

	test('wait for the weeks after', async () => {
		expect(await verdictOn('sent')).toMatchObject({
			class: 'cannot-be-determined',
			reasons: [{ kind: 'too-few-periods' }]
		});
	});

	test.each([
		['gammalt', 'before-the-first'],
		['framtid', 'after-the-last']
	])('say of %s that it lies %s', async (slug, side) => {
		expect(await verdictOn(slug)).toMatchObject({ reasons: [{ kind: 'start-outside', side }] });
	});

	test('are not on circumstances', async () => {
		expect(await verdictOn('bygge')).toBeUndefined();
	});

	test('say what they were worked out of, the deciding number first', async () => {
		const found = await viewVerdict(database.store(), OVERTORNEA, 'nytt-bad');
		const { estimate, low, high } = found?.verdict.evidence ?? {};
		expect(found?.workings?.rows[0]).toEqual({ way: 'main', estimate, low, high });
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

onBothDatabases('verdicts near what the municipality did not do', (database) => {
	test('name every circumstance for what it is', async () => {
		const store = database.store();
		await addMunicipality(store);
		await publishStepped(store);
		await add(store, 'Nytt bad', '2026-06-03');
		for (const [weeks, circumstance] of CIRCUMSTANCE_KINDS.entries()) {
			const date = addDays(isoDate('2026-05-13'), 7 * weeks);
			await add(store, circumstance, date, { kind: 'circumstance', circumstance });
		}
		const found = await viewVerdict(store, OVERTORNEA, 'nytt-bad');
		expect(found?.verdict).toMatchObject({
			class: 'cannot-be-determined',
			reasons: CIRCUMSTANCE_KINDS.map((circumstance) => ({
				...{ kind: 'circumstance', circumstance, title: circumstance }
			}))
		});
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

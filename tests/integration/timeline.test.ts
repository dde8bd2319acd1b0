import type { InterventionContent } from '$lib/domain/intervention';
import { beforeAll, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { PUBLIC } from '$lib/domain/reader';
import { parseTimelineQuery } from '$lib/domain/asked-timeline';
import { createIntervention } from '$lib/server/store/register/intervention';
import { viewTimeline } from '$lib/server/views/timeline';
import { onBothDatabases } from '../support/store';
import {
	loadFiguresOf,
	loadInterventionsOf,
	loadMoodOf,
	municipalityOf
} from '../support/municipality';

const OVERTORNEA = municipalityOf('overtornea', true);
const TODAY = isoDate('2026-11-06');

onBothDatabases('the timeline', ({ store }) => {
	beforeAll(async () => {
		await loadFiguresOf(store(), 'overtornea');
		await loadMoodOf(store(), 'overtornea');
		await loadInterventionsOf(store(), 'overtornea');
	});

	const view = (search: string) =>
		viewTimeline(
			store(),
			OVERTORNEA,
			TODAY,
			parseTimelineQuery(new URLSearchParams(search)),
			PUBLIC
		);

	test('has one point for every week of its window', async () => {
		const { mood } = await view('fran=2025-W50&till=2026-W03');
		expect(mood.points.map(({ week }) => week)).toEqual([
			'2025-W50',
			'2025-W51',
			'2025-W52',
			'2026-W01',
			'2026-W02',
			'2026-W03'
		]);
	});

	test('begins a year ago when nothing is chosen, and with the first measured week when that is', async () => {
		const [usual, measured] = [await view(''), await view('period=matningen')];
		expect([usual.from, measured.from]).toEqual(['2025-W46', '2023-W44']);
	});

	test('keeps what began before the window and still goes on', async () => {
		const { interventions } = await view('period=26');
		const before = interventions.filter(
			({ start, end }) => start.date < '2026-05-01' && end.kind === 'ongoing'
		);
		expect(before.length).toBeGreaterThan(0);
	});

	test('leaves out what ended before the window', async () => {
		const { interventions } = await view('period=26');
		const ended = interventions.filter(
			({ end }) => end.kind === 'ended' && end.date < '2026-01-01'
		);
		expect(ended).toEqual([]);
	});

	test('has what is planned where the window reaches it, and not before', async () => {
		const planned: InterventionContent = {
			...{
				kind: 'measure' as const,
				circumstance: null,
				end: { kind: 'ongoing' as const },
				cost: null
			},
			...{ title: 'Vinterbad', description: '', place: null, responsible: null, source: null },
			...{
				targetGroups: [],
				links: [],
				start: { date: isoDate('2027-02-01'), precision: 'day' as const }
			}
		};
		await createIntervention(
			store(),
			OVERTORNEA.areaCode,
			{ content: planned, status: 'public' },
			{ accountId: null, example: true }
		);
		const titles = async (search: string) =>
			(await view(search)).interventions.map(({ title }) => title);
		const windows = ['fran=2026-10&till=2027-01', 'fran=2026-10&till=2027-02', 'period=allt', ''];
		const shown = await Promise.all(windows.map(titles));
		expect(shown.map((all) => all.includes('Vinterbad'))).toEqual([false, true, true, false]);
	});

	test('shows only the kinds that were asked for', async () => {
		const { interventions } = await view('slag=omstandighet');
		expect(new Set(interventions.map(({ kind }) => kind))).toEqual(new Set(['circumstance']));
	});

	test('sets four indicators under the mood when nothing is chosen', async () => {
		const { panels } = await view('');
		expect(panels).toHaveLength(4);
	});

	test('has no line that mixes made-up and real figures', async () => {
		const { panels } = await view('nyckeltal=ohalsotal&nyckeltal=ohalsotal-exempel');
		expect(panels.map(({ example }) => example)).toEqual([false, true]);
	});

	test('draws no released week finer than whole percent and answers in tens', async () => {
		const { mood } = await view('');
		const fine = mood.points.filter(
			(point) =>
				point.gap === null && (point.answers % 10 !== 0 || !Number.isInteger(point.shares.green))
		);
		expect(fine).toEqual([]);
	});
});

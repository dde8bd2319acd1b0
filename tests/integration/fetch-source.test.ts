import { fault, wholeFile } from '$lib/domain/problem';
import { describe, expect, test } from 'vitest';
import { importFile } from '../support/import-file';
import { confirmImport } from '$lib/server/runs/life/confirm-import';
import { withFetchLock } from '$lib/server/store/runs/fetch-lock';
import { undoImport } from '$lib/server/store/figures/undo-import';
import { listObservations } from '$lib/server/store/figures/observation';
import { onFetchingGround } from '../support/fetching-ground';
import { misbehave, misbehaviourOf } from '../support/publishers/misbehaviour';
import { PUBLISHERS, replayScb } from '../support/publishers/publishers';
import { onBothDatabases } from '../support/store';

const POPULATION = { sourceId: 'scb-folkmangd', kpis: null };
const [LATER, LATEST] = [new Date('2026-11-06T04:00:00Z'), new Date('2026-11-06T09:00:00Z')];
const BROKEN = misbehaviourOf('an error inside the service');

onBothDatabases('a source asked for its figures', (database) => {
	const ground = onFetchingGround(database);
	const queries = () => ground.service().asked.filter(({ body }) => body !== '');
	const valuesOf = async (indicatorId: string, areaCode: string) =>
		listObservations(database.store(), { indicatorIds: [indicatorId], areaCodes: [areaCode] });

	describe.each(PUBLISHERS)('$title', (publisher) => {
		test('gives figures, and the same answers again change nothing', async () => {
			ground.service().answerBy(publisher.replay());
			const first = await ground.fetch(publisher);
			const figures = await ground.figures();
			const again = await ground.fetch(publisher, LATER);
			expect(figures.length).toBeGreaterThan(10);
			expect([first?.outcome, again?.outcome]).toEqual(['committed', 'unchanged']);
			expect(await ground.figures()).toEqual(figures);
		});
	});

	test('is asked by code for every place that Läget knows, and for no other', async () => {
		ground.service().answerBy(replayScb());
		await ground.fetch(POPULATION);
		expect(queries().map(({ body }) => JSON.parse(body))).toEqual([
			{
				selection: [
					{ variableCode: 'Region', valueCodes: ['00', '01', '25', '2518'] },
					{ variableCode: 'Alder', valueCodes: ['tot'] },
					{ variableCode: 'ContentsCode', valueCodes: ['BE0101N1'] },
					{ variableCode: 'Tid', valueCodes: ['2020', '2021', '2022', '2023', '2024'] }
				]
			}
		]);
	});

	test('is asked no more at once than it bears, and no faster', async () => {
		ground.service().answerBy(replayScb({}, { cells: 6, calls: 1, seconds: 4 }));
		await ground.fetch(POPULATION);
		const cells = queries().map(({ body }) =>
			(JSON.parse(body) as { selection: { valueCodes: string[] }[] }).selection.reduce(
				(product, { valueCodes }) => product * valueCodes.length,
				1
			)
		);
		expect([cells, (await ground.figures()).length]).toEqual([[4, 4, 4, 4, 4], 20]);
		expect(ground.waits().filter((wait) => wait === 4_000)).toHaveLength(5);
	});

	test('goes on where it broke: what it has answered is not asked for again', async () => {
		const well = replayScb({}, { cells: 4, calls: 3, seconds: 1 });
		let answered = 0;
		const breaksOff = misbehave(
			BROKEN,
			well,
			(path) => path.includes('/data') && (answered += 1) > 3
		);
		ground.service().answerBy(breaksOff);
		const first = await ground.fetch(POPULATION);
		const held = await ground.figures();
		ground.service().answerBy(well);
		const second = await ground.fetch(POPULATION, LATER);
		expect([first?.outcome, held, second?.outcome, queries().length]).toEqual([
			...['failed', [], 'committed'],
			2
		]);
		expect((await ground.figures()).length).toBe(20);
	});

	test('is asked for everything again when its table has another edition since', async () => {
		const limits = { cells: 4, calls: 3, seconds: 1 };
		let answered = 0;
		const late = (path: string) => path.includes('/data') && (answered += 1) > 3;
		ground.service().answerBy(misbehave(BROKEN, replayScb({}, limits), late));
		await ground.fetch(POPULATION);
		const renewed = { updated: '2026-11-06T08:00:00Z' };
		ground.service().answerBy(replayScb(renewed, limits));
		await ground.fetch(POPULATION, LATER);
		expect(queries()).toHaveLength(5);
	});

	test('that asks for patience is asked again when it said', async () => {
		const well = replayScb();
		let refused = false;
		ground.service().answerBy((asked) => {
			if (refused) return well(asked);
			refused = true;
			return (response) => response.writeHead(429, { 'retry-after': '42' }).end();
		});
		const fetched = await ground.fetch(POPULATION);
		expect([fetched?.outcome, ground.waits().includes(42_000)]).toEqual(['committed', true]);
	});

	test('whose figures are the same in a new edition makes no import', async () => {
		ground.service().answerBy(replayScb());
		await ground.fetch(POPULATION);
		const first = await ground.latest();
		ground.service().answerBy(replayScb({ updated: '2026-11-05T07:00:00Z' }));
		const again = await ground.fetch(POPULATION, LATER);
		const { rows } = await database.pool().query('select id from import_run');
		const { run } = await ground.latest();
		expect([again?.outcome, rows.map(({ id }) => id), run]).toEqual([
			'unchanged',
			[first.run],
			first.run
		]);
	});

	test('that revises a value leaves the old one among the revisions', async () => {
		ground.service().answerBy(replayScb());
		await ground.fetch(POPULATION);
		ground.service().answerBy(replayScb({ factor: 2 }));
		const fetched = await ground.fetch(POPULATION, LATER);
		const { rows } = await database
			.pool()
			.query("select value from observation_revision where area_code = '2518' order by period");
		expect([fetched?.outcome, rows.map(({ value }) => value)]).toEqual([
			'committed',
			[4217, 4211, 4119, 4088, 4057]
		]);
	});

	test('that begins later than a file did takes nothing of the file away', async () => {
		const bytes = new TextEncoder().encode(
			'"region","Folkmängd 1967","Folkmängd 2020"\n"2518 Övertorneå",9876,4217\n'
		);
		await importFile(database.store(), 'scb-folkmangd', { name: 'a.csv', bytes }, null);
		ground.service().answerBy(replayScb());
		const fetched = await ground.fetch(POPULATION);
		const held = await valuesOf('befolkning', '2518');
		expect([fetched?.outcome, held.map(({ value }) => value)]).toEqual([
			'committed',
			[9876, 4217, 4211, 4119, 4088, 4057]
		]);
	});

	test('that has lost a year waits for somebody, and a newer fetch takes its place', async () => {
		const publisher = PUBLISHERS[0];
		ground.service().answerBy(publisher.replay());
		await ground.fetch(publisher);
		ground.service().answerBy(publisher.replay({ removed: ['2020'] }));
		await ground.fetch(publisher, LATER);
		ground.service().answerBy(publisher.replay({ removed: ['2020', '2021'] }));
		await ground.fetch(publisher, LATEST);
		const { rows } = await database
			.pool()
			.query("select id from import_run where status = 'waiting'");
		const confirmed = await confirmImport(database.store(), rows[0].id, { vanishing: 'remove' });
		expect([rows.length, confirmed.kind, (await ground.figures()).length]).toEqual([
			1,
			'committed',
			12
		]);
	});

	test('whose figures somebody has undone brings them back only when somebody says yes', async () => {
		ground.service().answerBy(replayScb());
		await ground.fetch(POPULATION);
		const { run } = await ground.latest();
		await undoImport(database.store(), run ?? '', null);
		const fetched = await ground.fetch(POPULATION, LATER);
		expect([fetched?.outcome, fetched?.problem, await ground.figures()]).toEqual([
			'waiting',
			expect.objectContaining({ problems: [wholeFile(fault('answer-undone-before'))] }),
			[]
		]);
	});

	test('of which Kolada’s pages broke off goes on at the page that was missing', async () => {
		const publisher = PUBLISHERS.find(({ title }) => title === 'Kolada');
		if (!publisher) throw new Error('no such publisher');
		ground
			.service()
			.answerBy(misbehave(BROKEN, publisher.replay(), (path) => path.endsWith('page=3')));
		const first = await ground.fetch(publisher);
		ground.service().answerBy(publisher.replay());
		const second = await ground.fetch(publisher, LATER);
		const [next] = ground.service().asked;
		expect([first?.outcome, second?.outcome, next?.path.endsWith('page=3')]).toEqual([
			...['failed', 'committed'],
			true
		]);
	});

	test('is not asked twice at once', async () => {
		ground.service().answerBy(replayScb());
		const twice = await withFetchLock(ground.database(), 'scb-folkmangd', () =>
			ground.fetch(POPULATION)
		);
		expect([twice, ground.service().asked]).toEqual([null, []]);
	});

	test('after a stop in the middle is told to have been interrupted', async () => {
		await database
			.pool()
			.query(
				"insert into source_fetch (source_id, started_at) values ('scb-folkmangd', '2026-11-01')"
			);
		ground.service().answerBy(replayScb());
		await ground.fetch(POPULATION);
		const { rows } = await database
			.pool()
			.query('select outcome, problem from source_fetch order by started_at');
		expect(rows).toEqual([
			{
				outcome: 'failed',
				problem: expect.objectContaining({ problems: [wholeFile(fault('fetch-interrupted'))] })
			},
			{ outcome: 'committed', problem: null }
		]);
	});

	test('says when it last changed, and how much it gave', async () => {
		ground.service().answerBy(replayScb());
		await ground.fetch(POPULATION);
		const { rows } = await database
			.pool()
			.query('select published_at, pages, bytes > 500 as bytes from source_fetch');
		expect(rows).toEqual([
			{ published_at: new Date('2026-02-21T07:00:00Z'), pages: 1, bytes: true }
		]);
	});

	test('gives Kolada’s margins as intervals, from pages that are asked for at Kolada alone', async () => {
		const publisher = PUBLISHERS.find(({ title }) => title === 'Kolada');
		if (!publisher) throw new Error('no such publisher');
		ground.service().answerBy(publisher.replay());
		await ground.fetch(publisher);
		const [first] = await valuesOf('kolada-u01405', '2518');
		const paths = ground.service().asked.map(({ path }) => path);
		expect([first?.interval, paths.every((path) => path.startsWith('/kolada/data/kpi/'))]).toEqual([
			{ low: 58, high: 64 },
			true
		]);
	});
});

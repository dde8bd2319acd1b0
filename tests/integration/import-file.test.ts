import { fault } from '$lib/domain/problem';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { importFile, type ImportReport } from '../support/import-file';
import { putRegistry } from '../support/registry';
import { findImportRun } from '$lib/server/store/runs/import-run';
import { listObservations } from '$lib/server/store/figures/observation';
import { abandonRun, sweepStaging } from '$lib/server/store/figures/staging';
import { withStatements } from '../support/failing-statements';
import { onBothDatabases } from '../support/store';

const HEADER = '"region","valår","ME0104B8"';
const FIRST = ['"2518 Övertorneå","2014",80.5', '"2518 Övertorneå","2018",81.0'];
const REVISED = ['"2518 Övertorneå","2018",81.1', '"2518 Övertorneå","2022",78.2'];

onBothDatabases('en importerad fil', ({ store, pool }) => {
	beforeAll(() => putRegistry(store()));
	beforeEach(async () => {
		await pool().query(
			'truncate observation, observation_revision, observation_staging, import_run cascade'
		);
	});

	function put(rows: readonly string[], sourceId = 'scb-valdeltagande', header = HEADER) {
		const bytes = new TextEncoder().encode([header, ...rows].join('\r\n'));
		return importFile(store(), sourceId, { name: 'fil.csv', bytes }, null);
	}

	async function figures(): Promise<string[]> {
		const found = await listObservations(store(), {
			indicatorIds: ['valdeltagande-riksdag', 'befolkning'],
			areaCodes: ['2518', '2583']
		});
		return found.map(({ areaCode, period, value }) => `${areaCode} ${period.key} ${value}`);
	}

	async function revisions(): Promise<string[]> {
		const { rows } = await pool().query<{ figure: string }>(
			`select concat_ws(' ', period, value, (import_id <> replaced_by)) as figure from observation_revision order by 1`
		);
		return rows.map(({ figure }) => figure);
	}

	async function staged(): Promise<number> {
		const { rows } = await pool().query<{ count: number }>(
			'select count(*)::int as count from observation_staging'
		);
		return rows[0]?.count ?? -1;
	}

	const counts = ({ rowsNew, rowsChanged, rowsGone }: ImportReport) => [
		rowsNew,
		rowsChanged,
		rowsGone
	];

	test('brings every figure in with the run it came from', async () => {
		const report = await put(FIRST);
		const run = report.runId && (await findImportRun(store(), report.runId));
		expect([report.status, counts(report), await figures(), await staged()]).toEqual([
			'committed',
			[2, 0, 0],
			['2518 2014 80.5', '2518 2018 81'],
			0
		]);
		expect(run).toMatchObject({
			status: 'committed',
			rowsRead: 2,
			rowsNew: 2,
			fileName: 'fil.csv'
		});
	});

	test('with one bad row imports nothing and says line, column and why', async () => {
		const report = await put([...FIRST, '"2583 Haparanda","2018",101']);
		expect([report.status, report.problems, await figures()]).toEqual([
			'refused',
			[
				{
					line: 4,
					column: 'ME0104B8',
					value: '101',
					...fault('value-too-large', { high: 100 })
				}
			],
			[]
		]);
	});

	test('that is refused leaves its reasons behind but no text of the file', async () => {
		const { runId } = await put(['"Anna Andersson","2018",81']);
		const run = runId && (await findImportRun(store(), runId));
		expect(run).toMatchObject({
			status: 'refused',
			problems: [{ line: 2, column: 'region', value: null }]
		});
	});

	test('with the same bytes changes nothing and leaves no run', async () => {
		await put(FIRST);
		const again = await put(FIRST);
		const { rows } = await pool().query('select id from import_run');
		expect([again.status, again.runId, rows.length]).toEqual(['unchanged', null, 1]);
	});

	test('that revises keeps what it replaces and what is gone, and leaves the rest alone', async () => {
		await put([...FIRST, '"2583 Haparanda","2018",80.1']);
		const revised = await put([...REVISED, '"2583 Haparanda","2018",80.1']);
		expect([counts(revised), await figures(), await revisions()]).toEqual([
			[1, 1, 1],
			['2518 2018 81.1', '2518 2022 78.2', '2583 2018 80.1'],
			['2014 80.5 t', '2018 81 t']
		]);
	});

	test('read again after another one comes back whole', async () => {
		await put(FIRST);
		await put(REVISED);
		const back = await put(FIRST);
		expect([back.status, await figures()]).toEqual([
			'committed',
			['2518 2014 80.5', '2518 2018 81']
		]);
	});

	test('of one source leaves the figures of another alone', async () => {
		await put(['2518;2024;4057'], 'scb-folkmangd', 'region;år;Folkmängd');
		await put(
			['2518;totalt;totalt;totalt;2025;3995'],
			'scb-folkmangd-ckm',
			'region;civilstånd;ålder;kön;år;Folkmängd'
		);
		await put(['2518;2024;4058'], 'scb-folkmangd', 'region;år;Folkmängd');
		expect(await figures()).toEqual(['2518 2024 4058', '2518 2025 3995']);
	});

	test('with a figure that another source has given is refused', async () => {
		await put(['2518;2024;4057'], 'scb-folkmangd', 'region;år;Folkmängd');
		const second = await put(
			['2518;totalt;totalt;totalt;2024;4000'],
			'scb-folkmangd-ckm',
			'region;civilstånd;ålder;kön;år;Folkmängd'
		);
		expect([second.status, second.problems.length, await figures(), await staged()]).toEqual([
			'refused',
			1,
			['2518 2024 4057'],
			0
		]);
	});

	test('beside another of the same source waits: one of them is there whole', async () => {
		await Promise.all([put(FIRST), put(REVISED)]);
		expect([
			['2518 2014 80.5', '2518 2018 81'],
			['2518 2018 81.1', '2518 2022 78.2']
		]).toContainEqual(await figures());
	});

	test('stays committed when only the answer to the commit was lost', async () => {
		const { runId } = await put(FIRST);
		if (runId) await abandonRun(store(), runId, 2, []);
		expect(runId && (await findImportRun(store(), runId))).toMatchObject({ status: 'committed' });
	});

	describe('stopped at any statement', () => {
		test('is there whole or not at all, and can be read again', async () => {
			await put(FIRST);
			const before = await figures();
			const seen: string[][] = [];
			let whole = false;
			for (let allowed = 0; !whole && allowed < 40; allowed += 1) {
				whole = await withStatements(allowed, () => put(REVISED));
				await sweepStaging(store());
				seen.push(await figures());
			}
			const after = seen.pop();
			expect([after, await staged()]).toEqual([['2518 2018 81.1', '2518 2022 78.2'], 0]);
			expect(seen.length).toBeGreaterThan(8);
			// Once committed it is there, whatever stops the counting of what it brought.
			const wholes = [before.join(), after?.join()];
			expect(seen.filter((state) => !wholes.includes(state.join()))).toEqual([]);
			expect(seen.filter((state) => state.join() !== before.join()).length).toBeLessThan(2);
		});
	});
});

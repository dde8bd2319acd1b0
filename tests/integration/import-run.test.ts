import { fault } from '$lib/domain/problem';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { parsePeriod } from '$lib/domain/period';
import type { Observation } from '$lib/domain/observation';
import { cancelImport, confirmImport } from '$lib/server/runs/life/confirm-import';
import {
	withImportRun,
	type RunEnd,
	type RunUnderWay
} from '$lib/server/runs/life/with-import-run';
import { sweepStaging } from '$lib/server/store/figures/staging';
import { listImportRuns } from '$lib/server/store/runs/import-run';
import { withStatements } from '../support/failing-statements';
import { putRegistry } from '../support/registry';
import { onBothDatabases } from '../support/store';

const SOURCE = 'scb-valdeltagande';
const ABOUT = { fileName: 'val.csv', accountId: null };
const PROBLEM = { line: 2, column: 'valår', value: null, ...fault('period-unreadable') };

const figure = (year: string): Observation => {
	const period = parsePeriod(year);
	if (!period) throw new Error(year);
	return {
		...{ indicatorId: 'valdeltagande-riksdag', areaCode: '2518', period, sex: 'T' },
		...{ value: 80.5, gap: null, interval: null, preliminary: false, note: null }
	};
};

const ENDS: readonly (readonly [string, RunEnd, { runs: string[]; tables: number }])[] = [
	['waiting', { kind: 'waiting', rowsRead: 1, skipped: {} }, { runs: ['waiting'], tables: 1 }],
	['unchanged', { kind: 'unchanged' }, { runs: [], tables: 0 }],
	['cancelled', { kind: 'cancelled' }, { runs: ['refused'], tables: 0 }],
	[
		'refused and looked at',
		{ kind: 'refused', rowsRead: 1, problems: [PROBLEM], keep: true },
		{ runs: ['refused'], tables: 0 }
	],
	[
		'refused and not looked at',
		{ kind: 'refused', rowsRead: 1, problems: [PROBLEM], keep: false },
		{ runs: [], tables: 0 }
	]
];

onBothDatabases('the life of an import', ({ store, pool }) => {
	beforeAll(() => putRegistry(store()));
	beforeEach(clear);

	/** As at the next start of the process. */
	async function clear() {
		await sweepStaging(store());
		await pool().query('truncate observation, observation_revision, import_run cascade');
	}

	/** Of the run: its state, and the tables in which figures lie aside. */
	async function leftovers() {
		const { rows } = await pool().query(
			`select from pg_tables where tablename like 'observation_staging_%'`
		);
		const runs = await listImportRuns(store(), 'observations');
		return { runs: runs.map(({ status }) => status), tables: rows.length };
	}

	const bring = async (run: RunUnderWay) => {
		const id = await run.begin(SOURCE, 'abc');
		await run.concerns(['valdeltagande-riksdag']);
		await run.stageFigures([figure('2018')]);
		return id;
	};

	test.each(ENDS)('%s leaves what is said of it', async (_, end, expected) => {
		const { end: ended } = await withImportRun(store(), ABOUT, async (run) => {
			await bring(run);
			return end;
		});
		expect([ended.kind, await leftovers()]).toEqual([end.kind, expected]);
	});

	test.each(ENDS.filter(([, { kind }]) => kind !== 'waiting'))(
		'%s before it began leaves nothing',
		async (_, end) => {
			await withImportRun(store(), ABOUT, async () => end);
			expect(await leftovers()).toEqual({ runs: [], tables: 0 });
		}
	);

	test('waiting before it began is a broken assumption', async () => {
		const [[, waiting]] = ENDS as [(typeof ENDS)[number]];
		await expect(withImportRun(store(), ABOUT, async () => waiting)).rejects.toThrow('not begun');
	});

	test('what is thrown is what is told, and the run is over', async () => {
		const attempt = withImportRun(store(), ABOUT, async (run) => {
			await bring(run);
			throw new Error('disken är full');
		});
		await expect(attempt).rejects.toThrow('disken är full');
		expect(await leftovers()).toEqual({ runs: ['refused'], tables: 0 });
	});

	test('cancelled while it is read it does not wait', async () => {
		const { end } = await withImportRun(store(), ABOUT, async (run) => {
			await cancelImport(store(), await bring(run));
			return { kind: 'waiting', rowsRead: 1, skipped: {} };
		});
		expect([end.kind, await leftovers()]).toEqual(['cancelled', { runs: ['refused'], tables: 0 }]);
	});

	test('figures before the beginning are refused', async () => {
		const attempt = withImportRun(store(), ABOUT, async (run) => {
			await run.stageFigures([figure('2018')]);
			return { kind: 'cancelled' };
		});
		await expect(attempt).rejects.toThrow('before the import has begun');
	});

	test('confirmed twice it is committed once', async () => {
		const { runId } = await withImportRun(store(), ABOUT, async (run) => {
			await bring(run);
			return { kind: 'waiting', rowsRead: 1, skipped: {} };
		});
		const yes = () => confirmImport(store(), runId ?? '', { vanishing: 'remove-few' });
		expect([(await yes()).kind, (await yes()).kind, await leftovers()]).toEqual([
			'committed',
			'not-waiting',
			{ runs: ['committed'], tables: 0 }
		]);
	});

	test('stopped at any statement it is there whole or not at all after the next start', async () => {
		const states = new Set<string>();
		let whole = false;
		for (let allowed = 0; !whole && allowed < 40; allowed += 1) {
			await clear();
			whole = await withStatements(allowed, async () => {
				const { runId } = await withImportRun(store(), ABOUT, async (run) => {
					await bring(run);
					return { kind: 'waiting', rowsRead: 1, skipped: {} };
				});
				await confirmImport(store(), runId ?? '', { vanishing: 'remove-few', analyze: false });
			});
			await sweepStaging(store());
			const { rows } = await pool().query('select count(*)::int as n from observation');
			const { runs, tables } = await leftovers();
			states.add([whole, rows[0]?.n, runs.join() || 'none', tables].join(' '));
		}
		expect([...states].sort()).toEqual([
			'false 0 none 0',
			'false 0 refused 0',
			'true 1 committed 0'
		]);
	});
});

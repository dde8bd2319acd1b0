import { beforeAll, expect, test, vi } from 'vitest';
import { sql } from 'drizzle-orm';
import { findDataVersion, sweepDataChanges } from '$lib/server/store/data-version';
import type { OpenStore } from '$lib/server/store/open-store';
import { DEMONSTRATION, onPostgresServer } from '../support/both-servers';
import { addMunicipality } from '../support/mood-store';
import { listDiffering, poll, type Poll } from '../support/polled';
import { onBothDatabases } from '../support/store';
import { visitAll, type Visitor } from '../support/visitors';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });

/** Tables that no page for everyone reads: a change there changes nothing that is shown to whoever has not signed in. */
const UNSHOWN = [
	...['calendar_event', 'column_mapping', 'data_change', 'exact_deletion', 'inquiry'],
	...['known_device', 'kolada_kpi', 'mood_group', 'observation_staging', 'one_time_token'],
	...['public_table', 'sign_in_failure', 'table_choice', 'upload', 'user_session']
];
/** Asked for by every page. */
const VERSION = 'data_change';

onBothDatabases('what everyone sees', ({ store, pool }) => {
	beforeAll(async () => {
		await addMunicipality(store());
		await pool().query(
			"insert into source (id, publisher, title, licence, example) values ('scb', 'SCB', 'Folkmängd', 'CC0', false)"
		);
	});
	const version = () => findDataVersion(store());
	const rename = (title: string) => sql`update source set title = ${title} where id = 'scb'`;

	test('is in tables whose every change is noted', async () => {
		const { rows } = await pool().query<{ name: string; noted: boolean }>(
			`select relname as name, count(tgname) > 0 as noted from pg_class
			left join pg_trigger on tgrelid = pg_class.oid and tgfoid = 'note_data_change'::regproc
			where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') group by 1 order by 1`
		);
		expect(rows.filter(({ noted }) => !noted).map(({ name }) => name)).toEqual(UNSHOWN);
	});

	test('has another version after a change, and the same until then', async () => {
		const before = await version();
		const same = await version();
		await store().execute(rename('Ny titel'));
		expect([same === before, (await version()) === before]).toEqual([true, false]);
	});

	test('has no other version while a run only tells how far it has come', async () => {
		await pool().query(
			`insert into import_run (kind, source_id, file_name, sha256, status) values ('observations', 'scb', 'a.csv', 'x', 'running')`
		);
		const before = await version();
		await pool().query('update import_run set done = done + 1, total = 10');
		const told = await version();
		await pool().query("update import_run set status = 'committed', committed_at = now()");
		expect([told === before, (await version()) === before]).toEqual([true, false]);
	});

	test('has another version when most of what was noted is forgotten, once there is much of it', async () => {
		await sweepDataChanges(store());
		const few = await version();
		await pool().query('insert into data_change select from generate_series(1, 2000)');
		const many = await version();
		await sweepDataChanges(store());
		const swept = await version();
		expect([few === many, many === swept, Number(swept.split('-')[1])]).toEqual([
			...[false, false],
			101
		]);
	});
});

onPostgresServer(
	'readers who have not signed in',
	{},
	(server, ground) => {
		let nobody: Visitor;
		let before: readonly Poll[];
		const use = (work: (open: OpenStore) => Promise<unknown>) => ground.useDatabase(work);

		beforeAll(async () => {
			nobody = (await visitAll(server())).find(({ role }) => role === 'nobody')!;
			before = await poll([nobody]);
		});

		test('are given the same bytes again, also when they are made anew', async () => {
			const kept = await poll([nobody]);
			await use(({ pool }) => pool.query('insert into data_change default values'));
			expect([listDiffering(before, kept), listDiffering(before, await poll([nobody]))]).toEqual([
				[],
				[]
			]);
		});

		test('are shown nothing of a table whose changes are not noted', async () => {
			const hidden = UNSHOWN.filter((name) => name !== VERSION);
			await use(async ({ pool }) => {
				for (const name of hidden) await pool.query(`alter table ${name} rename to hidden_${name}`);
				await pool.query('insert into data_change default values');
			});
			const without = await poll([nobody]);
			await use(async ({ pool }) => {
				for (const name of hidden) await pool.query(`alter table hidden_${name} rename to ${name}`);
			});
			// Who signs in by a link is looked up, and is given no answer that is kept.
			const differing = listDiffering(before, without);
			expect(differing.filter((one) => !one.startsWith('nobody /logga-in/'))).toEqual([]);
		});

		test('are shown what another process has committed with their next request', async () => {
			const title = async () =>
				(await (await nobody.get('/insatser/sportoteket')).text()).match(/<h1[^>]*>([^<]*)/)?.[1];
			const old = await title();
			await use(({ pool }) =>
				pool.query("update intervention set title = 'Biblioteket' where slug = 'sportoteket'")
			);
			expect([old?.includes('Sportotek'), await title()]).toEqual([true, 'Biblioteket']);
		});

		test('are shown what was begun before and committed after something else', async () => {
			await use(async ({ pool }) => {
				const slow = await pool.connect();
				await slow.query('begin');
				await slow.query(
					"update intervention set title = 'Det långsamma' where slug = 'sportoteket'"
				);
				await pool.query("update source set title = title || ' ny'");
				await nobody.get('/insatser/sportoteket');
				await slow.query('commit');
				slow.release();
			});
			expect(await (await nobody.get('/insatser/sportoteket')).text()).toContain('Det långsamma');
		});

		test.each(['/', '/diagram/maende.svg', '/insatser/omdomen.csv'])(
			'who have the bytes of %s already are told so',
			async (path) => {
				const first = await nobody.get(path);
				const answer = await fetch(new URL(path, server().origin), {
					headers: { 'if-none-match': first.headers.get('etag') ?? '' }
				});
				expect([answer.status, (await answer.text()).length]).toEqual([304, 0]);
			}
		);
	},
	DEMONSTRATION
);

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { describeProblem } from '$lib/format/problems/describe-problem';
import { describeFailedFetch } from '$lib/format/problems/describe-trouble';
import { applyMigrations } from '$lib/server/store/migrate';
import { findImportRun } from '$lib/server/store/runs/import-run';
import { listSourceFetches } from '$lib/server/store/runs/source-fetch';
import { beginAgain, migrationsBefore } from '../support/earlier-migrations';
import { onBothDatabases } from '../support/store';

const CODES = '0013_problem_codes';
const RUN = '11111111-1111-4111-8111-111111111111';
const PROBLEMS = [
	{ line: 4, column: 'ME0104B8', value: null, reason: 'Värdet kan inte vara större än 100.' },
	{ line: null, column: null, value: null, reason: 'Ytterligare 3 fel visas inte.' }
];
const FETCHED =
	'Kolada gick inte att nå (X). (2026-11-06 kl. 03:15) De senaste värdena ligger kvar.';

const before = migrationsBefore(CODES);

onBothDatabases('problems that were kept as sentences', ({ store, pool }) => {
	test('are carried over and read as they stand in every language', async () => {
		await beginAgain(pool(), before);
		await pool().query(
			"insert into source (id, publisher, title, licence, homepage, example) values ('a', 'A', 'A', 'A', 'https://a.se', false)"
		);
		await pool().query(
			"insert into import_run (id, kind, source_id, file_name, sha256, status, problems) values ($1, 'observations', 'a', 'a.csv', '', 'refused', $2)",
			[RUN, JSON.stringify(PROBLEMS)]
		);
		await pool().query(
			"insert into source_fetch (source_id, started_at, finished_at, outcome, problem) values ('a', now(), now(), 'failed', $1), ('a', now() - interval '1 day', now(), 'unchanged', null)",
			[FETCHED]
		);
		await applyMigrations(pool(), resolve('drizzle'));
		const run = await findImportRun(store(), RUN);
		const [failed, unchanged] = await listSourceFetches(store(), 'a');
		for (const language of LANGUAGES) {
			const said = run?.problems.map((problem) => describeProblem(problem, language));
			const trouble = failed?.problem;
			expect([said, trouble && describeFailedFetch(trouble, language)]).toEqual([
				PROBLEMS.map(({ reason }) => reason),
				FETCHED
			]);
		}
		expect([run?.problems.map(({ line, column }) => [line, column]), unchanged?.problem]).toEqual([
			[
				[4, 'ME0104B8'],
				[null, null]
			],
			null
		]);
	});
});

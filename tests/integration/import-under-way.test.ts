import { SOURCES } from '$imports/registry';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { beginImport } from '$lib/server/runs/begin-import';
import { chooseReader } from '$lib/server/runs/reading/file-reader';
import type { FileReader } from '$lib/server/runs/reading/figure-taker';
import { layAside, type LayingAside } from '$lib/server/runs/lay-aside';
import { fileAt, type PublishedFile } from '$lib/server/files/published-file';
import { putRegistry } from '../support/registry';
import { cancelImport } from '$lib/server/runs/life/confirm-import';
import { findImportRun, listImportRuns } from '$lib/server/store/runs/import-run';
import { findStagedDifference } from '$lib/server/store/figures/staged-difference';
import { sweepStaging } from '$lib/server/store/figures/staging';
import { buildScript } from '../support/built-script';
import { writeFigureFile } from '../support/figure-file';
import { onBothDatabases } from '../support/store';

const folder = mkdtempSync(join(tmpdir(), 'laget-under-way-'));
const path = join(folder, 'ohalsotal.csv');
const ROWS = 9_000;
let thread: Awaited<ReturnType<typeof buildScript>>;
let file: PublishedFile;

beforeAll(async () => {
	await writeFigureFile(path, ROWS);
	file = await fileAt(path);
	thread = await buildScript('src/cli/reader.ts');
});
afterAll(() => {
	thread.remove();
	rmSync(folder, { recursive: true, force: true });
});

onBothDatabases('an import under way', (database) => {
	beforeAll(() => putRegistry(database.store()));
	beforeEach(async () => {
		await sweepStaging(database.store());
		await database.pool().query('truncate observation, observation_revision, import_run cascade');
	});

	/** What is left of it: the runs, and the tables in which figures lie aside. */
	async function leftovers() {
		const { rows } = await database
			.pool()
			.query(`select from pg_tables where tablename like 'observation_staging_%'`);
		const runs = await listImportRuns(database.store(), 'observations');
		return { tables: rows.length, runs: runs.map(({ status }) => status) };
	}

	const lay = (options: LayingAside, reader = chooseReader(SOURCES)) =>
		layAside(database.store(), reader, file, null, options);

	test('is read by a thread of its own as it is read here', async () => {
		const staged = await lay({}, chooseReader(SOURCES, thread.script));
		if (staged.kind !== 'waiting') throw new Error(staged.kind);
		const { staged: rows, added } = await findStagedDifference(database.store(), staged.runId);
		expect([rows, added]).toEqual([ROWS, ROWS]);
	});

	test('fails as a whole when its thread does', async () => {
		const gone = { ...file, from: join(folder, 'borta.csv') };
		const attempt = layAside(database.store(), chooseReader(SOURCES, thread.script), gone, null);
		await expect(attempt).rejects.toThrow(/ENOENT/);
		expect(await leftovers()).toEqual({ tables: 0, runs: [] });
	});

	test('goes on behind its page when it takes long, and then waits for a yes', async () => {
		const bytes = { name: 'ohalsotal.csv', bytes: await wholeFile() };
		const failures: unknown[] = [];
		const begun = await beginImport(
			database.store(),
			chooseReader(SOURCES),
			bytes,
			null,
			(error) => failures.push(error),
			{ patienceMs: 0 }
		);
		if (begun.kind !== 'running' && begun.kind !== 'waiting') throw new Error(begun.kind);
		let run = await findImportRun(database.store(), begun.runId);
		while (run?.status === 'running') run = await findImportRun(database.store(), begun.runId);
		expect([run?.status, run?.rowsStaged, failures]).toEqual(['waiting', ROWS, []]);
	});

	test('leaves only its cancelled run when somebody stops it', async () => {
		let cancelling: Promise<unknown> = Promise.resolve();
		const patient: FileReader = (task, taker) =>
			chooseReader(SOURCES).read(task, {
				...taker,
				async batch(batch) {
					await taker.batch(batch);
					await cancelling;
				}
			});
		const staged = await lay(
			{ started: (runId) => (cancelling = cancelImport(database.store(), runId)) },
			{ sources: SOURCES, read: patient }
		);
		expect([staged, await leftovers()]).toEqual([
			{ kind: 'cancelled' },
			{ tables: 0, runs: ['refused'] }
		]);
	});

	test('leaves only its cancelled run after Ctrl-C', async () => {
		const stopping = new AbortController();
		const staged = await lay({ started: () => stopping.abort(), signal: stopping.signal });
		expect([staged, await leftovers()]).toEqual([
			{ kind: 'cancelled' },
			{ tables: 0, runs: ['refused'] }
		]);
	});

	test('tells how much of the file has been read', async () => {
		const told: number[] = [];
		await lay({ progress: (done, of) => told.push(done / of) });
		expect([told.at(-1), [...told].sort((a, b) => a - b)]).toEqual([1, told]);
	});

	async function wholeFile(): Promise<Uint8Array> {
		const parts: Uint8Array[] = [];
		for await (const part of file.chunks()) parts.push(part);
		return Buffer.concat(parts);
	}
});

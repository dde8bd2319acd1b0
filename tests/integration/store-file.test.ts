import { SOURCES } from '$imports/registry';
import { readHere } from '$lib/server/runs/reading/file-reader';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { fileOf } from '$lib/server/files/published-file';
import { putRegistry } from '../support/registry';
import { listObservations } from '$lib/server/store/figures/observation';
import { storeFile } from '../../src/cli/store-file';
import { onBothDatabases } from '../support/store';

const ROWS = ['1998', '2002', '2006', '2010'].map((year) => `"2518 Övertorneå","${year}",80.5`);

onBothDatabases('a file read in at the console', (database) => {
	beforeAll(() => putRegistry(database.store()));
	beforeEach(async () => {
		await database
			.pool()
			.query('truncate observation, observation_revision, observation_staging, import_run cascade');
	});

	function read(rows: readonly string[], allowShrinking = false) {
		const bytes = new TextEncoder().encode(['"region","valår","ME0104B8"', ...rows].join('\n'));
		const options = { allowShrinking, progress: () => undefined };
		return storeFile(database.store(), readHere(SOURCES), fileOf('val.csv', bytes), options);
	}

	async function count(): Promise<number> {
		const range = { indicatorIds: ['valdeltagande-riksdag'], areaCodes: ['2518'] };
		return (await listObservations(database.store(), range)).length;
	}

	test('is stored, and the same file changes nothing', async () => {
		const outcomes = [await read(ROWS), await read(ROWS)];
		expect([outcomes, await count()]).toEqual([
			[
				{ ok: true, sentence: '4 värden lästa: 4 nya, 0 ändrade, 0 borta, 0 utelämnade.' },
				{ ok: true, sentence: 'Samma fil är redan inläst. Inget ändrades.' }
			],
			4
		]);
	});

	test('is not stored when too much would go, unless that was said', async () => {
		await read(ROWS);
		const refused = await read(ROWS.slice(2));
		const kept = await count();
		const allowed = await read(ROWS.slice(2), true);
		expect([refused.ok, kept, allowed.ok, await count()]).toEqual([false, 4, true, 2]);
	});

	test('with a wrong row is told by line and column', async () => {
		const { ok, sentence } = await read(['"2518 Övertorneå","2022",många']);
		expect([ok, sentence]).toEqual([false, expect.stringContaining('rad 2, ME0104B8 (många)')]);
	});
});

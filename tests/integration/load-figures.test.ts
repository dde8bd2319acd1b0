import { beforeAll, expect, test } from 'vitest';
import { importFile } from '../support/import-file';
import { listObservations } from '$lib/server/store/figures/observation';
import { listSources } from '$lib/server/store/register/source';
import { listSources as listKnownSources } from '$imports/registry';
import { onBothDatabases } from '../support/store';
import { loadFiguresOf } from '../support/municipality';

const NEWER = ['"region","valår","ME0104B8"', '"2518 Övertorneå","2026",79.9'].join('\r\n');

onBothDatabases('de medföljande filerna', ({ store, pool }) => {
	const load = async () => {
		const lines: string[] = [];
		await loadFiguresOf(store(), 'overtornea', {
			examples: false,
			progress: (line) => lines.push(line)
		});
		return lines;
	};
	let first: string[];
	beforeAll(async () => {
		first = await load();
	});

	test('without the demonstration bring no made-up source', async () => {
		const sources = await listSources(store());
		expect(sources.filter(({ example }) => example)).toEqual([]);
		const shown = listKnownSources('overtornea').filter(
			({ source, layoutOnly }) => !source.example && !layoutOnly
		);
		expect(first).toHaveLength(shown.length);
	});

	test('are read once', async () => {
		const runs = async () => {
			const { rows } = await pool().query<{ runs: number }>(
				'select count(*)::int as runs from import_run'
			);
			return rows[0]?.runs;
		};
		const before = await runs();
		expect([await load(), await runs()]).toEqual([[], before]);
	});

	test('do not come back over a newer file at the next start', async () => {
		const bytes = new TextEncoder().encode(NEWER);
		await importFile(store(), 'scb-valdeltagande', { name: 'nyare.csv', bytes }, null);
		await load();
		const figures = await listObservations(store(), {
			indicatorIds: ['valdeltagande-riksdag'],
			areaCodes: ['2518']
		});
		expect(figures.map(({ period, value }) => [period.key, value])).toEqual([['2026', 79.9]]);
	});
});

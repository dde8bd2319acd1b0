import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { listCircles, longestChain, readImportGraph } from '../support/import-graph';

const graph = readImportGraph(['src', 'data-imports']);

/** Folders where one file a thing is the order, however many things there are. */
const BY_THING = ['statistics', 'domain', 'format', 'charts'].map((name) => `src/lib/${name}`);

/** The contract that a source is written against stands beside the sources, as a room of its own. */
const roomOf = (file: string) =>
	/^data-imports\/(source|fetch-plan|municipality)\.ts$/.test(file) ? 'contract' : dirname(file);

test('no folder holds more than 25 files', () => {
	const counts = new Map<string, number>();
	for (const file of graph.keys()) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
	const crowded = [...counts].filter(
		([folder, count]) => folder.startsWith('src') && count > 25 && !BY_THING.includes(folder)
	);
	expect(crowded).toEqual([]);
});

test('no two folders import each other, by whatever way', () => {
	expect(graph.size).toBeGreaterThan(400);
	expect(listCircles(graph, roomOf)).toEqual([]);
});

const BELOW = ['files', 'layout', 'publishers', 'runs', 'mood', 'own', 'jobs'];
const filesOf = (folder: string) =>
	[...graph.keys()].filter((file) => file.startsWith(`src/lib/server/${folder}/`));

test.each(BELOW.flatMap(filesOf))('from %s to the bytes it is at most ten imports', (file) => {
	const chain = longestChain(graph, file, (next) => next.startsWith('src/lib/server/'));
	expect(chain.length - 1, chain.join(' > ')).toBeLessThanOrEqual(10);
});

test('the way from the reading thread to the bytes is measured', () => {
	const chain = longestChain(graph, 'src/lib/server/runs/reading/reading-thread.ts', (next) =>
		next.startsWith('src/lib/server/')
	);
	expect(chain.length).toBeGreaterThan(5);
});

test.each(BELOW)('%s names no source: the list is handed in', (folder) => {
	const named = filesOf(folder).flatMap((file) =>
		(graph.get(file) ?? [])
			.filter((one) => one.startsWith('data-imports/') && roomOf(one) !== 'contract')
			.map((one) => `${file}: ${one}`)
	);
	expect(named).toEqual([]);
});

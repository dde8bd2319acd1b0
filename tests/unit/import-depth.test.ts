import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const SERVER = 'src/lib/server';
const BELOW = ['files', 'layout', 'publishers', 'runs', 'mood', 'own', 'jobs'];
const CONTRACT = ['data-imports/source', 'data-imports/fetch-plan'];

/** Module → the modules that it imports, also for their types; of the domain, which everybody may know, nothing. */
const imports = new Map<string, readonly string[]>();
for (const file of list(join(ROOT, SERVER))) imports.set(nameOf(file), importsOf(file));

function list(folder: string): string[] {
	return readdirSync(folder)
		.map((name) => join(folder, name))
		.flatMap((path) => (statSync(path).isDirectory() ? list(path) : [path]))
		.filter((path) => path.endsWith('.ts'));
}

function nameOf(file: string): string {
	return relative(ROOT, file).replace(/\.ts$/, '');
}

function importsOf(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].flatMap(([, given = '']) => {
		if (given.startsWith('$lib/')) return [`src/lib/${given.slice(5)}`];
		if (given.startsWith('$imports/')) return [`data-imports/${given.slice(9)}`];
		return given.startsWith('.') ? [normalize(join(dirname(nameOf(file)), given))] : [];
	});
}

/** The longest way down from a module. */
function wayDown(module: string): readonly string[] {
	const known = ways.get(module);
	if (known) return known;
	ways.set(module, [`${module} (a circle)`]);
	const below = (imports.get(module) ?? []).filter((one) => imports.has(one)).map(wayDown);
	const longest = below.reduce((long, way) => (way.length > long.length ? way : long), []);
	const way = [module, ...longest];
	ways.set(module, way);
	return way;
}
const ways = new Map<string, readonly string[]>();

test('from a file to its figures it is at most ten imports', () => {
	const deep = [...imports.keys()]
		.filter((module) => BELOW.some((folder) => module.startsWith(`${SERVER}/${folder}/`)))
		.map(wayDown)
		.filter((way) => way.length > 11);
	expect(deep).toEqual([]);
});

test('the way from the reading thread to the bytes is among them', () => {
	const way = wayDown(`${SERVER}/runs/reading/reading-thread`);
	expect(way.length).toBeGreaterThan(5);
});

test.each(BELOW)('%s names no source: the list is handed in', (folder) => {
	const named = [...imports]
		.filter(([module]) => module.startsWith(`${SERVER}/${folder}/`))
		.flatMap(([module, all]) =>
			all
				.filter((one) => one.startsWith('data-imports/') && !CONTRACT.includes(one))
				.map((one) => `${module}: ${one}`)
		);
	expect(named).toEqual([]);
});

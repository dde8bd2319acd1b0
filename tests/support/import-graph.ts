import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const ALIASES = [
	['$lib/', 'src/lib/'],
	['$imports/', 'data-imports/']
] as const;

/** File → the project's own files that it imports, types included; paths from the project's root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

/** Reads every source file below the folders; what the build makes (messages, `$app`, `$types`) is no file of ours. */
export function readImportGraph(folders: readonly string[]): ImportGraph {
	const files = folders
		.flatMap((folder) =>
			readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
		)
		.filter((file) => /\.(ts|svelte)$/.test(file) && !file.includes('/paraglide/'));
	return new Map(files.map((file) => [file, importsOf(file)]));
}

function importsOf(file: string): string[] {
	const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
	return importedFiles.flatMap(({ fileName }) => {
		const path = pathOf(fileName.split('?')[0] ?? '', file);
		const found =
			path && [path, `${path}.ts`].find((one) => /\.(ts|svelte)$/.test(one) && existsSync(one));
		return found ? [found] : [];
	});
}

function pathOf(specifier: string, file: string): string | null {
	const alias = ALIASES.find(([prefix]) => specifier.startsWith(prefix));
	if (alias) return join(alias[1], specifier.slice(alias[0].length));
	return specifier.startsWith('.') ? join(dirname(file), specifier) : null;
}

/** The longest chain of imports from a file, itself first; only through files that `counts`. */
export function longestChain(
	graph: ImportGraph,
	from: string,
	counts: (file: string) => boolean
): readonly string[] {
	const known = new Map<string, readonly string[]>();
	const walk = (file: string, above: ReadonlySet<string>): readonly string[] => {
		const found = known.get(file);
		if (found) return found;
		const chains = (graph.get(file) ?? [])
			.filter((next) => counts(next) && !above.has(next))
			.map((next) => walk(next, new Set([...above, file])));
		const longest = chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []);
		const chain = [file, ...longest];
		known.set(file, chain);
		return chain;
	};
	return walk(from, new Set());
}

/** Pairs of folders that can be reached from each other, as `a <-> b`. */
export function listCircles(
	graph: ImportGraph,
	roomOf: (file: string) => string
): readonly string[] {
	const next = new Map<string, Set<string>>();
	for (const [file, imported] of graph) {
		for (const target of imported) {
			const [from, to] = [roomOf(file), roomOf(target)];
			if (from !== to) next.set(from, (next.get(from) ?? new Set()).add(to));
		}
	}
	const reachable = new Map([...next.keys()].map((start) => [start, reach(next, start)]));
	return [...next.keys()].flatMap((a) =>
		[...(reachable.get(a) ?? [])]
			.filter((b) => a < b && reachable.get(b)?.has(a))
			.map((b) => `${a} <-> ${b}`)
	);
}

function reach(next: ReadonlyMap<string, ReadonlySet<string>>, start: string): Set<string> {
	const found = new Set<string>();
	const waiting = [start];
	for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
		for (const to of next.get(at) ?? []) {
			if (found.has(to)) continue;
			found.add(to);
			waiting.push(to);
		}
	}
	return found;
}

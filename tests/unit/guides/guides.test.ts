import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listProjectFiles, readProjectFile, ROOT } from '../../support/project-files';

const GUIDES = [
	'README.md',
	'CONTRIBUTING.md',
	'data-imports/README.md',
	...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)
];
const scripts = Object.keys(
	(JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> }).scripts
);

/** What stands in code: spans and blocks. */
function codeOf(guide: string): string[] {
	const text = readProjectFile(guide);
	const blocks = text.match(/^```[^]*?^```/gm) ?? [];
	const spans = text.replace(/^```[^]*?^```/gm, '').match(/`[^`\n]+`/g) ?? [];
	return [...blocks, ...spans].map((code) => code.replaceAll('`', ''));
}

/** The heading's own address within a page, as GitHub makes it. */
function anchorOf(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, '')
		.replaceAll(' ', '-');
}

function anchorsOf(guide: string): string[] {
	const headings = readProjectFile(guide).matchAll(/^#+ (.+)$/gm);
	return [...headings].map(([, heading = '']) => anchorOf(heading));
}

test('the README is read in five minutes', () => {
	const words = readProjectFile('README.md').split(/\s+/).filter(Boolean);
	expect(words.length).toBeLessThanOrEqual(900);
});

describe.each(GUIDES)('%s', (guide) => {
	const text = readProjectFile(guide);

	test('links to files and headings that are there', () => {
		const links = [...text.matchAll(/\]\((?!https?:)([^)\s]*)\)/g)].map(([, link = '']) => link);
		const broken = links.filter((link) => {
			const [file = '', anchor] = link.split('#');
			const path = file === '' ? guide : join(dirname(guide), file);
			if (!existsSync(join(ROOT, path))) return true;
			return anchor !== undefined && !anchorsOf(path).includes(anchor);
		});
		expect(broken).toEqual([]);
	});

	test('names commands that are there', () => {
		const named = codeOf(guide).flatMap((code) =>
			[...code.matchAll(/\bnpm run (?:-\S+ )?([\w:]+)/g)].map(([, name = '']) => name)
		);
		expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
	});

	test('names files and folders that are there', () => {
		const named = codeOf(guide).flatMap((code) =>
			[
				...code.matchAll(
					/(?<![\w./-])(?:src|server|scripts|tests|messages|docs|data-imports|project\.inlang)\/[\w./()[\]-]*/g
				)
			].map(([path]) => path.replace(/[.,]$/, ''))
		);
		expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
	});
});

/** Set by the system or by npm, whoever runs it. */
const SURROUNDINGS = ['PATH', 'CI', 'INIT_CWD'];

function variablesIn(paths: readonly string[]): string[] {
	const found = paths.flatMap((path) => {
		const text = readProjectFile(path);
		const asked = text.matchAll(/process\.env\.([A-Z][A-Z\d_]+)/g);
		const given =
			path === 'server/settings.mjs' ? text.matchAll(/'([A-Z][A-Z_]{3,})'/g) : [].values();
		return [...asked, ...given].map(([, name = '']) => name);
	});
	return [...new Set(found)].filter((name) => !SURROUNDINGS.includes(name)).sort();
}

/** Those of the library that answers requests. */
function variablesOfAdapter(): string[] {
	const handler = readProjectFile('node_modules/@sveltejs/adapter-node/files/handler.js');
	return [...handler.matchAll(/\benv\(['"]([A-Z_]+)['"]/g)].map(([, name = '']) => name);
}

function variablesNamed(guide: string): string[] {
	return [
		...new Set(
			codeOf(guide).flatMap((code) =>
				[...code.matchAll(/(?<![\w$])([A-Z][A-Z\d_]{3,})(?==|$|\n)/g)].map(([, name = '']) => name)
			)
		)
	].sort();
}

describe('environment variables', () => {
	const files = listProjectFiles();
	const running = variablesIn(
		files.filter((path) => /^(src|server)\/.*\.(ts|mjs)$|^server\.mjs$/.test(path))
	);
	const developing = variablesIn(
		files.filter((path) => /^(scripts|tests)\/.*\.(ts|mjs)$|^[\w.]+\.config\.\w+$/.test(path))
	);

	test('of the running application are all in the guide to operation', () => {
		const documented = variablesNamed('docs/drift.md');
		expect(running.filter((name) => !documented.includes(name))).toEqual([]);
	});

	test('of scripts and tests are there or in the guide to development', () => {
		const documented = [...variablesNamed('docs/drift.md'), ...variablesNamed('CONTRIBUTING.md')];
		expect(developing.filter((name) => !documented.includes(name))).toEqual([]);
	});

	test.each(['docs/drift.md', 'CONTRIBUTING.md', 'README.md'])(
		'that %s names are read by something',
		(guide) => {
			const read = [...running, ...developing, ...variablesOfAdapter()];
			expect(variablesNamed(guide).filter((name) => !read.includes(name))).toEqual([]);
		}
	);
});

test('the method names every module of the statistics and every method of the reference cases, and none that is not there', () => {
	const table = readProjectFile('docs/method.md')
		.split(/^## /m)
		.find((part) => part.startsWith('Every module'));
	const named = [...(table ?? '').matchAll(/^\| `([\w-]+)`/gm)].map(
		([, name = '']) => `${name}.ts`
	);
	const modules = ['src/lib/statistics', 'tests/reference/methods'].flatMap((folder) =>
		readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.ts'))
	);
	expect(named.sort()).toEqual(modules.sort());
});

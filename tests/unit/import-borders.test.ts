import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';
import { ROOMS } from '../../lint/rooms.js';

let eslint: ESLint;

beforeAll(() => {
	eslint = new ESLint({
		overrideConfig: {
			rules: {
				'@typescript-eslint/no-unused-vars': 'off',
				'@typescript-eslint/no-require-imports': 'off'
			}
		}
	});
});

async function whatLintSays(file: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
	return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse error');
}

const imports = (specifier: string) => `import type { X } from '${specifier}';`;

const server = 'src/lib/server';
const forbidden: [file: string, specifier: string][] = [
	['src/lib/domain/probe.ts', 'zod'],
	['src/lib/domain/probe.ts', 'node:fs'],
	['src/lib/domain/probe.ts', '$lib/format/date'],
	['src/lib/domain/probe.ts', '$app/state'],
	['src/lib/statistics/probe.ts', `$lib/server/store/store`],
	['src/lib/statistics/probe.ts', '$lib/format/number'],
	['src/lib/statistics/probe.ts', 'svelte'],
	['src/lib/statistics/probe.ts', 'd3'],
	['src/lib/disclosure/probe.ts', '$lib/statistics/sum'],
	['src/lib/disclosure/probe.ts', 'node:crypto'],
	['src/lib/format/probe.ts', '$lib/server/store/store'],
	['src/lib/format/probe.ts', '$lib/statistics/sum'],
	['src/lib/format/probe.ts', '$app/state'],
	['src/lib/charts/probe.ts', '$lib/server/views/mood'],
	['src/lib/charts/probe.ts', '$lib/components/Notice.svelte'],
	['src/lib/charts/probe.ts', '$app/state'],
	['src/lib/charts/probe.ts', 'node:fs'],
	['src/lib/components/probe.ts', '$lib/server/app'],
	['src/lib/components/probe.ts', '$lib/statistics/sum'],
	['src/lib/components/probe.ts', '$lib/disclosure/protect'],
	['src/lib/server/views/probe.ts', '$lib/server/exact/exact-months'],
	['src/lib/server/own/probe.ts', '$lib/server/exact/exact-months'],
	['src/routes/probe/+page.server.ts', '$lib/server/exact/exact-months'],
	['data-imports/probe/source.ts', '$lib/server/store/store'],
	['data-imports/probe/source.ts', '$lib/server/layout/read-table'],
	['data-imports/probe/source.ts', 'drizzle-orm'],
	['data-imports/source.ts', '$imports/registry'],
	[`${server}/files/probe.ts`, '$lib/server/store/store'],
	[`${server}/files/csv/probe.ts`, '$lib/server/layout/read-table'],
	[`${server}/files/probe.ts`, '$imports/source'],
	[`${server}/files/probe.ts`, 'pg'],
	[`${server}/layout/probe.ts`, '$lib/server/store/store'],
	[`${server}/layout/known/probe.ts`, '$lib/server/runs/stage-import'],
	[`${server}/layout/probe.ts`, 'papaparse'],
	[`${server}/layout/probe.ts`, '$imports/registry'],
	[`${server}/publishers/probe.ts`, '$lib/server/store/store'],
	[`${server}/publishers/probe.ts`, '$lib/server/views/mood'],
	[`${server}/store/probe.ts`, '$lib/statistics/sum'],
	[`${server}/store/figures/probe.ts`, '$lib/server/views/mood'],
	[`${server}/store/probe.ts`, '@sveltejs/kit'],
	[`${server}/store/probe.ts`, '$lib/server/app'],
	[`${server}/runs/probe.ts`, '$lib/server/views/mood'],
	[`${server}/runs/probe.ts`, '$lib/format/date'],
	[`${server}/runs/probe.ts`, '$lib/server/mood/mood-compilation'],
	[`${server}/runs/probe.ts`, '$imports/registry'],
	[`${server}/runs/probe.ts`, 'drizzle-orm'],
	[`${server}/mood/probe.ts`, '@sveltejs/kit'],
	[`${server}/mood/probe.ts`, '$lib/server/own/read-grid'],
	[`${server}/mood/probe.ts`, '$lib/format/date'],
	[`${server}/own/probe.ts`, 'pg'],
	[`${server}/own/probe.ts`, '$lib/server/mood/publishing/publish-month'],
	[`${server}/auth/probe.ts`, '$lib/server/views/mood'],
	[`${server}/auth/sign-in/probe.ts`, '$lib/server/runs/stage-import'],
	[`${server}/views/probe.ts`, '$lib/format/date'],
	[`${server}/views/probe.ts`, '@sveltejs/kit'],
	[`${server}/views/probe.ts`, '$lib/server/mood/mood-compilation'],
	[`${server}/views/probe.ts`, 'drizzle-orm'],
	[`${server}/exports/probe.ts`, '$lib/server/store/store'],
	[`${server}/exports/probe.ts`, '$lib/statistics/sum'],
	[`${server}/jobs/probe.ts`, '$lib/server/views/mood'],
	[`${server}/jobs/probe.ts`, '$lib/format/date'],
	[`${server}/probe.ts`, 'drizzle-orm'],
	['src/routes/probe/+page.server.ts', 'drizzle-orm'],
	['src/routes/probe/+page.server.ts', 'pg'],
	['src/routes/probe/+page.server.ts', 'papaparse'],
	['src/routes/probe/+page.server.ts', '$lib/statistics/sum'],
	['src/routes/probe/+page.server.ts', '$lib/disclosure/protect'],
	['src/cli/probe.ts', '$app/server'],
	['src/cli/probe.ts', '$lib/server/views/mood']
];

test.each(forbidden)('%s may not import %s', async (file, specifier) => {
	expect(await whatLintSays(file, imports(specifier))).toEqual(['boundaries/dependencies']);
});

const ways: [way: string, code: string][] = [
	['import()', "export const x = import('$lib/server/views/mood');"],
	['export … from', "export { x } from '$lib/server/views/mood';"],
	['export * from', "export * from '$lib/server/views/mood';"],
	['a bare import', "import '$lib/server/views/mood';"],
	['a way through the folders', "import type { X } from '../../src/lib/server/views/mood';"],
	['a name made while running', 'export const x = (name: string) => import(`$lib/${name}`);'],
	['require', "export const x = require('$lib/server/views/mood');"]
];

/** One file a room, and none of those that may read views. */
const closed = Object.entries(ROOMS).flatMap(([name, { at, may }]) =>
	may.includes('views') || ['views', 'kit', 'messages', 'contract', 'app'].includes(name)
		? []
		: [`${at[0]!.replace(/\/\*.*$/, '')}/${name === 'sources' ? 'probe/' : ''}probe.ts`]
);

test.each(closed.flatMap((file) => ways.map(([way, code]) => [file, way, code] as const)))(
	'%s may not go round a border by %s',
	async (file, _way, code) => {
		expect(await whatLintSays(file, code)).not.toEqual([]);
	}
);

const asking: [what: string, code: string][] = [
	['new Date()', 'export const now = new Date();'],
	['Date()', 'export const now = Date();'],
	['Date.now', 'export const now = Date.now();'],
	['Date.now by another way', 'export const { now } = Date;'],
	['Math.random', 'export const chance = Math.random();'],
	['crypto.randomUUID', 'export const id = crypto.randomUUID();']
];

const clockless = ['domain', 'statistics', 'disclosure', 'format', 'charts'].flatMap((room) =>
	asking.map(([what, code]) => [`src/lib/${room}/probe.ts`, what, code] as const)
);

test.each(clockless)('%s may not ask %s', async (file, _what, code) => {
	expect(await whatLintSays(file, code)).toHaveLength(1);
});

const allowed: [file: string, specifier: string][] = [
	['src/lib/domain/probe.ts', './week'],
	['src/lib/statistics/probe.ts', '$lib/domain/week'],
	['src/lib/format/probe.ts', '$lib/domain/language'],
	['src/lib/charts/probe.ts', 'd3'],
	['data-imports/probe/source.ts', '$imports/source'],
	[`${server}/store/probe.ts`, 'drizzle-orm'],
	[`${server}/store/probe.ts`, 'drizzle-orm/pg-core'],
	[`${server}/files/csv/probe.ts`, 'papaparse'],
	[`${server}/layout/probe.ts`, '$imports/source'],
	[`${server}/views/probe.ts`, '$lib/server/store/store'],
	[`${server}/exports/probe.ts`, '$lib/server/views/mood'],
	['src/routes/probe/+page.server.ts', '$lib/server/views/mood'],
	['src/routes/probe/+page.server.ts', './$types'],
	['src/cli/probe.ts', '$lib/server/store/store']
];

test.each(allowed)('%s may import %s', async (file, specifier) => {
	expect(await whatLintSays(file, imports(specifier))).toEqual([]);
});

test('a file that has no room is refused', async () => {
	expect(await whatLintSays('src/lib/helpers/probe.ts', 'export const x = 1;')).toEqual([
		'boundaries/no-unknown-files'
	]);
});

test('a named statement is refused', async () => {
	expect(
		await whatLintSays(
			`${server}/store/probe.ts`,
			"export const query = (store: X) => store.select().prepare('name');\ntype X = { select(): { prepare(name: string): void } };"
		)
	).toEqual(['no-restricted-syntax']);
});

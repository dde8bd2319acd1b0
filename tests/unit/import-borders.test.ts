import { ESLint } from 'eslint';
import { beforeAll, expect, test } from 'vitest';

let eslint: ESLint;

beforeAll(() => {
	eslint = new ESLint({
		overrideConfig: { rules: { '@typescript-eslint/no-unused-vars': 'off' } }
	});
});

async function bordersCrossed(file: string, imported: string): Promise<string[]> {
	const [result] = await eslint.lintText(`import type { X } from '${imported}';\n`, {
		filePath: file
	});
	return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse error');
}

const forbidden: [file: string, imported: string][] = [
	['src/lib/domain/probe.ts', 'zod'],
	['src/lib/domain/probe.ts', '$lib/format/date'],
	['src/lib/domain/probe.ts', 'node:fs'],
	['src/lib/statistics/probe.ts', '$lib/server/store/store'],
	['src/lib/statistics/probe.ts', 'svelte'],
	['src/lib/disclosure/probe.ts', '$lib/statistics/trend'],
	['src/lib/disclosure/probe.ts', 'node:crypto'],
	['src/lib/format/probe.ts', '$lib/server/store/store'],
	['src/lib/format/probe.ts', '$app/state'],
	['src/lib/charts/probe.ts', '$lib/server/views/mood'],
	['src/lib/charts/probe.ts', '$app/state'],
	['src/lib/components/probe.ts', '$lib/server/app'],
	['src/lib/components/probe.ts', '$lib/statistics/trend'],
	['data-imports/probe/source.ts', '$lib/server/store/store'],
	['data-imports/probe/source.ts', 'drizzle-orm'],
	['src/lib/server/store/probe.ts', '$lib/statistics/trend'],
	['src/lib/server/store/probe.ts', '@sveltejs/kit'],
	['src/lib/server/runs/probe.ts', '$lib/server/views/mood'],
	['src/lib/server/mood/probe.ts', '@sveltejs/kit'],
	['src/lib/server/own/probe.ts', 'pg'],
	['src/lib/server/auth/probe.ts', '$lib/server/views/mood'],
	['src/lib/server/views/probe.ts', '$lib/format/date'],
	['src/lib/server/views/probe.ts', '@sveltejs/kit'],
	['src/lib/server/exports/probe.ts', '$lib/server/store/store'],
	['src/routes/probe/+page.server.ts', 'drizzle-orm'],
	['src/routes/probe/+page.server.ts', 'pg'],
	['src/routes/probe/+page.server.ts', 'papaparse'],
	['src/routes/probe/+page.server.ts', '$lib/statistics/trend'],
	['src/cli/probe.ts', '$app/server'],
	['src/cli/probe.ts', '$lib/server/views/mood']
];

test.each(forbidden)('%s may not import %s', async (file, imported) => {
	expect(await bordersCrossed(file, imported)).toEqual(['no-restricted-imports']);
});

const folders = [...new Set(forbidden.map(([file]) => file))];

test.each(folders)('%s may not go round the border with ../', async (file) => {
	expect(await bordersCrossed(file, '../server/store/store')).toEqual(['no-restricted-imports']);
});

const allowed: [file: string, imported: string][] = [
	['src/lib/domain/probe.ts', './week'],
	['src/lib/statistics/probe.ts', '$lib/domain/week'],
	['src/lib/format/probe.ts', '$lib/domain/language'],
	['src/lib/charts/probe.ts', 'd3'],
	['data-imports/probe/source.ts', '$imports/source'],
	['src/lib/server/store/probe.ts', 'drizzle-orm'],
	['src/lib/server/files/csv/probe.ts', 'papaparse'],
	['src/lib/server/views/probe.ts', '$lib/server/store/store'],
	['src/lib/server/exports/probe.ts', '$lib/server/views/mood'],
	['src/routes/probe/+page.server.ts', '$lib/server/views/mood'],
	['src/cli/probe.ts', '$lib/server/store/store']
];

test.each(allowed)('%s may import %s', async (file, imported) => {
	expect(await bordersCrossed(file, imported)).toEqual([]);
});

test('a named statement is refused', async () => {
	const [result] = await eslint.lintText("export const query = store.select().prepare('name');\n", {
		filePath: 'src/lib/server/store/probe.ts'
	});
	expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['no-restricted-syntax']);
});

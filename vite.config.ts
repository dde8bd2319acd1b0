import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const TIMELINE =
	/routes[\\/](\+layout|\(public\)[\\/]tidslinje[\\/]\+page)\.svelte$|runtime[\\/]client[\\/]entry\.js$/;

/** The timeline is the only page with a script: one file and one style sheet instead of thirty. */
function oneScript(): Plugin {
	return {
		name: 'one-script',
		outputOptions(options) {
			if (!/[\\/]client$/.test(options.dir ?? '')) return null;
			return { ...options, codeSplitting: { groups: [{ name: 'timeline', test: TIMELINE }] } };
		}
	};
}

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			// The patterns of the addresses are the usual ones: written out, they bring a polyfill of 23 kB.
			strategy: ['url', 'baseLocale'],
			emitTsDeclarations: true
		}),
		sveltekit(),
		oneScript()
	],
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					include: ['tests/{unit,sources,reference,charts}/**/*.test.ts'],
					// How long a test takes is measured elsewhere; here a busy machine must not fail it.
					testTimeout: 60_000,
					sequence: { groupOrder: 0 }
				}
			},
			{
				extends: true,
				test: {
					name: 'integration',
					environment: 'node',
					include: ['tests/{integration,faults}/**/*.test.ts'],
					globalSetup: ['tests/support/databases.ts'],
					testTimeout: 30_000,
					hookTimeout: 60_000,
					maxWorkers: 2,
					sequence: { groupOrder: 1 }
				}
			}
		]
	}
});

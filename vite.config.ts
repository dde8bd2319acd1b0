import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './project.inlang',
			outdir: './src/lib/paraglide',
			strategy: ['url', 'baseLocale'],
			emitTsDeclarations: true,
			urlPatterns: [
				{
					pattern: '/:path(.*)?',
					localized: [
						['fi', '/fi/:path(.*)?'],
						['fit', '/fit/:path(.*)?'],
						['en', '/en/:path(.*)?'],
						['sv', '/:path(.*)?']
					]
				}
			]
		}),
		sveltekit()
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

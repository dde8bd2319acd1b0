import { defineConfig, mergeConfig } from 'vitest/config';
import application from './vite.config.ts';

/** The tests: apart from how the application is built, which needs nothing of them. */
export default mergeConfig(
	application,
	defineConfig({
		test: {
			expect: { requireAssertions: true },
			projects: [
				{
					extends: true,
					test: {
						name: 'unit',
						environment: 'node',
						// Each worker reads a module once, not once a file: what they remember, they remember of a store or a pool.
						isolate: false,
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
						isolate: false,
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
	})
);

import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * The tests of the statistics and of what may be shown alone, without the application's plugins: what each mutant is put to.
 * Sentences and simulations take seconds and are judged by themselves.
 */
export default defineConfig({
	resolve: { alias: { $lib: resolve('src/lib') } },
	test: {
		environment: 'node',
		include: ['tests/unit/{disclosure,statistics}/*.test.ts', 'tests/reference/statistics.test.ts'],
		expect: { requireAssertions: true },
		testTimeout: 60_000
	}
});

import { defineConfig } from 'vitest/config';
import tests from './vitest.mutation.config.ts';

/** Every line and branch of what may be shown is run by its own unit tests. */
export default defineConfig({
	...tests,
	test: {
		...tests.test,
		include: ['tests/unit/disclosure/**/*.test.ts'],
		coverage: {
			enabled: true,
			provider: 'v8',
			include: ['src/lib/disclosure/**/*.ts'],
			reporter: ['text'],
			reportsDirectory: 'reports/coverage',
			thresholds: { lines: 100, branches: 100 }
		}
	}
});

// @ts-check
export default {
	testRunner: 'vitest',
	vitest: { configFile: 'vitest.mutation.config.ts' },
	mutate: [
		'src/lib/statistics/**/*.ts',
		'src/lib/disclosure/**/*.ts',
		// Simulations are judged by their own report, not by unit tests.
		'!src/lib/disclosure/attacker/**'
	],
	// tsconfig.json extends a file there.
	ignorePatterns: ['!.svelte-kit', 'build', '.laget', 'reports', 'data', 'test-results'],
	reporters: ['clear-text', 'progress', 'json'],
	clearTextReporter: { allowColor: false, reportTests: false },
	jsonReporter: { fileName: 'reports/mutation.json' },
	thresholds: { high: 90, low: 80, break: 80 },
	concurrency: 2,
	tempDirName: '.stryker-tmp'
};

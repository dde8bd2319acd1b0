import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from '../../scripts/test-report.mjs';

/** What `count` says of a report with these contents. */
function counted<Result>(
	count: (file: string, code: number) => Result,
	report: object,
	code: number
): Result {
	const folder = mkdtempSync(join(tmpdir(), 'laget-report-'));
	const file = join(folder, 'report.json');
	writeFileSync(file, JSON.stringify(report));
	const result = count(file, code);
	rmSync(folder, { recursive: true });
	return result;
}

const PASSED = { status: 'passed', fullName: 'a sum is a sum' };
const FAILED = {
	status: 'failed',
	fullName: 'a week has days',
	failureMessages: ['seven\nat line 3']
};
const SPEC = { title: 'a page opens', file: 'page.test.ts', ok: true, tests: [] };

test('a failed test is told with its file and why', () => {
	const report = {
		numPassedTests: 1,
		testResults: [{ name: 'week.test.ts', status: 'failed', assertionResults: [PASSED, FAILED] }]
	};
	expect(counted(countVitest, report, 1)).toEqual({
		passed: 1,
		failed: 1,
		failures: ['week.test.ts · a week has days · seven']
	});
});

test('a file that could not be read has failed', () => {
	const broken = {
		name: 'week.test.ts',
		status: 'failed',
		message: 'no such',
		assertionResults: []
	};
	const report = { numPassedTests: 0, testResults: [broken] };
	expect(counted(countVitest, report, 1)).toEqual({
		passed: 0,
		failed: 1,
		failures: ['week.test.ts · no such']
	});
});

test('a run that ended badly has failed, whatever its tests say', () => {
	const report = { numPassedTests: 9, testResults: [] };
	expect(counted(countVitest, report, 7)).toMatchObject({ passed: 9, failed: 1 });
});

test('a browser test that failed in a nested suite is told with why', () => {
	const results = [{ error: { message: 'no button\nexpected' } }];
	const spec = { ...SPEC, ok: false, tests: [{ results }] };
	const report = { stats: { expected: 3 }, suites: [{ suites: [{ specs: [SPEC, spec] }] }] };
	expect(counted(countPlaywright, report, 1)).toEqual({
		passed: 3,
		failed: 1,
		failures: ['page.test.ts · a page opens · no button']
	});
});

test('a report that is not there is a failure', () => {
	expect(countPlaywright('/nowhere/report.json', 0)).toMatchObject({ passed: 0, failed: 1 });
});

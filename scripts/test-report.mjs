// @ts-check
import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {string} file vitest's JSON report
 * @param {number} code vitest's exit code
 * @returns {Count}
 */
export function countVitest(file, code) {
	const report = readReport(file);
	if (!report) return { passed: 0, failed: 1 };
	// A file that could not be read has failed without any test of its own.
	const broken = report.testResults.filter(
		(/** @type {{ status: string, assertionResults: { status: string }[] }} */ result) =>
			result.status === 'failed' &&
			result.assertionResults.every(({ status }) => status !== 'failed')
	).length;
	return { passed: report.numPassedTests, failed: atLeast(report.numFailedTests + broken, code) };
}

/**
 * @param {string} file Playwright's JSON report
 * @param {number} code Playwright's exit code
 * @returns {Count}
 */
export function countPlaywright(file, code) {
	const report = readReport(file);
	if (!report) return { passed: 0, failed: 1 };
	const { expected, unexpected, flaky } = report.stats;
	return { passed: expected, failed: atLeast(unexpected + flaky, code) };
}

/**
 * A run that went wrong counts as a failure even when no test says so.
 * @param {number} failed
 * @param {number} code
 */
function atLeast(failed, code) {
	return code === 0 ? failed : Math.max(1, failed);
}

/** @param {string} file */
function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

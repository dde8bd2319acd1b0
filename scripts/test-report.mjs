// @ts-check
import { readFileSync } from 'node:fs';

/**
 * `failures`: every test that failed, with its file and the first line of why.
 * @typedef {{ passed: number, failed: number, failures: string[] }} Count
 * @typedef {{ status: string, fullName: string, failureMessages?: string[] }} VitestTest
 * @typedef {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ title: string, file: string, ok: boolean, tests: { results: { error?: { message?: string } }[] }[] }} PlaywrightSpec
 * @typedef {{ suites?: PlaywrightSuite[], specs?: PlaywrightSpec[] }} PlaywrightSuite
 */

/**
 * @param {string} file vitest's JSON report
 * @param {number} code vitest's exit code
 * @returns {Count}
 */
export function countVitest(file, code) {
	const report = readReport(file);
	if (!report) return withoutReport(file);
	/** @type {VitestFile[]} */
	const files = report.testResults;
	const failed = files.flatMap(({ name, assertionResults }) =>
		assertionResults
			.filter(({ status }) => status === 'failed')
			.map(({ fullName, failureMessages }) => line(name, fullName, failureMessages?.[0]))
	);
	// A file that could not be read has failed without any test of its own.
	const broken = files
		.filter(
			({ status, assertionResults }) =>
				status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
		)
		.map(({ name, message }) => line(name, '', message));
	return count(report.numPassedTests, [...failed, ...broken], code);
}

/**
 * @param {string} file Playwright's JSON report
 * @param {number} code Playwright's exit code
 * @returns {Count}
 */
export function countPlaywright(file, code) {
	const report = readReport(file);
	if (!report) return withoutReport(file);
	const failures = specsOf(report)
		.filter(({ ok }) => !ok)
		.map(({ title, file: place, tests }) =>
			line(place, title, tests.flatMap(({ results }) => results).at(-1)?.error?.message)
		);
	return count(report.stats.expected, failures, code);
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {PlaywrightSpec[]}
 */
function specsOf({ suites = [], specs = [] }) {
	return [...specs, ...suites.flatMap(specsOf)];
}

/**
 * A run that went wrong counts as a failure even when no test says so.
 * @param {number} passed
 * @param {string[]} failures
 * @param {number} code
 * @returns {Count}
 */
function count(passed, failures, code) {
	const told = code !== 0 && failures.length === 0 ? [`exit code ${code}`] : failures;
	return { passed, failed: told.length, failures: told };
}

/**
 * @param {string} file
 * @returns {Count}
 */
function withoutReport(file) {
	return { passed: 0, failed: 1, failures: [`no report ${file}`] };
}

/**
 * @param {string} file
 * @param {string} name
 * @param {string} [reason]
 */
function line(file, name, reason = '') {
	return [file, name, reason.split('\n')[0]].filter(Boolean).join(' · ');
}

/** @param {string} file */
function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

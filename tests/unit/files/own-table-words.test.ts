import { expect, test } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { describeProblem } from '$lib/format/problems/describe-problem';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { BROKEN_FILES } from '../../support/broken-files/corpus';

/** Forms that only statistics come in. */
const OF_STATISTICS = /\bpx\b|JSON-stat/i;

test('no refusal of a person’s own table sends anybody to forms of statistics', async () => {
	const refused = new Map<string, string>();
	for (const { broken } of BROKEN_FILES) {
		const table = await readRows(broken.bytes);
		if (table.ok) continue;
		for (const problem of table.problems) {
			for (const language of LANGUAGES)
				refused.set(`${problem.code} ${language}`, describeProblem(problem, language));
		}
	}
	expect([...refused.keys()]).toContain('file-not-text sv');
	expect(refused.size).toBeGreaterThan(20);
	// What was read is a table of statistics: it says so, and where it is read.
	const elsewhere = [...refused].filter(([code]) => !code.startsWith('own-file-is-statistics'));
	expect(elsewhere.filter(([, words]) => OF_STATISTICS.test(words))).toEqual([]);
});

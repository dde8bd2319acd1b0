import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { ADAPTERS } from './runner/adapters';
import { judgeCase } from './runner/outcome';
import { readCases } from './runner/read-cases';

/** Kinds that the library does not answer: breaks without a date, linked answers, and disclosure, which has tests of its own. */
const UNSUPPORTED = /^(breakpoint|paired_proportions|sdc)/;

/** The collection of cases lies beside the project on some machines; the project's own are everywhere. */
const folders = ['cases', '../../../shared/reference']
	.map((folder) => resolve(import.meta.dirname, folder))
	.filter((folder) => existsSync(folder));
const files = (await Promise.all(folders.map(readCases))).flatMap((found) => found ?? []);

const references = files.flatMap((file) => ('reference' in file ? [file.reference] : []));

test('no case file is damaged', () => {
	expect(files.filter((file) => 'damage' in file)).toEqual([]);
});

test.each(references)('$id', (reference) => {
	const { state, reason } = judgeCase(reference, ADAPTERS);
	const wanted = UNSUPPORTED.test(reference.category) ? 'unsupported' : 'pass';
	expect({ state, reason: state === 'fail' ? reason : null }).toEqual({
		state: wanted,
		reason: null
	});
});

import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { describeProblem } from '$lib/format/problems/describe-problem';
import { FILE_WORDS } from '$lib/format/problems/file-words';
import { LAYOUT_WORDS } from '$lib/format/problems/layout-words';
import { MOOD_WORDS } from '$lib/format/problems/mood-words';
import { OWN_WORDS } from '$lib/format/problems/own-words';
import { SOURCE_WORDS } from '$lib/format/problems/source-words';
import { BROKEN_FILES, TRUTHS } from '../support/broken-files/corpus';
import { NOT_OF_FILES, type CodeOfFiles } from '../support/broken-files/not-of-files';
import { problemsOf } from '../support/broken-files/read-file';
import { lookAt } from '../support/broken-files/seen-file';

const CODES = Object.keys({
	...FILE_WORDS,
	...LAYOUT_WORDS,
	...SOURCE_WORDS,
	...OWN_WORDS,
	...MOOD_WORDS
});
const CASES = BROKEN_FILES.map((one) => [`${one.way}: ${one.what}`, one] as const);
const isTrue = (code: string) => TRUTHS[code as CodeOfFiles];

describe('a file with one thing broken is refused for that', () => {
	test.each(CASES)('%s', async (_, { way, broken, said }) => {
		expect(await problemsOf(way, broken)).toEqual(said);
	});
});

describe('a reason is so of the broken file and not of the good one', () => {
	test.each(CASES)('%s', (_, { good, broken, said }) => {
		const told = said.map((problem) => [
			problem.code,
			isTrue(problem.code)(lookAt(broken), problem),
			isTrue(problem.code)(lookAt(good), problem)
		]);
		expect(told).toEqual(said.map(({ code }) => [code, true, false]));
	});
});

test('the good files are read', async () => {
	const good = [
		...new Map(BROKEN_FILES.map((one) => [`${one.way}${one.good.bytes}`, one])).values()
	];
	for (const { way, good: file, what } of good) {
		expect(await problemsOf(way, file), `${way}: ${what}`).toEqual([]);
	}
});

test('every code that a file can bring about has a file that does', () => {
	const told = new Set<string>(BROKEN_FILES.flatMap(({ said }) => said.map(({ code }) => code)));
	const elsewhere = new Set(Object.keys(NOT_OF_FILES));
	expect(CODES.filter((code) => !told.has(code) && !elsewhere.has(code))).toEqual([]);
	expect([...elsewhere].filter((code) => told.has(code) || !CODES.includes(code))).toEqual([]);
});

/** What is said of the file and not of a place in it. */
const OF_WHOLE_FILES =
	/^(file|excel|table-too|csv-(no|too|split)|json-(answer|empty|is|list|nested|no-table|unknown)|jsonstat-several|values-(none|are|may)|more-left|own-(file|table|json)|mood-(sheet|weeks-on-sheets|layout|columns|no-headings)|sheet-no)/;
/** Then no content is repeated, and the column is told by its number or a known heading. */
const OF_PERSONS =
	/personal|mood-(cell|row-single|rows|group(?!-hidden)|column-(unknown|personal))|file-name/;

test.each(CASES)('%s: the refusal says where and what', (_, { said }) => {
	for (const { code, line, column, value } of said) {
		const isWhole = OF_WHOLE_FILES.test(code) || code === 'own-cell-personal';
		expect(line ?? (isWhole ? 1 : null), code).toBeGreaterThan(0);
		const told = column !== null || value !== null || /^csv-|^cell|^sheet-two|^json-key/.test(code);
		expect(told || isWhole, code).toBe(true);
		if (OF_PERSONS.test(code)) expect(value, code).toBeNull();
	}
});

/** Where what is wrong says what is to be done. */
const SELF_EVIDENT = [
	'value-not-whole',
	'more-left-out',
	'mood-week-ahead',
	'mood-count-percent',
	'own-period-ahead'
];

describe('a reason is said whole', () => {
	const problems = new Map(BROKEN_FILES.flatMap(({ said }) => said.map((one) => [one.code, one])));
	test.each(LANGUAGES)('in %s, with what to do', (language) => {
		for (const [code, problem] of problems) {
			const words = describeProblem(problem, language);
			expect(words, code).toMatch(/^[\p{Lu}\d].*[^.]\.$/u);
			expect(words, code).not.toMatch(/[{}]|undefined|problems_/);
			const sentences = words.split(/[.:;] \p{Lu}/u).length;
			expect(sentences > 1 || SELF_EVIDENT.includes(code), `${code}: ${words}`).toBe(true);
			if (language !== 'sv') expect(words).not.toBe(describeProblem(problem, 'sv'));
		}
	});
});

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import type { Fault, ProblemCode } from '$lib/domain/problem';
import { formatMonth } from '$lib/format/date';
import { describeProblem } from '$lib/format/problems/describe-problem';
import { describeFailedFetch } from '$lib/format/problems/describe-trouble';
import { describeSkip } from '$lib/format/problems/skip-words';

/** Every line of the interfaces that list the codes: the code, and the names of what its sentence quotes. */
const CODES = readdirSync('src/lib/domain')
	.filter((name) => name.endsWith('-faults.ts'))
	.flatMap((name) => readFileSync(`src/lib/domain/${name}`, 'utf8').split("\treadonly '"))
	.flatMap((text): readonly (readonly [ProblemCode, readonly string[]])[] => {
		const [, code] = /^([a-z0-9-]+)':/.exec(text) ?? [];
		const names = [...text.matchAll(/readonly (\w+):/g)].map(([, name = '']) => name);
		return code === undefined ? [] : [[code as ProblemCode, names]];
	});

const MESSAGES: Readonly<Record<string, unknown>> = JSON.parse(
	readFileSync('messages/sv/problems.json', 'utf8')
);

function readSources(folder: string): string {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(ts|sql)$/.test(name))
		.map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
		.join('\n');
}

test('there are codes to look at', () => {
	expect(CODES.length).toBeGreaterThan(150);
});

describe.each(LANGUAGES)('in %s', (language) => {
	test.each(CODES)('%s is a sentence that quotes all it is given', (code, names) => {
		const values = Object.fromEntries(names.map((name) => [name, `«${name}»`]));
		const said = describeProblem({ code, values } as Fault, language);
		expect(said).not.toMatch(/[{}]/);
		expect([...said.matchAll(/«(\w+)»/g)].map(([, name]) => name).sort()).toEqual(
			[...names].sort()
		);
		expect(said).toMatch(names.includes('sentence') ? /./ : /^\S.*\S[.?]$/s);
	});

	test('no sentence of its own begins in lower case', () => {
		const texts = JSON.parse(readFileSync(`messages/${language}/problems.json`, 'utf8')) as object;
		const sentences = Object.values(texts).filter(
			(text): text is string => typeof text === 'string' && /[.?]$/.test(text)
		);
		expect(sentences.length).toBeGreaterThan(150);
		expect(sentences.filter((text) => /^\p{Ll}/u.test(text))).toEqual([]);
	});

	test('a month is never written in figures, whatever quotes it', () => {
		const quoted = CODES.flatMap(([code, names]) =>
			names
				.filter((name) => /^(month|period)s?$/.test(name))
				.map((name) => ({ code, values: { [name]: { periods: ['2026-10', '2026-12'] } } }))
		);
		const months = ['2026-10', '2026-12'].map((month) => formatMonth(month, language, 'long'));
		const unsaid = quoted.filter((fault) => {
			const said = describeProblem(fault as Fault, language);
			return said.includes('2026-1') || !said.includes(months.join(', '));
		});
		expect([quoted.length > 7, unsaid]).toEqual([true, []]);
	});
});

test('what quotes a period is given its key and not a text', () => {
	const files = readdirSync('src/lib/domain').filter((name) => name.endsWith('-faults.ts'));
	const quotes = files.flatMap((name) => [
		...readFileSync(`src/lib/domain/${name}`, 'utf8').matchAll(
			/readonly (?:month|period)s?: (\w+)/g
		)
	]);
	expect(quotes.filter(([, type]) => type !== 'FaultPeriods')).toEqual([]);
});

test('no language has borrowed a sentence from another', () => {
	const borrowed = CODES.filter(([code]) => {
		const said = (['sv', 'fi', 'en'] as const).map((language) =>
			describeProblem({ code }, language)
		);
		return code !== 'said-before' && new Set(said).size < said.length;
	});
	expect(borrowed).toEqual([]);
});

test('every code is used where files are read, services are asked or runs are kept', () => {
	const all = ['src/lib/server', 'src/cli', 'data-imports', 'drizzle'].map(readSources).join('\n');
	expect(CODES.map(([code]) => code).filter((code) => !all.includes(`'${code}'`))).toEqual([]);
});

test('every message about problems belongs to a code or is used by name', () => {
	const words = readSources('src/lib/format/problems');
	const keys = Object.keys(MESSAGES).filter((key) => key.startsWith('problems_'));
	expect(keys.filter((key) => !new RegExp(`\\bm\\.${key}\\b`).test(words))).toEqual([]);
});

test('numbers are written as the reader writes them, and names in the reader’s language', () => {
	const name = { sv: 'Folkmängd', fi: 'Väkiluku', fit: 'Väkiluku', en: 'Population' };
	const values = { indicator: name, times: 1000 };
	expect(describeProblem({ code: 'answer-scale-larger', values }, 'en')).toBe(
		'Population: the values are about 1,000 times larger than before. The unit may have changed.'
	);
	expect(describeProblem({ code: 'answer-scale-larger', values }, 'fi')).toBe(
		'Väkiluku: arvot ovat noin 1\u00a0000 kertaa suurempia kuin ennen. Yksikkö on voinut muuttua.'
	);
});

test('a row that breaks a rule of the interventions’ form is told as the form tells it', () => {
	const values = { detail: 'http://a.se' };
	expect(describeProblem({ code: 'intervention-link-not-https', values }, 'en')).toContain(
		'http://a.se'
	);
});

test('a fetch says what, which of how many, when, and that the figures stay', () => {
	const problem = { line: 7, column: 'kön', value: 'X', code: 'source-unknown-sex' } as const;
	const trouble = { about: 'Kolada', problems: [problem], of: 3, at: '2026-11-06T02:15:00.000Z' };
	expect(describeFailedFetch(trouble, 'en')).toBe(
		'Kolada: kön (X), value 7: The text is neither women, men nor both. Write one of them. It is one of 3 problems. (6 November 2026, 03:15) The latest values remain.'
	);
});

test.each([
	['below-table', 'text below the table'],
	['broken-down-by:ålder', 'broken down by ålder'],
	['other-than:a:b', 'other than a:b']
] as const)('what is left out as %s is "%s"', (reason, words) => {
	expect(describeSkip(reason, 'en')).toBe(words);
});

import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { beginSentence } from '$lib/format/begin-sentence';
import { describeMonthSums } from '$lib/format/mood-words';
import { formatMonth } from '$lib/format/date';
import { kindProblemWords } from '$lib/format/kind-problem';
import { listProjectFiles, readProjectFile } from '../../support/project-files';

const MONTHS = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);

test.each(LANGUAGES)(
	'a sentence begins with a capital, whichever month it names: %s',
	(language) => {
		for (const month of MONTHS) {
			const name = formatMonth(month, language, 'long');
			const begun = beginSentence(name, language);
			expect([begun, begun.toLowerCase()]).toEqual([
				expect.stringMatching(/^[\p{Lu}\d]/u),
				name.toLowerCase()
			]);
		}
	}
);

test.each(LANGUAGES)('so does one about months of sums, and one about kinds: %s', (language) => {
	const sums = [{ month: '2026-10', gap: 'withdrawn' }] as never;
	const problem = { code: 'too-few-groups', kind: 'business', found: 2, least: 3 } as const;
	const said = [
		...describeMonthSums(sums, language),
		kindProblemWords(problem, () => '', language),
		kindProblemWords({ code: 'above-half', kind: 'municipal', group: 1 }, () => 'A', language)
	];
	for (const words of said) expect(words).toMatch(/^[\p{Lu}\d]/u);
});

/** Every text of a message, with all its forms. */
function textsOf(message: unknown): string[] {
	if (typeof message === 'string') return [message];
	if (typeof message !== 'object' || message === null) return [];
	return Object.values(message).flatMap(textsOf);
}

/** Messages that in some language begin a sentence with a month's name. */
const BEGINNING = [
	...new Set(
		['sv', 'fi', 'fit'].flatMap((language) =>
			readdirSync(`messages/${language}`).flatMap((file) => {
				const messages: object = JSON.parse(readFileSync(`messages/${language}/${file}`, 'utf8'));
				return Object.entries(messages).flatMap(([key, message]) =>
					textsOf(message).some((text) => /(^|[.?!] )\{month\}/.test(text)) ? key : []
				);
			})
		)
	)
];

test('whatever begins with the name of a month is begun so where it is said', () => {
	const sources = listProjectFiles()
		.filter((path) => /^src\/.*\.(?:svelte|ts)$/.test(path))
		.map((path) => readProjectFile(path));
	const small = BEGINNING.filter((key) => {
		const said = sources.flatMap((text) => [
			...text.matchAll(RegExp(`.{0,40}\\bm\\.${key}\\b.{0,60}`, 'gs'))
		]);
		const isBegun = said.every(([words]) =>
			/beginSentence\(\s*m\.|month: beginSentence\(/.test(words)
		);
		return said.length === 0 || !isBegun;
	});
	expect([BEGINNING.length > 0, small]).toEqual([true, []]);
});

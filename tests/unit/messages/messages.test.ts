import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { factsOf, LANGUAGES } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';
import { describe, expect, test } from 'vitest';
import { isWhole } from '../../support/languages';

const AREAS = readdirSync('messages/sv').sort();

function read(language: Language, area: string): [string, unknown][] {
	const path = `messages/${language}/${area}`;
	if (!isWhole(language) && !existsSync(path)) return [];
	const file = JSON.parse(readFileSync(path, 'utf8'));
	return Object.entries(file).filter(([key]) => key !== '$schema');
}

function all(language: Language): Map<string, unknown> {
	return new Map(AREAS.flatMap((area) => read(language, area)));
}

/** The names in braces, once each; selectors in variants count as names too. */
function placeholders(text: unknown): string[] {
	const found = JSON.stringify(text).matchAll(/\{([a-zA-Z]\w*)\}/g);
	return [...new Set([...found].map((match) => match[1] ?? ''))].sort();
}

/** Every text that can reach the screen, without the rules that choose between variants. */
function spoken(text: unknown): string[] {
	if (typeof text === 'string') return [text];
	return (text as { match: Record<string, string> }[]).flatMap(({ match }) => Object.values(match));
}

test('messages are compiled at all', () => {
	expect(Object.keys(m).length).toBeGreaterThanOrEqual(all('sv').size);
});

test('the folders of texts are the languages of the list', () => {
	const folders = readdirSync('messages', { withFileTypes: true }).filter((one) =>
		one.isDirectory()
	);
	expect(folders.map(({ name }) => name).sort()).toEqual([...LANGUAGES].sort());
});

test('approvals are kept for languages that need them', () => {
	const approved = Object.keys(JSON.parse(readFileSync('messages/review.json', 'utf8')));
	const unknown = approved.filter(
		(code) => !LANGUAGES.some((known) => known === code && factsOf(known).texts !== 'ours')
	);
	expect(unknown).toEqual([]);
});

test('no key stands in two areas', () => {
	const keys = AREAS.flatMap((area) => read('sv', area).map(([key]) => key));
	expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

describe.each(LANGUAGES.filter((language) => language !== 'sv'))('%s', (language) => {
	test('has the same keys as Swedish, in the same order; one that is begun has some of them', () => {
		const keys = AREAS.map((area) => read(language, area).map(([key]) => key));
		const wanted = AREAS.map((area, index) => {
			const swedish = read('sv', area).map(([key]) => key);
			return isWhole(language) ? swedish : swedish.filter((key) => keys[index]?.includes(key));
		});
		expect(keys).toEqual(wanted);
	});

	test('has its own name, which stands at every page', () => {
		expect(all(language).get('common_language_name')).toMatch(/\p{L}{3}/u);
	});

	test('has the same placeholders as Swedish', () => {
		const texts = all(language);
		const differing = [...all('sv')].filter(
			([key, text]) =>
				texts.has(key) && placeholders(text).join() !== placeholders(texts.get(key)).join()
		);
		expect(differing.map(([key]) => key)).toEqual([]);
	});
});

test.each(LANGUAGES)('no text in %s contains markup', (language) => {
	const marked = [...all(language)].filter(([, text]) =>
		spoken(text).some((words) => /<\/?[a-z!]|&[a-z]+;|&#/i.test(words))
	);
	expect(marked.map(([key]) => key)).toEqual([]);
});

test.each(LANGUAGES)(
	'no text in %s asks Intl for a plural: it answers Meänkieli in English',
	(language) => {
		// The compiler gives every language the declarations of all, so none may have them.
		const asking = [...all(language)].filter(([, text]) => /: plural\b/.test(JSON.stringify(text)));
		expect(asking.map(([key]) => key)).toEqual([]);
	}
);

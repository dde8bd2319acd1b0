import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGES } from '$lib/domain/language';
import type { Language } from '$lib/domain/language';
import { describe, expect, test } from 'vitest';

type Translation = Exclude<Language, 'sv'>;

interface Concept {
	readonly term: Readonly<Record<Language, string>>;
	/** In Swedish whole words, or beginnings of words with `*`; in the others parts of words, which bend more. */
	readonly stems: Readonly<Record<Language, readonly string[]>>;
	/** Messages that say it otherwise on purpose. */
	readonly apart?: readonly string[];
}

interface Glossary {
	/** Names of columns that files have in Swedish whatever the language. */
	readonly headings: string;
	readonly concepts: readonly Concept[];
	/** Words that another one stands for, and spellings that are not ours. */
	readonly discouraged: Readonly<Record<Language, readonly string[]>>;
}

const GLOSSARY: Glossary = JSON.parse(readFileSync('messages/glossary.json', 'utf8'));
const TRANSLATIONS = LANGUAGES.filter((language): language is Translation => language !== 'sv');
const SAID = new Map(LANGUAGES.map((language) => [language, readMessages(language)]));

/** Every message in small letters, its variants after each other, without what is filled in. */
function readMessages(language: Language): ReadonlyMap<string, string> {
	const files = readdirSync(`messages/${language}`).map((file) =>
		Object.entries(JSON.parse(readFileSync(`messages/${language}/${file}`, 'utf8')))
	);
	return new Map(
		files.flat().flatMap(([key, value]) => (key === '$schema' ? [] : [[key, plainOf(value)]]))
	);
}

function plainOf(value: unknown): string {
	const texts =
		typeof value === 'string'
			? [value]
			: (value as { match: Record<string, string> }[]).flatMap(({ match }) => Object.values(match));
	return texts
		.join(' / ')
		.toLowerCase()
		.replace(GLOSSARY.headings, '')
		.replace(/\{\w+\}/g, '');
}

function isSaid(text: string, wanted: string): boolean {
	const begins = wanted.endsWith('*');
	const sought = begins ? wanted.slice(0, -1) : wanted;
	if (sought.includes(' ')) return text.includes(sought);
	return (text.match(/\p{L}+/gu) ?? []).some((word) =>
		begins ? word.startsWith(sought) : word === sought
	);
}

function messagesOf({ stems }: Concept): readonly string[] {
	const swedish = [...(SAID.get('sv') ?? [])];
	return swedish.filter(([, text]) => stems.sv.some((stem) => isSaid(text, stem))).map(([k]) => k);
}

function lacking(concept: Concept, language: Translation): readonly string[] {
	const texts = SAID.get(language);
	return messagesOf(concept).filter(
		(key) => !concept.stems[language].some((stem) => texts?.get(key)?.includes(stem))
	);
}

describe.each(GLOSSARY.concepts.map((concept) => [concept.term.sv, concept] as const))(
	'“%s”',
	(_, concept) => {
		test('is a word that messages use, and its stems are in its own terms', () => {
			const strange = TRANSLATIONS.filter(
				(language) =>
					!concept.stems[language].some((stem) =>
						concept.term[language].toLowerCase().includes(stem)
					)
			);
			expect([messagesOf(concept).length > 0, strange]).toEqual([true, []]);
		});

		test('has one word in each language', () => {
			const otherwise = TRANSLATIONS.flatMap((language) =>
				lacking(concept, language)
					.filter((key) => !concept.apart?.includes(key))
					.map((key) => `${key} (${language}): ${SAID.get(language)?.get(key)}`)
			);
			expect(otherwise).toEqual([]);
		});

		test('is set apart only where a message does say it otherwise', () => {
			const otherwise = new Set(TRANSLATIONS.flatMap((language) => lacking(concept, language)));
			expect((concept.apart ?? []).filter((key) => !otherwise.has(key))).toEqual([]);
		});
	}
);

test.each(LANGUAGES)('no message in %s uses a word that another one stands for', (language) => {
	const found = [...(SAID.get(language) ?? [])].flatMap(([key, text]) =>
		GLOSSARY.discouraged[language]
			.filter((word) => isSaid(text, word))
			.map((word) => `${key}: ${word}`)
	);
	expect(found).toEqual([]);
});

test('Meänkieli is written without đ, in messages and in the names of sources', () => {
	const sources = readdirSync('data-imports', { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts'))
		.filter((path) => /đ/i.test(readFileSync(`data-imports/${path}`, 'utf8')));
	const messages = [...(SAID.get('fit') ?? [])].filter(([, text]) => text.includes('đ'));
	expect([sources, messages.map(([key]) => key)]).toEqual([[], []]);
});

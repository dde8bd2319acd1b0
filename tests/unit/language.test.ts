import { borrowedFrom, factsOf, inLanguage, LANGUAGES } from '$lib/domain/language';
import type { InLanguages } from '$lib/domain/language';
import { formatDay, formatMonth } from '$lib/format/date';
import { isoDate } from '$lib/domain/day';
import { intlLocale } from '$lib/format/language';
import { languageName } from '$lib/format/language-name';
import { inflectPlainly } from '$lib/domain/inflection';
import { toIndicator } from '$lib/domain/kolada';
import { SOURCES } from '$imports/registry';
import { expect, test } from 'vitest';

const OTHERS = LANGUAGES.filter((language) => language !== 'sv');
const KPI = {
	...{ id: 'N00001', title: 'Medelålder, år', description: '', bySex: false, of: 'K' as const },
	...{ latestPeriod: null, publishedOn: null }
};

test('Swedish comes first and is ours: all else is said in it for want of another', () => {
	expect([LANGUAGES[0], factsOf('sv').texts]).toEqual(['sv', 'ours']);
});

test.each(OTHERS)(
	'what has no text in %s is said in Swedish, and marked as Swedish',
	(language) => {
		const texts: InLanguages = { sv: 'Fritid' };
		expect([inLanguage(texts, language), borrowedFrom(texts, language)]).toEqual(['Fritid', 'sv']);
	}
);

test.each(OTHERS)('what has a text in %s is said in it', (language) => {
	const texts: InLanguages = { sv: 'Fritid', [language]: 'Eget' };
	expect([inLanguage(texts, language), borrowedFrom(texts, language)]).toEqual(['Eget', undefined]);
});

test.each(LANGUAGES)(
	'an indicator that Kolada names in Swedish alone has a name in %s',
	(language) => {
		expect(inLanguage(toIndicator(KPI).name, language)).toBe('Medelålder, år');
	}
);

test.each(LANGUAGES)('a municipality has a name in every form in %s', (language) => {
	expect(Object.values(inflectPlainly('Kalix', 'municipality')[language])).not.toContain('');
});

test.each(LANGUAGES)('Intl knows the locale of %s', (language) => {
	const locale = intlLocale(language);
	expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale]);
});

test('no date in a language with the locale of another has a name of a month', () => {
	const borrowing = LANGUAGES.filter(
		(language) => !intlLocale(language).startsWith(`${language}-`)
	);
	const said = borrowing.flatMap((language) => [
		formatDay(isoDate('2026-11-20'), language, 'long'),
		formatMonth('2026-11', language, 'long')
	]);
	expect([borrowing.length > 0, said.filter((text) => /\p{L}/u.test(text))]).toEqual([true, []]);
});

test('every language has a name of its own', () => {
	expect(new Set(LANGUAGES.map(languageName)).size).toBe(LANGUAGES.length);
});

test.each(LANGUAGES)(
	'every indicator that is shipped has a name and an explanation in %s',
	(language) => {
		const unsaid = SOURCES.flatMap(({ indicators }) => indicators).filter(
			({ name, definition }) => !name[language] || !definition[language]
		);
		expect(unsaid.map(({ id }) => id)).toEqual([]);
	}
);

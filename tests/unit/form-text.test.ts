import { expect, test } from 'vitest';
import { hasForbiddenCharacter, readText } from '$lib/domain/form-text';
import { parseIntervention, readInterventionTexts } from '$lib/domain/intervention-form';
import { parseLocalIndicator, readLocalIndicatorTexts } from '$lib/domain/local-indicator';
import { inquiryProblemOf } from '$lib/domain/inquiry-text';
import { parseName } from '$lib/server/auth/sign-in/account-form';

const FORBIDDEN = [
	...['\u0000', '\u0001', '\u001b', '\u007f', '\u0085', '\u2028', '\u202e', '\u2066'],
	...['\ufffe', '\uffff', '\ufdd0', '\u{1fffe}', '\u{10ffff}', '\ud800', '\udc00']
];
const ALLOWED = [
	'a',
	'å',
	'ſ',
	']]>',
	'<b>',
	'&#0;',
	'🙂',
	'e\u0301',
	'\u200d',
	'\u00ad',
	'\ufffd'
];
const named = (text: string) =>
	[...text].map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`).join(' ');

test.each(FORBIDDEN.map((one) => [named(one), one]))('%s is forbidden in any text', (_, one) => {
	expect([
		hasForbiddenCharacter(`a${one}b`, 'one-line'),
		hasForbiddenCharacter(`a\n${one}b`, 'many-lines')
	]).toEqual([true, true]);
});

test.each(ALLOWED.map((one) => [named(one), one]))('%s is allowed in any text', (_, one) => {
	expect([
		hasForbiddenCharacter(`a${one}b`, 'one-line'),
		hasForbiddenCharacter(`a\n\t${one}b`, 'many-lines')
	]).toEqual([false, false]);
});

/** Not a form, which would mend halves of a character: a table's cell does not. */
const fieldsOf = (texts: Readonly<Record<string, string>>) => ({
	get: (name: string) => texts[name],
	getAll: (name: string) => (texts[name] === undefined ? [] : [texts[name]])
});
const intervention = (field: string, text: string) =>
	parseIntervention(
		readInterventionTexts(fieldsOf({ title: 'Vandring', start: '2026', [field]: text }))
	).ok;
const BESOK = {
	...{ 'name-sv': 'Besök', definition: 'Antal besök.', unit: 'persons', frequency: 'year' },
	...{ polarity: 'neither', decimals: '0' }
};
const indicator = (field: string, text: string) =>
	parseLocalIndicator(readLocalIndicatorTexts(fieldsOf({ ...BESOK, [field]: text }))).ok;

const FORMS: readonly [string, (text: string) => boolean][] = [
	...['title', 'description', 'place', 'responsible', 'source'].map(
		(field): [string, (text: string) => boolean] => [
			`an intervention's ${field}`,
			(text) => intervention(field, text)
		]
	),
	...['name-sv', 'name-en', 'definition'].map((field): [string, (text: string) => boolean] => [
		`an indicator's ${field}`,
		(text) => indicator(field, text)
	]),
	['an inquiry', (text) => inquiryProblemOf(text) === null],
	["an account's name", (text) => parseName(text) !== null]
];

test.each(FORMS)('%s takes no character that a picture cannot hold', (_, takes) => {
	const taken = FORBIDDEN.filter((one) => takes(`Ord${one}ord`)).map(named);
	expect([takes('Ord & ord ]]> 🙂'), taken]).toEqual([true, []]);
});

test.each(['\u200b\u200b', '\u200d', '\u00ad', '\ufeff', '\u3164', '\u2800', ' \u2060\n'])(
	'%j is read as no text, since nobody can see it',
	(text) => {
		expect(readText(text)).toBe('');
	}
);

test.each(['👨\u200d👩\u200d👧', 'می\u200cخواهم', 'Hus\u00adhåll', 'é', '·'])(
	'%j keeps what it is joined by',
	(text) => {
		expect(readText(` ${text} `)).toBe(text);
	}
);

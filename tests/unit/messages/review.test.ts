import { factsOf, LANGUAGES } from '$lib/domain/language';
import { countReviewed, fingerprint, isReviewed } from '$lib/format/review';
import { expect, test } from 'vitest';

const approved = { a: fingerprint('Hej', 'Hei') };

test('a text that a person has approved counts as reviewed', () => {
	expect(countReviewed({ a: 'Hej', b: 'Då' }, { a: 'Hei', b: 'No' }, approved)).toEqual({
		reviewed: 1,
		total: 2
	});
});

test('an approval ends when the Swedish text changes', () => {
	expect(countReviewed({ a: 'Hejsan' }, { a: 'Hei' }, approved).reviewed).toBe(0);
});

test('an approval ends when the translation changes', () => {
	expect(countReviewed({ a: 'Hej' }, { a: 'Moi' }, approved).reviewed).toBe(0);
});

test.each(LANGUAGES.filter((language) => factsOf(language).texts !== 'ours'))(
	'nothing in %s passes for reviewed until it is',
	(language) => {
		expect(isReviewed(language)).toBe(false);
	}
);

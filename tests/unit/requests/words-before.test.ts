import { expect, test } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import { BUSY, OTHER_HOST, sayAt } from '../../../server/words.mjs';
import { inLanguage } from '../../support/pages';

test.each(LANGUAGES)('a page that is asked for in %s is refused in it', (language) => {
	const said = ['/', '/tidslinje', '/tidslinje?fran=2026-W01'].map((path) =>
		sayAt(BUSY, inLanguage(language, path))
	);
	expect(new Set(said)).toEqual(new Set([BUSY[language]]));
});

test.each(LANGUAGES)('a file that is asked for in %s is refused in it', (language) => {
	expect(sayAt(BUSY, `/diagram/maende.svg?tema=morkt&sprak=${language}`)).toBe(BUSY[language]);
});

test.each(['/finland', '/fitness?sprak=de', '/enhet', undefined])(
	'an address in no language of ours is answered in Swedish: %s',
	(address) => {
		expect(sayAt(OTHER_HOST, address)).toBe(OTHER_HOST.sv);
	}
);

test.each(LANGUAGES)('what to do stands in a sentence of its own, in %s', (language) => {
	const sentences = [BUSY, OTHER_HOST].map((said) => said[language].match(/[.](?= |$)/g)?.length);
	expect(sentences).toEqual([2, 2]);
});

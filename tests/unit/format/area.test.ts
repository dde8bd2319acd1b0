import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Language } from '../../../src/lib/domain/language';
import { OWN_LICENCE, UNSAID_LICENCE } from '../../../src/lib/domain/licence';
import { areaWords } from '../../../src/lib/format/area';
import { licenceLanguage, licenceWords } from '../../../src/lib/format/licence';

const NORRBOTTEN = { code: '25', name: 'Norrbottens län' };
const COUNTRY = { code: '00', name: 'Riket' };
const KALIX = { code: '2514', name: 'Kalix' };

test.each([
	[NORRBOTTEN, 'sv', 'Norrbottens län'],
	[NORRBOTTEN, 'fi', 'Norrbottenin lääni'],
	[NORRBOTTEN, 'fit', 'Norrbottenin lääni'],
	[NORRBOTTEN, 'en', 'Norrbotten County'],
	[{ code: '10', name: 'Blekinge län' }, 'en', 'Blekinge County'],
	[COUNTRY, 'sv', 'Riket'],
	[COUNTRY, 'fi', 'Koko maa'],
	[COUNTRY, 'fit', 'Koko maa'],
	[COUNTRY, 'en', 'Sweden'],
	[KALIX, 'fi', 'Kalix']
] as const)('the place %j is called in %s %s', (area, language, words) => {
	expect(areaWords(area, language)).toBe(words);
});

test.each(['fi', 'fit', 'en'] as const)(
	'no county of SCB’s list keeps its Swedish word in %s',
	(language) => {
		const counties = listCounties();
		expect(counties).toHaveLength(21);
		const kept = counties.map((area) => areaWords(area, language)).filter((it) => /län$/.test(it));
		expect(kept).toEqual([]);
	}
);

test.each([
	[UNSAID_LICENCE, 'sv', 'Villkor ej angivna, ange källan', undefined],
	[UNSAID_LICENCE, 'fi', 'Ehtoja ei ole ilmoitettu, mainitse lähde', undefined],
	[OWN_LICENCE, 'en', 'The municipality’s own figures, cite the source', undefined],
	[OWN_LICENCE, 'sv', OWN_LICENCE, undefined],
	['Fri användning, ange källan', 'fi', 'Fri användning, ange källan', 'sv']
] as const)(
	'the licence %s is said in %s as %s',
	(licence, language: Language, words, borrowed) => {
		expect(licenceWords(licence, language)).toBe(words);
		expect(licenceLanguage(licence, language)).toBe(borrowed);
	}
);

function listCounties() {
	const lines = readFileSync('data-imports/areas/sample.csv', 'utf8').split(/\r?\n/);
	return lines.flatMap((line) => {
		const [code = '', name = ''] = line.split(/[;,]/).map((cell) => cell.replaceAll('"', ''));
		return /^\d{2}$/.test(code) && code !== '00' ? [{ code, name }] : [];
	});
}

import { expect, test } from 'vitest';
import {
	parseMunicipality,
	readMunicipalityTexts,
	writeMunicipalityTexts,
	type MunicipalityField
} from '$lib/domain/municipality-form';
import { municipalityOf } from '../../support/municipality';

const HAPARANDA = municipalityOf('haparanda');
const texts = writeMunicipalityTexts(HAPARANDA);

test('what is written into the form comes back the same', () => {
	const { kind, names, contact } = HAPARANDA;
	expect(parseMunicipality(texts)).toEqual({ ok: true, value: { kind, names, contact } });
});

test('a name that is left empty follows the plain rules', () => {
	const parsed = parseMunicipality({ ...texts, 'sv-inside': '', 'en-name': '', 'en-genitive': '' });
	expect(parsed).toMatchObject({
		value: {
			names: {
				sv: { inside: 'i Haparanda' },
				en: { name: 'Haparanda', genitive: 'Haparanda’s' }
			}
		}
	});
});

test.each<[MunicipalityField, string, string]>([
	['kind', 'by', 'kind'],
	['sv-name', '', 'name-missing'],
	['fi-name', 'x'.repeat(101), 'too-long'],
	['fit-official', 'Haapa\u0000ranta', 'forbidden-character'],
	['role', 'samordnare\nandra raden', 'forbidden-character'],
	['email', 'ingen adress', 'email'],
	['email', 'a@b', 'email'],
	['email', `${'a'.repeat(65)}@exempel.se`, 'email'],
	['phone', 'ring oss', 'phone'],
	['phone', '1', 'phone'],
	['website', 'www.haparanda.se', 'website'],
	['website', 'javascript:alert(1)', 'website'],
	['website', 'https://user:secret@haparanda.se', 'website'],
	['address', 'x'.repeat(301), 'too-long']
])('%s written as %j is refused as %s', (field, text, code) => {
	expect(parseMunicipality({ ...texts, [field]: text })).toEqual({
		ok: false,
		problems: [{ field, code }]
	});
});

test('an address may have several lines, everything else comes trimmed', () => {
	const form = new FormData();
	for (const [field, text] of Object.entries(texts)) form.set(field, text);
	form.set('address', ' Torget 1\r\n953 31 Haparanda ');
	form.set('email', ' kontakt@exempel.se ');
	const parsed = parseMunicipality(readMunicipalityTexts(form));
	expect(parsed).toMatchObject({
		value: { contact: { address: 'Torget 1\n953 31 Haparanda', email: 'kontakt@exempel.se' } }
	});
});

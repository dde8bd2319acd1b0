import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AREAS } from '$imports/areas/source';
import { inflectPlainly } from '$lib/domain/inflection';

test.each([
	['Kalix', 'Kalix', 'Kalix kommun'],
	['Borås', 'Borås', 'Borås kommun'],
	['Alingsås', 'Alingsås', 'Alingsås kommun'],
	['Degerfors', 'Degerfors', 'Degerfors kommun'],
	['Piteå', 'Piteås', 'Piteå kommun'],
	['Haparanda', 'Haparandas', 'Haparanda kommun'],
	['Boden', 'Bodens', 'Bodens kommun'],
	['Örebro', 'Örebros', 'Örebro kommun'],
	['Gällivare', 'Gällivares', 'Gällivare kommun']
])('in Swedish %s owns as %s and is %s', (name, genitive, official) => {
	expect(inflectPlainly(name, 'municipality').sv).toEqual({
		name,
		inside: `i ${name}`,
		genitive,
		official
	});
});

test.each([
	['Piteå', 'Piteåssa', 'Piteån'],
	['Borås', 'Boråsissa', 'Boråsin'],
	['Kalix', 'Kalixissa', 'Kalixin'],
	['Malmö', 'Malmössä', 'Malmön'],
	['Gävle', 'Gävlessä', 'Gävlen'],
	['Örebro', 'Örebrossa', 'Örebron'],
	['Kiruna', 'Kirunassa', 'Kirunan']
])('in Finnish %s is inside as %s and owns as %s', (name, inside, genitive) => {
	expect(inflectPlainly(name, 'municipality').fi).toMatchObject({ inside, genitive });
});

test.each([
	['city', 'Haparanda stad', 'Haparandan kaupunki'],
	['municipality', 'Haparanda kommun', 'Haparandan kunta'],
	['region', 'Region Haparanda', 'Haparandan alue']
] as const)('a %s calls itself %s and %s', (kind, swedish, finnish) => {
	const { sv, fi } = inflectPlainly('Haparanda', kind);
	expect([sv.official, fi.official]).toEqual([swedish, finnish]);
});

const names = AREAS.filter(({ kind }) => kind === 'municipality').map(({ name }) => name);

test('every municipality of the list has every form in every language, with its name in it', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...names),
			fc.constantFrom('municipality', 'city'),
			(name, kind) => {
				const forms = Object.values(inflectPlainly(name, kind)).flatMap((one) =>
					Object.values(one)
				);
				expect(forms.filter((form) => !form.includes(name))).toEqual([]);
				expect(inflectPlainly(name, kind).sv.genitive).not.toMatch(/[sxz]s$/i);
			}
		)
	);
});

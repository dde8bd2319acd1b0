import { expect, test } from 'vitest';
import { inPlainCharacters } from '$lib/domain/plain-characters';
import { HONEST_KINDS } from '../support/honest-kinds';
import { PERSON_KINDS } from '../support/person-kinds';
import { PLACED_PERSONS, TELLING_SIGNS } from '../support/placed-persons';
import { becomeOf, whereOf } from '../support/read-compilation';

test.each(Object.entries(PERSON_KINDS))(
	'a file about persons is refused whole: %s',
	async (_, bytes) => {
		expect(await becomeOf(bytes)).toMatch(/^(?:persons|refused): /);
	}
);

test.each(Object.entries(HONEST_KINDS))(
	'nobody is accused for an honest compilation: %s',
	async (_, { bytes, said = {}, becomes = 'groups' }) => {
		const first = await becomeOf(bytes);
		const chosen = new Map(Object.entries(said));
		expect(first === 'headings' ? await becomeOf(bytes, { chosen }) : first).toBe(becomes);
	}
);

test.each(PLACED_PERSONS)(
	'persons are the reason before any layout, with their place: %s',
	async (_, bytes, reason) => {
		expect(await whereOf(bytes)).toBe(reason);
	}
);

test.each(TELLING_SIGNS)(
	'a sign is called one, in the first row that has it: %s',
	async (_, bytes) => {
		expect(await whereOf(bytes)).toBe('mood-cell-device 2:2');
	}
);

test('a heading that names somebody is refused for that, and a group that does for what it says', async () => {
	const file = (heading: string, group: string) =>
		new TextEncoder().encode(
			`vecka;grupp;${heading};gul;röd;inbjudna\n2026-W40;${group};8;3;2;18\n2026-W40;Kören;8;3;2;18`
		);
	expect(await whereOf(file('grön (Karin Lahti, Nils Kero)', 'Förskolan Älgen'))).toBe(
		'mood-heading-name 1:3'
	);
	expect(await whereOf(file('grön', 'Hemtjänsten (Karin Lahti)'))).toBe(
		'mood-group-names-person 2:2'
	);
	expect(await whereOf(file('grön', 'Lahti, Karin'))).toBe('mood-group-unclear 2:2');
});

test('every script writes its digits as a keyboard does', () => {
	const wrong: string[] = [];
	for (let from = 0; from <= 0x1ffff; from += 1) {
		const [first = '', before = ''] = [from, from - 1].map((place) =>
			place < 0 ? '' : String.fromCodePoint(place)
		);
		const isDigit = (text: string) => /^\p{Nd}$/u.test(text);
		// Where a row begins, ten stand beside each other.
		if (!isDigit(first) || (isDigit(before) && inPlainCharacters(before) !== '9')) continue;
		const row = Array.from({ length: 10 }, (_, at) => String.fromCodePoint(from + at));
		if (inPlainCharacters(row.join('')) !== '0123456789') wrong.push(from.toString(16));
	}
	expect(wrong).toEqual([]);
});

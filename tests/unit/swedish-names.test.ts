import { expect, test } from 'vitest';
import { markSwedish } from '$lib/format/swedish-names';

const marked = (sentence: string, names: readonly string[]) =>
	markSwedish(sentence, names)
		.map(({ text, lang }) => (lang === 'sv' ? `[${text}]` : text))
		.join('');

test.each([
	['Toimet: Byafest, Kör ja muuta.', ['Byafest', 'Kör'], 'Toimet: [Byafest], [Kör] ja muuta.'],
	['Byafest 2026 ja Byafest', ['Byafest', 'Byafest 2026'], '[Byafest 2026] ja [Byafest]'],
	['Ei mitään', ['Byafest', ''], 'Ei mitään'],
	['', ['Byafest'], '']
])('in %j the names %j are marked', (sentence, names, said) => {
	expect(marked(sentence, names)).toBe(said);
});

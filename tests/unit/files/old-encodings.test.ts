import { expect, test } from 'vitest';
import { decodeText } from '$lib/server/files/decode-text';
import { fileOf } from '$lib/server/files/published-file';
import { scanFile } from '$lib/server/files/scan-file';
import { readTextPieces } from '$lib/server/files/text-pieces';

/** Bytes by the tables of those who made the encodings, written out here. */
const BYTES = {
	'code page 850': { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99, é: 0x82, ü: 0x81 },
	'old Macintosh': { å: 0x8c, ä: 0x8a, ö: 0x9a, Å: 0x81, Ä: 0x80, Ö: 0x85, é: 0x8e, ü: 0x9f },
	'Windows-1252': { å: 0xe5, ä: 0xe4, ö: 0xf6, Å: 0xc5, Ä: 0xc4, Ö: 0xd6, é: 0xe9, ü: 0xfc }
} as const;

type Encoding = keyof typeof BYTES;

function encode(text: string, encoding: Encoding): Uint8Array {
	const known: Readonly<Record<string, number>> = BYTES[encoding];
	return Uint8Array.from([...text].map((letter) => known[letter] ?? letter.charCodeAt(0)));
}

async function readInPieces(bytes: Uint8Array): Promise<string> {
	const file = fileOf('tabell.csv', bytes);
	const { encoding, refusal } = await scanFile(file);
	if (refusal) return refusal.code;
	let text = '';
	for await (const piece of readTextPieces(file, encoding)) text += piece.text;
	return text;
}

async function readBothWays(bytes: Uint8Array): Promise<readonly string[]> {
	const whole = decodeText(bytes);
	const text = whole.ok ? whole.value : (whole.problems[0]?.code ?? '');
	return [text, await readInPieces(bytes)];
}

const TEXTS = {
	'a compilation': 'vecka;grupp;grön;gul;röd\n2026-W40;Vård och omsorg;8;1;1\n',
	'a compilation in capitals': 'VECKA;GRUPP;GRÖN;GUL;RÖD\n2026-W40;VÅRD;8;1;1\n',
	'a compilation under Finnish headings':
		'viikko;ryhmä;vihreä;keltainen;punainen\n2026-W40;Räddningstjänsten;8;1;1\n',
	'a compilation under English headings':
		'week;group;green;yellow;red\n2026-W40;Hälsa;8;1;1\n2026-W40;Café Müller på Åsgatan;8;1;1\n',
	'a public table': 'region;år;besök\n2518 Övertorneå;2023;31\n2514 Kalix;2023;44\n',
	'a table of places': 'place;visits\nÖvertorneå;31\nHietaniemi, Kärrbäck;44\n'
} as const;

const CASES = Object.entries(TEXTS).flatMap(([what, text]) =>
	(Object.keys(BYTES) as Encoding[]).map((encoding) => [what, encoding, text] as const)
);

test.each(CASES)('%s in %s is read letter by letter', async (_, encoding, text) => {
	expect(await readBothWays(encode(text, encoding))).toEqual([text, text]);
});

test('an old encoding is known from a word far down the file', async () => {
	const text = `week;group;green\n${'2026-W40;Kalix;8\n'.repeat(40_000)}2026-W40;Vård;8\n`;
	for (const encoding of ['code page 850', 'old Macintosh'] as const)
		expect(await readBothWays(encode(text, encoding))).toEqual([text, text]);
});

test.each([
	['quotation marks', 'a;b\n\x93Kalix\x94 och \x84Boden\x94;1\n', '“Kalix”'],
	['a dash and an apostrophe', 'a;b\nHaparanda \x96 Tornio;1\nMac\x92s;2\n', 'Mac’s'],
	['marks of footnotes beside Swedish letters', 'r\xf6d;b\nKalix\x86;1\n', 'Kalix†'],
	['names with š', 'a;b\nAle\x9a Milo\x9a, \x8akoda;1\n', 'Aleš Miloš, Škoda'],
	['names with š beside Swedish letters', 'v\xe4g;b\nKr\x9aka;1\n', 'Krška'],
	['euros and per mille', 'a;b\n5 \x80;1 \x89\n', '5 €']
])('%s in Windows-1252 stay what they are', async (_, latin1, part) => {
	for (const text of await readBothWays(Uint8Array.from(Buffer.from(latin1, 'latin1'))))
		expect(text).toContain(part);
});

test.each([
	['å at a word’s end, or a footnote', 'a;b\nLule\x86;1\n'],
	['ö at a word’s end, or a quotation', 'a;b\nMilj\x94;1\n'],
	['ö or š between consonants', 'a;b\nSj\x9an;1\n'],
	['words of both old encodings', 'a;b\nr\x94d;1\nv\x8ard;2\n']
])('%s: the file is refused, with what to do', async (_, latin1) => {
	const bytes = Uint8Array.from(Buffer.from(latin1, 'latin1'));
	expect(await readBothWays(bytes)).toEqual(['file-old-encoding', 'file-old-encoding']);
});

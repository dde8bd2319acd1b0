import { fault, wholeFile } from '$lib/domain/problem';
import { asBytes, asText, at, breakFile } from './broken-file';
import { OWN, VISITS } from './good-texts';

const starting = (...bytes: number[]) =>
	asBytes(Uint8Array.from([...bytes, ...Array(600).fill(1)]));

/** The compound file that Office wrote before 2007, and writes round a workbook with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (text: string) => [...Buffer.from(text, 'utf16le')];

const markup = (text: string) => asText(text, 'tabell.xls');

/** Files that are no table at all. */
export const OTHER_BYTES = [
	...breakFile(asText(VISITS), 'page', [
		[
			'an archive without files',
			starting(0x50, 0x4b, 0x05, 0x06),
			at(1, null, fault('file-is-archive'))
		],
		['a PNG', starting(0x89, 0x50, 0x4e, 0x47), at(1, null, fault('file-is-picture'))],
		['a JPEG', starting(0xff, 0xd8, 0xff, 0xe0), at(1, null, fault('file-is-picture'))],
		['a GIF', starting(...Buffer.from('GIF89a')), at(1, null, fault('file-is-picture'))],
		['a compressed file', starting(0x1f, 0x8b, 8), at(1, null, fault('file-is-gzip'))],
		['a PDF', asText('%PDF-1.7\n'), at(1, null, fault('file-is-pdf'))],
		[
			'an .xls',
			starting(...COMPOUND, ...wide('Workbook')),
			at(1, null, fault('file-is-old-excel'))
		],
		[
			'a workbook with a password',
			starting(...COMPOUND, ...wide('EncryptedPackage')),
			at(1, null, fault('file-is-locked'))
		],
		[
			'letters in two encodings',
			asBytes(Buffer.concat([Buffer.from(VISITS), Buffer.from('2581 Piteå;2024;4\n', 'latin1')])),
			at(1, null, fault('file-two-encodings'))
		],
		[
			'a letter that is ö in old Macintosh and š in Windows-1252',
			asBytes(Buffer.from('region;2024\nSj\x9an;4\n', 'latin1')),
			at(1, null, fault('file-old-encoding'))
		],
		['a web page', markup('<!DOCTYPE html><html></html>'), at(1, null, fault('file-is-markup'))],
		[
			'a table of a web page that is called .xls',
			markup('<table><tr><td>region</td><td>2023</td></tr></table>'),
			at(1, null, fault('file-is-markup'))
		],
		[
			'twenty megabytes of JSON',
			asText(`[${'0,'.repeat(10_000_000)}0]`),
			at(1, null, fault('file-too-large'))
		]
	]),
	...breakFile(asText(OWN), 'own-table', [
		[
			'a name of three hundred characters',
			asText(OWN, `${'x'.repeat(300)}.csv`),
			wholeFile(fault('file-name-too-long', { most: 200 }))
		],
		[
			'a name with a personal number',
			asText(OWN, '19121212-1212.csv'),
			wholeFile(fault('file-name-personal'))
		]
	])
];

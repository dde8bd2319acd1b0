import * as fc from 'fast-check';

export type Table = readonly (readonly string[])[];

const ENCODINGS = {
	'UTF-8': (text: string) => Buffer.from(text, 'utf8'),
	'UTF-8 with its mark': (text: string) => Buffer.from(`\ufeff${text}`, 'utf8'),
	'UTF-16 LE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
	'UTF-16 BE': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
	'UTF-16 LE without mark': (text: string) => Buffer.from(text, 'utf16le'),
	'UTF-16 BE without mark': (text: string) => Buffer.from(text, 'utf16le').swap16(),
	'Windows-1252': (text: string) =>
		Buffer.from(
			text
				.replace(/–/g, '\u0096')
				.replace(/…/g, '\u0085')
				.replace(/−/g, '-')
				.replace(/š/g, '\u009a')
				.replace(/ž/g, '\u009e'),
			'latin1'
		)
} as const;

export interface Writing {
	readonly encoding: keyof typeof ENCODINGS;
	readonly delimiter: string;
	readonly end: string;
	readonly quoted: boolean;
	readonly sep: boolean;
}

/** Every way of writing a table that anybody's program has. */
export const anyWriting: fc.Arbitrary<Writing> = fc
	.record({
		encoding: fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
		delimiter: fc.constantFrom(';', ',', '\t', '|'),
		end: fc.constantFrom('\n', '\r\n', '\r'),
		quoted: fc.boolean(),
		sep: fc.boolean()
	})
	// A bar between words is common: it splits where quotes or the first line say so.
	.map((how) => (how.delimiter === '|' && !how.quoted ? { ...how, sep: true } : how));

export function writeTable(
	table: Table,
	{ encoding, delimiter, end, quoted, sep }: Writing
): Uint8Array {
	const cell = (text: string) =>
		quoted || text.includes(delimiter) || text.includes('"')
			? `"${text.replaceAll('"', '""')}"`
			: text;
	const lines = table.map((cells) => cells.map(cell).join(delimiter));
	return new Uint8Array(
		ENCODINGS[encoding]([...(sep ? [`sep=${delimiter}`] : []), ...lines, ''].join(end))
	);
}

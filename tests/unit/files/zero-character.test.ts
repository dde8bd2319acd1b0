import { expect, test } from 'vitest';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { decodeText } from '$lib/server/files/decode-text';

const ROWS = ['vecka;grön;gul;röd', '2026-W40;8\0;3;2', '2026-W41;9;4;1'];

test.each([
	['UTF-8', (text: string) => Buffer.from(text), '\n'],
	['UTF-8 with lines of Windows', (text: string) => Buffer.from(text), '\r\n'],
	['lines of an old Mac', (text: string) => Buffer.from(text), '\r'],
	['Windows-1252', (text: string) => Buffer.from(text, 'latin1'), '\n'],
	['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le'), '\r\n'],
	['UTF-16 turned', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), '\n']
])('a character that no text has is refused with its line: %s', async (_, encode, ending) => {
	for (const [at, line] of [
		[ROWS, 2],
		[ROWS.toReversed(), 2],
		[[...ROWS.slice(2), ...ROWS.slice(0, 2)], 3]
	] as const) {
		const bytes = new Uint8Array(encode(at.join(ending)));
		const refused = { ok: false, problems: [{ line, code: 'file-not-text' }] };
		expect([decodeText(bytes), await readRows(bytes)]).toMatchObject([refused, refused]);
	}
});

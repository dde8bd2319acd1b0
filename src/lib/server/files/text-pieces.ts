import type { PublishedFile } from './published-file';
import { decodeBytes, wholeCharacters, type TextEncoding } from './text-encoding';

/** A piece without a line break in it grows no longer than this: its line is too long whatever follows. */
const LONGEST_PIECE = 1_000_000;

/** A file's text in pieces that end where lines end: composed characters, no byte order mark, line feeds only. With each, how many bytes have been read. */
export async function* readTextPieces(
	file: PublishedFile,
	encoding: TextEncoding
): AsyncGenerator<{ readonly text: string; readonly bytes: number }> {
	let restBytes = Buffer.alloc(0);
	let restText = '';
	let bytes = 0;
	for await (const chunk of file.chunks()) {
		const known = restBytes.length === 0 ? chunk : Buffer.concat([restBytes, chunk]);
		const whole = wholeCharacters(known, encoding);
		restBytes = Buffer.from(known.subarray(whole));
		const text = decodeBytes(known.subarray(0, whole), encoding);
		const all = restText + (bytes === 0 ? text.replace(/^\uFEFF/, '') : text);
		bytes += chunk.length;
		const end = Math.max(all.lastIndexOf('\n'), all.lastIndexOf('\r', all.length - 2)) + 1;
		const cut = end > 0 ? end : all.length > LONGEST_PIECE ? all.length : 0;
		restText = all.slice(cut);
		if (cut > 0) yield { text: tidy(all.slice(0, cut)), bytes };
	}
	yield { text: tidy(restText + decodeBytes(restBytes, encoding)), bytes };
}

function tidy(text: string): string {
	const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	return lines.normalize('NFC');
}

/** How a file's bytes are letters. */
export type TextEncoding =
	'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'code-page-850' | 'mac-roman';

/** What Windows-1252 has at 80–9F, where Latin-1 has control characters. */
const WINDOWS_1252_ONLY = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What code page 850 (DOS) has at 80–FF. */
const CODE_PAGE_850 =
	'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ' +
	'áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐' +
	'└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀' +
	'ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

const LOOKED_AT = 4_096;

/** UTF-16 by its mark, or by the zero that every second byte of Latin letters is; null for any other text. */
export function findUtf16(beginning: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
	if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be';
	const pairs = Math.floor(Math.min(beginning.length, LOOKED_AT) / 2);
	let even = 0;
	let odd = 0;
	for (let at = 0; at < pairs; at += 1) {
		if (beginning[2 * at] === 0) even += 1;
		if (beginning[2 * at + 1] === 0) odd += 1;
	}
	const most = (zeros: number, others: number) => 2 * zeros > pairs && 10 * others < zeros;
	if (most(odd, even)) return 'utf-16le';
	return most(even, odd) ? 'utf-16be' : null;
}

/** Text of bytes that end with a whole character. */
export function decodeBytes(bytes: Uint8Array, encoding: TextEncoding): string {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	switch (encoding) {
		case 'utf-8':
			return buffer.toString('utf8');
		case 'utf-16le':
			return buffer.toString('utf16le');
		case 'utf-16be':
			return Buffer.from(buffer.subarray(0, buffer.length - (buffer.length % 2)))
				.swap16()
				.toString('utf16le');
		case 'windows-1252':
			return decodeWindows1252(bytes);
		case 'code-page-850':
			return buffer
				.toString('latin1')
				.replace(/[\u0080-\u00ff]/g, (c) => CODE_PAGE_850[c.charCodeAt(0) - 0x80] ?? c);
		case 'mac-roman':
			return new TextDecoder('macintosh').decode(bytes);
	}
}

function decodeWindows1252(bytes: Uint8Array): string {
	const text = new TextDecoder('windows-1252').decode(bytes);
	// Node 20 decodes it as Latin-1 and leaves these as control characters.
	return text.replace(/[\u0080-\u009f]/g, (c) => WINDOWS_1252_ONLY[c.charCodeAt(0) - 0x80] ?? c);
}

/** Without the mark at the beginning of a text, soft hyphens and blanks of no width. */
export function withoutUnseen(text: string): string {
	return text.replace(/[\u00ad\u200b\u200c\u2060\ufeff]/g, '');
}

/** The bytes of a text in Windows-1252; null where it has none for a character. */
export function encodeWindows1252(text: string): Uint8Array | null {
	const bytes = new Uint8Array(text.length);
	for (let at = 0; at < text.length; at += 1) {
		const code = text.charCodeAt(at);
		const beyond = code > 0xff ? WINDOWS_1252_ONLY.indexOf(text.charAt(at)) : 0;
		if (beyond < 0) return null;
		bytes[at] = code > 0xff ? 0x80 + beyond : code;
	}
	return bytes;
}

const LONGEST_CHARACTER = 4;

/** How many of the bytes end with a whole character, as far as their lead bytes say. */
export function wholeCharacters(bytes: Uint8Array, encoding: TextEncoding = 'utf-8'): number {
	// Halves of a surrogate pair join again when their texts do.
	if (encoding === 'utf-16le' || encoding === 'utf-16be') return bytes.length - (bytes.length % 2);
	if (encoding !== 'utf-8') return bytes.length;
	const from = Math.max(0, bytes.length - LONGEST_CHARACTER + 1);
	for (let at = bytes.length - 1; at >= from; at -= 1) {
		const byte = bytes[at] ?? 0;
		if (byte < 0x80) return bytes.length;
		if (byte >= 0xc0) {
			const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
			return at + length > bytes.length ? at : bytes.length;
		}
	}
	return bytes.length;
}

/** Whether a UTF-16 text has U+0000 in it; the bytes begin with a whole character. */
export function hasZeroCharacter(bytes: Uint8Array): boolean {
	for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) {
		if (at % 2 === 0 && bytes[at + 1] === 0) return true;
	}
	return false;
}

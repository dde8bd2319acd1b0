import { fault, type Fault } from '$lib/domain/problem';

/** What a file is, told by its bytes: names lie. */
type FileKind = 'xlsx' | 'json' | 'px' | 'text';

export type Detection =
	{ readonly ok: true; readonly kind: FileKind } | { readonly ok: false; readonly reason: Fault };

const BEGINNING = 4_096;

/** The kind of file that the bytes are, or why no reader takes them. */
export function detectKind(bytes: Uint8Array): Detection {
	if (bytes.length === 0) return refuse(fault('file-empty'));
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
		return refuse(fault('file-is-old-excel'));
	}
	if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return { ok: true, kind: 'xlsx' };
	const text = new TextDecoder('latin1').decode(bytes.subarray(0, BEGINNING)).replace(/^ï»¿/, '');
	if (/^\s*<(!doctype|html|\?xml)/i.test(text)) {
		return refuse(fault('file-is-markup'));
	}
	if (/^\s*[{[]/.test(text)) return { ok: true, kind: 'json' };
	if (
		/^\s*(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGES?|CREATION-DATE|MATRIX|DECIMALS|SUBJECT-AREA|TITLE|CONTENTS|STUB|HEADING)(\[\w+\])?\s*=/.test(
			text
		)
	) {
		return { ok: true, kind: 'px' };
	}
	return { ok: true, kind: 'text' };
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

function refuse(reason: Fault): Detection {
	return { ok: false, reason };
}

import { fault, type Fault } from '$lib/domain/problem';
import { decodeBytes, findUtf16 } from './text-encoding';

/** What a file is, told by its bytes: names lie. */
type FileKind = 'xlsx' | 'json' | 'px' | 'text';

export type Detection =
	{ readonly ok: true; readonly kind: FileKind } | { readonly ok: false; readonly reason: Fault };

const BEGINNING = 4_096;
/** JSON that is a number and nothing else. */
const LONE_VALUE = /^\s*(?:-?\d{1,20}(?:\.\d{1,20})?|true|false|null)\s*$/;

/** Keywords that a px file may begin with; R's programs write dots or low lines in them. */
const PX_KEYWORDS = new Set(
	(
		'CHARSET AXIS-VERSION CODEPAGE LANGUAGE LANGUAGES CREATION-DATE LAST-UPDATED NEXT-UPDATE UPDATE-FREQUENCY ' +
		'PX-SERVER DIRECTORY-PATH MATRIX TABLEID DATABASE DECIMALS SHOWDECIMALS SUBJECT-AREA SUBJECT-CODE SYNONYMS ' +
		'COPYRIGHT CONFIDENTIAL DESCRIPTION DESCRIPTIONDEFAULT TITLE CONTENTS UNITS STUB HEADING CONTVARIABLE VALUES ' +
		'CODES TIMEVAL VARIABLECODE VARIABLE-TYPE DEFAULT-GRAPH AGGREGALLOWED AUTOPEN ROUNDING OFFICIAL-STATISTICS ' +
		'SURVEY SOURCE CONTACT REFPERIOD NOTE NOTEX INFO LINK META-ID FIRST-PUBLISHED'
	).split(' ')
);

/** The kind of file that the bytes are, or why no reader takes them. */
export function detectKind(bytes: Uint8Array): Detection {
	if (bytes.length === 0) return refuse(fault('file-empty'));
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
		return refuse(fault(isLocked(bytes) ? 'file-is-locked' : 'file-is-old-excel'));
	}
	if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return { ok: true, kind: 'xlsx' };
	const text = readBeginning(bytes);
	if (/^\s*<(!doctype|!--|html|head|body|table|svg|\?xml)/i.test(text)) {
		return refuse(fault('file-is-markup'));
	}
	if (/^\s*[{[]/.test(text)) return { ok: true, kind: 'json' };
	if (bytes.length < BEGINNING && LONE_VALUE.test(text)) return { ok: true, kind: 'json' };
	if (isPx(text)) return { ok: true, kind: 'px' };
	return { ok: true, kind: 'text' };
}

/** The first characters of a text; only those of plain English are sure to be right. */
export function readBeginning(bytes: Uint8Array): string {
	const beginning = bytes.subarray(0, BEGINNING);
	const utf16 = findUtf16(beginning);
	return utf16
		? decodeBytes(beginning, utf16).replace(/^\uFEFF/, '')
		: new TextDecoder('latin1').decode(beginning).replace(/^ï»¿/, '');
}

/** A workbook with a password lies within a compound file, as an old one does. */
function isLocked(bytes: Uint8Array): boolean {
	return Buffer.from(bytes).includes('EncryptedPackage', 0, 'utf16le');
}

function isPx(text: string): boolean {
	const line = text.split(/[\n\r]/).find((one) => !/^\s*(#|\/\/|$)/.test(one)) ?? '';
	const [, keyword = ''] = /^\s*([A-Z][A-Z._-]+)\s*(?:[[(=])/i.exec(line) ?? [];
	return PX_KEYWORDS.has(keyword.toUpperCase().replace(/[._]/g, '-')) && line.includes('=');
}

function startsWith(bytes: Uint8Array, ...signature: number[]): boolean {
	return signature.every((byte, index) => bytes[index] === byte);
}

function refuse(reason: Fault): Detection {
	return { ok: false, reason };
}

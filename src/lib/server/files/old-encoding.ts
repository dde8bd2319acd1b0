/** What bytes above ASCII are where a file is neither Unicode nor Windows-1252. `unsure`: one of the old ones, and nobody can tell which. */
export type OldEncoding = 'code-page-850' | 'mac-roman' | 'unsure';

/** Swedish letters of Windows-1252 beside others, or of UTF-8: then the file is no older. Bytes stand as Latin-1. */
const MODERN = /[a-z][åäöÅÄÖ]|[åäöÅÄÖ][a-z]|Ã[\u0080-\u00bf]/i;

/** ä å ö within a word are „ † ” in Windows-1252, Ö is ™, and Å has no sign there: no text has those. */
const CODE_PAGE_850 = /[a-z][\u0084\u0086\u0094\u0099][a-z]|(?<![a-z])[\u008f\u0099][a-z]/i;

/** ä and å within a word are Š and Œ in Windows-1252, and Å has no sign there; ö is š, which only words that are known tell apart. */
const MAC_ROMAN =
	/[a-z][\u008a\u008c]|[A-Z][\u008a\u008c][a-z]|(?<![A-Za-z])\u0081[A-Za-z]|[Gg]r\u009an|[Rr]\u009ad|R\u0085D/;

/** At a word's end as much a footnote's mark or a closing quotation mark, and between consonants as much š as ö. */
const UNSURE = [
	/[a-z]\u0086(?![a-z])/i,
	/(?:^|[;,\t\n])[a-z ]*[a-z]\u0094(?:[;,\t\r\n]|$)/i,
	/[bcdfghjklmnpqrstvwxz]\u009a(?![aeiouy])/i
];

interface Seen {
	/** Takes in a part of the file. */
	readonly look: (bytes: Uint8Array) => void;
	/** Null: Windows-1252 says as much as any. */
	readonly tell: () => OldEncoding | null;
}

/** Looks for DOS and old Macintosh in a file that is not Unicode, part by part. */
export function watchOldEncodings(): Seen {
	let [modern, dos, mac, unsure] = [false, false, false, false];
	return {
		look(bytes) {
			if (modern) return;
			const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
			modern = MODERN.test(text);
			dos ||= CODE_PAGE_850.test(text);
			mac ||= MAC_ROMAN.test(text);
			unsure ||= UNSURE.some((pattern) => pattern.test(text));
		},
		tell() {
			if (modern) return null;
			if (dos !== mac) return dos ? 'code-page-850' : 'mac-roman';
			return dos || unsure ? 'unsure' : null;
		}
	};
}

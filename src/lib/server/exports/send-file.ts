import { createHash } from 'node:crypto';
import type { Language } from '$lib/domain/language';
import { contentDisposition, type ExportFormat } from './file-name';

/** How a file is asked for. */
export interface FileRequest {
	readonly format: ExportFormat;
	readonly language: Language;
	/** A CSV for a Swedish Excel. */
	readonly excel: boolean;
	/** Shown in the page that asks instead of saved. */
	readonly inline: boolean;
	/** The address that was asked, without its host: `/diagram/maende.csv?sprak=sv`. */
	readonly address: string;
	/** Answered with no-store: what it shows depends on who asked. */
	readonly personal: boolean;
}

const DESCRIPTION = /^([^?]*)\.csv-metadata\.json/;

const TYPES: Readonly<Record<ExportFormat, string>> = {
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	csv: 'text/csv; charset=utf-8',
	'csv-metadata.json': 'application/csvm+json',
	json: 'application/json; charset=utf-8'
};

/** The file as an HTTP answer: named, fingerprinted, never guessed at. */
export function sendFile(
	content: string | Uint8Array<ArrayBuffer>,
	name: string,
	request: FileRequest
): Response {
	const body = typeof content === 'string' ? encode(content) : content;
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	const headers = {
		etag,
		'cache-control': request.personal ? 'private, no-store' : 'public, no-cache',
		'x-content-type-options': 'nosniff'
	};
	return new Response(body, {
		headers: {
			...headers,
			'content-type': TYPES[request.format],
			'content-disposition': contentDisposition(name, request.inline),
			'content-language': request.language,
			...describedBy(request)
		}
	});
}

/** The address of the table that a description at this address is of. */
export function describedTable({ address }: Pick<FileRequest, 'address'>): string {
	return address.replace(DESCRIPTION, '$1.csv');
}

/** The Link header of CSV on the Web, by which a program that has the table finds its description. */
function describedBy({ format, excel, address }: FileRequest): Record<string, string> {
	if (format !== 'csv' || excel) return {};
	const description = address.replace(/^([^?]*)\.csv/, '$1.csv-metadata.json');
	return { link: `<${description}>; rel="describedby"; type="application/csvm+json"` };
}

function encode(text: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(new TextEncoder().encode(text));
}

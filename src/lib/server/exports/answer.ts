import { createHash } from 'node:crypto';
import type { Figure } from '$lib/domain/figure';
import { renderChartSvg } from './chart-file';
import type { FileSettings } from './chart-file';
import { writeCsv } from './csv';
import { contentDisposition, fileName } from './file-name';
import type { FileFormat } from './file-name';
import { figureTable } from './figure-table';
import { renderPng } from './png';

export interface ChartRequest extends FileSettings {
	readonly format: FileFormat;
	/** A CSV for a Swedish Excel. */
	readonly excel: boolean;
	/** Shown in the page that asks instead of saved. */
	readonly inline: boolean;
	/** The fingerprint that the reader already has; null: none. */
	readonly known: string | null;
	/** Nobody but the one who asks may keep it. */
	readonly personal: boolean;
}

const TYPES: Readonly<Record<FileFormat, string>> = {
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	csv: 'text/csv; charset=utf-8'
};

/** The file as an HTTP answer: named, fingerprinted, never guessed at; the same figure and settings give the same bytes. */
export async function answerWithFile(figure: Figure, request: ChartRequest): Promise<Response> {
	const { format, place, language, personal } = request;
	const body = await makeFile(figure, request);
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	const headers = {
		etag,
		'cache-control': personal ? 'private, no-store' : 'public, no-cache',
		'x-content-type-options': 'nosniff'
	};
	if (request.known === etag) return new Response(null, { status: 304, headers });
	const name = fileName(place, figure, language, format);
	return new Response(body, {
		headers: {
			...headers,
			'content-type': TYPES[format],
			'content-disposition': contentDisposition(name, request.inline),
			'content-language': language
		}
	});
}

async function makeFile(figure: Figure, request: ChartRequest): Promise<Uint8Array<ArrayBuffer>> {
	if (request.format === 'csv') {
		const table = figureTable(figure, request.place, request.language);
		return encode(writeCsv(table, request.excel ? 'excel' : 'plain'));
	}
	const svg = renderChartSvg(figure, request);
	return request.format === 'svg' ? encode(svg) : new Uint8Array(await renderPng(svg));
}

function encode(text: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(new TextEncoder().encode(text));
}

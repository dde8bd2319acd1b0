import { createHash } from 'node:crypto';
import type { Chart } from '$lib/domain/chart';
import type { Origins } from '$lib/domain/origins';
import { renderChartSvg } from './chart-file';
import type { FileSettings } from './chart-file';
import { writeCsvMetadata } from './csv-metadata';
import { writeCsv } from './csv';
import { contentDisposition, fileName } from './file-name';
import type { FileFormat } from './file-name';
import { figureTable } from './figure-table';
import { renderPng } from './png';
import type { Table } from './table';

export interface ChartRequest extends FileSettings {
	readonly format: FileFormat;
	/** A CSV for a Swedish Excel. */
	readonly excel: boolean;
	/** Shown in the page that asks instead of saved. */
	readonly inline: boolean;
	/** The fingerprint that the reader already has; null: none. */
	readonly known: string | null;
	/** The address that was asked, without its host: `/diagram/maende.csv?sprak=sv`. */
	readonly address: string;
	/** Where the figures come from, for tables and what describes them. */
	readonly origins: Origins;
	/** Nobody but the one who asks may keep it. */
	readonly personal: boolean;
}

const DESCRIPTION = /^([^?]*)\.csv-metadata\.json/;

const TYPES: Readonly<Record<FileFormat, string>> = {
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	csv: 'text/csv; charset=utf-8',
	'csv-metadata.json': 'application/csvm+json'
};

/** The file as an HTTP answer: named, fingerprinted, never guessed at; the same figure and settings give the same bytes. */
export async function answerWithFile(figure: Chart, request: ChartRequest): Promise<Response> {
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
			'content-language': language,
			...describedBy(request)
		}
	});
}

async function makeFile(figure: Chart, request: ChartRequest): Promise<Uint8Array<ArrayBuffer>> {
	if (request.format === 'csv') {
		return encode(writeCsv(tableOf(figure, request), request.excel ? 'excel' : 'plain'));
	}
	if (request.format === 'csv-metadata.json') {
		const csv = request.address.replace(DESCRIPTION, '$1.csv');
		const table = tableOf(figure, request);
		return encode(writeCsvMetadata(table, figure, request.origins, { ...request, csv }));
	}
	const svg = renderChartSvg(figure, request);
	return request.format === 'svg' ? encode(svg) : new Uint8Array(await renderPng(svg));
}

function tableOf(figure: Chart, { place, language, origins }: ChartRequest): Table {
	return figureTable(figure, place, language, origins);
}

/** A program that has the table finds what it means: the link header of CSV on the Web. */
function describedBy({ format, excel, address }: ChartRequest): Record<string, string> {
	if (format !== 'csv' || excel) return {};
	const description = address.replace(/^([^?]*)\.csv/, '$1.csv-metadata.json');
	return { link: `<${description}>; rel="describedby"; type="application/csvm+json"` };
}

function encode(text: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(new TextEncoder().encode(text));
}

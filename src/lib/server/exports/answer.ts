import { createHash } from 'node:crypto';
import type { Chart } from '$lib/domain/chart';
import type { ProvenanceIndex } from '$lib/domain/provenance';
import { renderChartSvg } from './chart-file';
import type { FileSettings } from './chart-file';
import { writeCsvMetadata } from './csv-metadata';
import { writeCsv } from './csv';
import { contentDisposition, fileName } from './file-name';
import type { ExportFormat } from './file-name';
import { chartTable } from './chart-table';
import { renderPng } from './png';
import type { Table } from './table';

export interface ChartRequest extends FileSettings {
	readonly format: ExportFormat;
	/** A CSV for a Swedish Excel. */
	readonly excel: boolean;
	/** Shown in the page that asks instead of saved. */
	readonly inline: boolean;
	/** The address that was asked, without its host: `/diagram/maende.csv?sprak=sv`. */
	readonly address: string;
	/** Where the figures come from, for tables and what describes them. */
	readonly provenance: ProvenanceIndex;
	/** Answered with no-store: what it shows depends on who asked. */
	readonly personal: boolean;
}

const DESCRIPTION = /^([^?]*)\.csv-metadata\.json/;

const TYPES: Readonly<Record<ExportFormat, string>> = {
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	csv: 'text/csv; charset=utf-8',
	'csv-metadata.json': 'application/csvm+json'
};

/** The file as an HTTP answer: named, fingerprinted, never guessed at; the same chart and settings give the same bytes. */
export async function answerWithFile(chart: Chart, request: ChartRequest): Promise<Response> {
	const { format, place, language, personal } = request;
	const body = await makeFile(chart, request);
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
	const headers = {
		etag,
		'cache-control': personal ? 'private, no-store' : 'public, no-cache',
		'x-content-type-options': 'nosniff'
	};
	const name = fileName(place, chart, language, format);
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

async function makeFile(chart: Chart, request: ChartRequest): Promise<Uint8Array<ArrayBuffer>> {
	switch (request.format) {
		case 'svg':
			return encode(renderChartSvg(chart, request));
		case 'png':
			return new Uint8Array(await renderPng(renderChartSvg(chart, request)));
		case 'csv':
			return encode(writeCsv(tableOf(chart, request), request.excel ? 'excel' : 'plain'));
		case 'csv-metadata.json': {
			const csv = request.address.replace(DESCRIPTION, '$1.csv');
			const table = tableOf(chart, request);
			return encode(writeCsvMetadata(table, chart, request.provenance, { ...request, csv }));
		}
	}
}

function tableOf(chart: Chart, { place, language, provenance }: ChartRequest): Table {
	return chartTable(chart, place, language, provenance);
}

/** The Link header of CSV on the Web, by which a program that has the table finds its description. */
function describedBy({ format, excel, address }: ChartRequest): Record<string, string> {
	if (format !== 'csv' || excel) return {};
	const description = address.replace(/^([^?]*)\.csv/, '$1.csv-metadata.json');
	return { link: `<${description}>; rel="describedby"; type="application/csvm+json"` };
}

function encode(text: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(new TextEncoder().encode(text));
}

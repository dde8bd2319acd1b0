import type { Chart } from '$lib/domain/chart';
import type { ProvenanceIndex } from '$lib/domain/provenance';
import { describeChart } from '$lib/format/charts/chart-words';
import { renderChartSvg } from './chart-file';
import type { FileSettings } from './chart-file';
import { writeChartJson } from './chart-json';
import { chartTable } from './chart-table';
import { writeCsv } from './csv';
import { writeCsvMetadata } from './csv-metadata';
import { fileName } from './file-name';
import { renderPng } from './png';
import { describedTable, sendFile, type FileRequest } from './send-file';
import type { Table } from './table';

export interface ChartRequest extends FileRequest, FileSettings {
	/** Where the figures come from, for tables and what describes them. */
	readonly provenance: ProvenanceIndex;
}

/** The chart as a file; the same chart and settings give the same bytes. */
export async function answerWithFile(chart: Chart, request: ChartRequest): Promise<Response> {
	const { format, place, language } = request;
	const name = fileName(place, chart, language, format);
	return sendFile(await makeFile(chart, request), name, request);
}

async function makeFile(
	chart: Chart,
	request: ChartRequest
): Promise<string | Uint8Array<ArrayBuffer>> {
	const { provenance, place, language } = request;
	switch (request.format) {
		case 'svg':
			return renderChartSvg(chart, request);
		case 'png':
			return renderPng(renderChartSvg(chart, request));
		case 'csv':
			return writeCsv(tableOf(chart, request), request.excel ? 'excel' : 'plain');
		case 'csv-metadata.json': {
			const words = describeChart(chart, place, language);
			const csv = describedTable(request);
			return writeCsvMetadata(tableOf(chart, request), words, provenance, { language, csv });
		}
		case 'json':
			return writeChartJson(chart, tableOf(chart, request), request);
	}
}

function tableOf(chart: Chart, { place, language, provenance }: ChartRequest): Table {
	return chartTable(chart, place, language, provenance);
}

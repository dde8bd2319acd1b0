import type { InterventionMatrix } from '$lib/domain/intervention-matrix';
import * as m from '$lib/paraglide/messages';
import { writeCsv } from './csv';
import { writeCsvMetadata } from './csv-metadata';
import { joinName, type TableFormat } from './file-name';
import { describedTable, sendFile, type FileRequest } from './send-file';
import { writeTableJson } from './table-json';
import { verdictTable } from './verdict-table';

export interface VerdictRequest extends FileRequest {
	readonly format: TableFormat;
	/** The municipality's name in the language. */
	readonly place: string;
}

/** Every verdict that the matrix shows, on the mood series and on indicators, as a file. */
export function answerWithVerdicts(matrix: InterventionMatrix, request: VerdictRequest): Response {
	const name = joinName([request.place, 'insatser_omdomen', request.language], request.format);
	return sendFile(writeVerdicts(matrix, request), name, request);
}

function writeVerdicts(matrix: InterventionMatrix, request: VerdictRequest): string {
	const { format, language, place, excel } = request;
	const table = verdictTable(matrix, language);
	const locale = { locale: language };
	const about = {
		title: m.matrix_table_title({}, locale),
		subtitle: m.matrix_table_about({}, locale),
		source: m.charts_source({ publishers: place }, locale)
	};
	switch (format) {
		case 'csv':
			return writeCsv(table, excel ? 'excel' : 'plain');
		case 'csv-metadata.json': {
			const words = { ...about, note: null, example: null };
			const nothing = { files: {}, imports: {}, earlier: {} };
			return writeCsvMetadata(table, words, nothing, { language, csv: describedTable(request) });
		}
		case 'json':
			return writeTableJson(table, { language, ...about });
	}
}

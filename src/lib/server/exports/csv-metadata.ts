import type { Language } from '$lib/domain/language';
import type { ProvenanceIndex } from '$lib/domain/provenance';
import type { ChartWords } from '$lib/format/charts/chart-words';
import { licenceWords } from '$lib/format/licence';
import type { Table } from './table';

const COUNTS = /^(.+_)?(green|yellow|red)$|^(answers|invited|together)$/;
const NUMBERS =
	/^(value|low|high|estimate|detectable|observed|level|expected|.+_(low|high|share))$/;
const DAYS = /^(start|end|read_on|visible_on)$/;

/** What is said of a table as a whole. */
export type TableWords = Pick<ChartWords, 'title' | 'subtitle' | 'source' | 'note' | 'example'>;

/** What the table beside it is, for programs: CSV on the Web (W3C, Metadata Vocabulary for Tabular Data). */
export function writeCsvMetadata(
	{ columns }: Table,
	{ title, subtitle, source, note, example }: TableWords,
	provenance: ProvenanceIndex,
	{ language, csv }: { language: Language; csv: string }
): string {
	const remarks = [subtitle, note, example].filter((text) => text !== null && text !== '');
	const files = Object.values(provenance.files);
	const licences = new Set(files.flatMap(({ licenceUrl }) => licenceUrl ?? []));
	const read = files.flatMap(({ readOn }) => readOn ?? []).sort();
	const described = {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
		url: csv,
		'dc:title': title,
		'dc:description': remarks.join(' '),
		...(source === null ? {} : { 'dc:source': source }),
		'dc:language': language,
		...(read.length > 0 ? { 'dc:modified': read.at(-1) } : {}),
		...(licences.size > 0 ? { 'dc:license': [...licences].map((url) => ({ '@id': url })) } : {}),
		'prov:wasDerivedFrom': files.map((file) => ({
			'dc:title': file.title,
			'dc:publisher': file.publisher,
			'dc:rights': licenceWords(file.licence, language),
			...(file.sha256 === null ? {} : { 'https://schema.org/sha256': file.sha256 }),
			...(file.readOn === null ? {} : { 'dc:date': file.readOn })
		})),
		tableSchema: {
			columns: columns.map(({ key, label }) => ({
				name: key,
				titles: { und: key, [language]: label },
				datatype: datatypeOf(key)
			}))
		}
	};
	return `${JSON.stringify(described, null, '\t')}\n`;
}

function datatypeOf(key: string): 'integer' | 'number' | 'date' | 'string' {
	if (COUNTS.test(key)) return 'integer';
	if (NUMBERS.test(key)) return 'number';
	return DAYS.test(key) ? 'date' : 'string';
}

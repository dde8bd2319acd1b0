import { crc32 } from 'node:zlib';

type Cell = string | number | null;

/** An XLSX workbook of one sheet a name, uncompressed: texts inline, as some services write them. */
export function writeWorkbook(
	sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>
): Uint8Array {
	const written = Object.entries(sheets).map(([name, rows]) => [name, writeRows(rows)] as const);
	return writeWorkbookOf(Object.fromEntries(written));
}

/** The same of rows that are written already, as `<row r="1">…</row>`. */
export function writeWorkbookOf(sheets: Readonly<Record<string, string>>): Uint8Array {
	const written = Object.entries(sheets).map(([name, rows]) => [name, { rows }] as const);
	return writeWorkbookAs(Object.fromEntries(written));
}

/** What a sheet may say beside its rows. */
interface WrittenSheet {
	/** As in XML, or as cells. */
	readonly rows: string | readonly (readonly Cell[])[];
	readonly state?: 'visible' | 'hidden' | 'veryHidden';
	/** 1-based. */
	readonly hiddenRows?: readonly number[];
	/** 1-based. */
	readonly hiddenColumns?: readonly number[];
	readonly merged?: readonly string[];
	/** What stands after the rows, as in XML. */
	readonly after?: string;
}

/** The same with formats of numbers, which cells name by their place as `s="1"`, and the workbook's `calcPr`. */
export function writeWorkbookAs(
	sheets: Readonly<Record<string, WrittenSheet>>,
	{
		formats = [],
		calculation = '',
		parts = {}
	}: {
		formats?: readonly string[];
		calculation?: string;
		/** Further parts by their names, as in XML. */
		parts?: Readonly<Record<string, string>>;
	} = {}
): Uint8Array {
	const names = Object.keys(sheets);
	const files: Record<string, string> = {
		'[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${names.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
		'_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" state="${sheets[name]?.state ?? 'visible'}" r:id="rId${at + 1}"/>`).join('')}</sheets>${calculation}</workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="styles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
		'xl/styles.xml': `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replace(/"/g, '&quot;')}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}</cellXfs></styleSheet>`
	};
	for (const [at, name] of names.entries()) {
		files[`xl/worksheets/sheet${at + 1}.xml`] = writeSheet(sheets[name] ?? { rows: '' });
	}
	return zip({ ...files, ...parts });
}

function writeSheet({
	rows,
	hiddenRows,
	hiddenColumns = [],
	merged = [],
	after = ''
}: WrittenSheet): string {
	const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`).join('');
	const cells = typeof rows === 'string' ? rows : writeRows(rows, hiddenRows);
	const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
	return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${columns && `<cols>${columns}</cols>`}<sheetData>${cells}</sheetData>${ranges && `<mergeCells>${ranges}</mergeCells>`}${after}</worksheet>`;
}

function writeRows(rows: readonly (readonly Cell[])[], hiddenRows: readonly number[] = []): string {
	const written = rows.map((cells, row) => {
		const inside = cells
			.map((cell, column) => writeCell(cell, `${letter(column)}${row + 1}`))
			.join('');
		const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : '';
		return `<row r="${row + 1}"${hidden}>${inside}</row>`;
	});
	return written.join('');
}

function writeCell(cell: Cell, at: string): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
	const text = cell.replace(/&/g, '&amp;').replace(/</g, '&lt;');
	return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

const letter = (column: number) => String.fromCharCode(65 + column);

function zip(files: Readonly<Record<string, string>>): Uint8Array {
	const parts: Buffer[] = [];
	const entries: Buffer[] = [];
	let offset = 0;
	for (const [name, text] of Object.entries(files)) {
		const body = Buffer.from(text, 'utf8');
		const path = Buffer.from(name, 'utf8');
		const facts = Buffer.alloc(22);
		facts.writeUInt16LE(20, 0);
		facts.writeUInt32LE(crc32(body), 10);
		facts.writeUInt32LE(body.length, 14);
		facts.writeUInt32LE(body.length, 18);
		const local = Buffer.concat([
			Buffer.from('PK\u0003\u0004', 'latin1'),
			facts,
			length(path.length),
			length(0),
			path,
			body
		]);
		const tail = Buffer.alloc(12);
		tail.writeUInt32LE(offset, 8);
		entries.push(
			Buffer.concat([
				Buffer.from('PK\u0001\u0002', 'latin1'),
				length(20),
				facts,
				length(path.length),
				length(0),
				length(0),
				tail,
				path
			])
		);
		parts.push(local);
		offset += local.length;
	}
	const directory = Buffer.concat(entries);
	const end = Buffer.alloc(22);
	end.write('PK\u0005\u0006', 0, 'latin1');
	end.writeUInt16LE(entries.length, 8);
	end.writeUInt16LE(entries.length, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(offset, 16);
	return new Uint8Array(Buffer.concat([...parts, directory, end]));
}

function length(bytes: number): Buffer {
	const written = Buffer.alloc(2);
	written.writeUInt16LE(bytes, 0);
	return written;
}

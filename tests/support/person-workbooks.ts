import type { PersonFile } from './person-files';
import { writeWorkbook, writeWorkbookAs } from './workbook';

const P = 'Plantina Kvistlund';
const W = '2026-W40';
const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna'.split(';');
const HONEST_ROWS = [HEAD, `${W};Förskolan Älgen;enhet;8;3;2;18`.split(';')];
const PERSON_ROWS = [P, 'Tuva Ask', 'Vidar Lind'].map((name) => [
	W,
	name,
	'enhet',
	'1',
	'0',
	'0',
	''
]);

function book(
	sheets: Readonly<Record<string, readonly (readonly (string | number)[])[]>>
): PersonFile {
	return { name: 'maende.xlsx', bytes: writeWorkbook(sheets) };
}

/** An honest sheet and a part that no sheet shows. */
function bookWith(part: string, xml: string): PersonFile {
	const bytes = writeWorkbookAs({ Blad1: { rows: HONEST_ROWS } }, { parts: { [part]: xml } });
	return { name: 'maende.xlsx', bytes };
}

/** An honest sheet with something else written into it or beside it. */
function bookSaying(tag: string, parts: Readonly<Record<string, string>> = {}): PersonFile {
	const bytes = writeWorkbookAs({ Blad1: { rows: HONEST_ROWS, after: tag } }, { parts });
	return { name: 'maende.xlsx', bytes };
}

/** Workbooks with rows about persons, wherever in them. */
export const PERSON_WORKBOOKS: Readonly<Record<string, PersonFile>> = {
	'persons in hidden rows under the same headings': {
		name: 'maende.xlsx',
		bytes: writeWorkbookAs({
			Blad1: { rows: [...HONEST_ROWS, ...PERSON_ROWS], hiddenRows: [3, 4, 5] }
		})
	},
	'rows behind a pivot table': bookWith(
		'xl/pivotCache/pivotCacheRecords1.xml',
		`<pivotCacheRecords count="1"><r><s v="${P}"/><s v="grön"/></r></pivotCacheRecords>`
	),
	'a comment on a cell': bookWith(
		'xl/comments1.xml',
		`<comments><commentList><comment ref="A2"><text><t>${P} mår dåligt</t></text></comment></commentList></comments>`
	),
	'persons in a hidden column of an honest sheet': {
		name: 'maende.xlsx',
		bytes: writeWorkbookAs({
			Blad1: {
				rows: HONEST_ROWS.map((row, at) => [...row, at === 0 ? 'noterat' : `${P}, Tuva Ask m.fl.`]),
				hiddenColumns: [8]
			}
		})
	},
	'persons in a page footer': bookSaying(
		`<headerFooter><oddFooter>&amp;LSvarade: ${P}, Tuva Ask</oddFooter></headerFooter>`
	),
	'persons in a list of choices': bookSaying(
		`<dataValidations><dataValidation type="list" sqref="H2"><formula1>"${P},Tuva Ask,Vidar Lind"</formula1></dataValidation></dataValidations>`
	),
	'a person’s address behind a link': bookSaying('', {
		'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:plantina.kvistlund@exempel.se" TargetMode="External"/></Relationships>`
	}),
	'persons in a text box': bookSaying('', {
		'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:txBody><a:p><a:r><a:t>Röda: ${P}, Tuva Ask</a:t></a:r></a:p></xdr:txBody></xdr:wsDr>`
	}),
	'a person in the properties of the file': bookSaying('', {
		'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:description>Svar från 850101-1236</dc:description></cp:coreProperties>`
	}),
	'a person in a property of the sender’s own': bookSaying('', {
		'docProps/custom.xml': `<Properties xmlns:vt="v"><property name="svarande"><vt:lpwstr>Karin Kvistlund</vt:lpwstr></property></Properties>`
	}),
	'a person in a drawing of another program': bookSaying('', {
		'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="x" xmlns:a="a"><xdr:sp><a:t>Karin Kvistlund</a:t></xdr:sp></xdr:wsDr>`
	}),
	'persons in a chart': bookSaying('', {
		'xl/charts/chart1.xml': `<c:chartSpace xmlns:c="c"><c:strCache><c:pt idx="0"><c:v>Karin Kvistlund</c:v></c:pt><c:pt idx="1"><c:v>Tuva Ask</c:v></c:pt></c:strCache></c:chartSpace>`
	}),
	'persons among texts that no cell has any more': bookSaying('', {
		'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Vem</t></si><si><t>Karin Kvistlund</t></si></sst>`
	}),
	'a workbook': book({ Blad1: [HEAD, ...PERSON_ROWS] }),
	'a workbook with numbers': book({
		Blad1: [HEAD, [W, P, 'enhet', 1, 0, 0, ''], [W, 'Vidar Lind', 'enhet', 0, 1, 0, '']]
	}),
	'persons on a second sheet': book({
		Blad1: HONEST_ROWS,
		Svar: [
			['Vem', 'Svar'],
			[P, 'grön'],
			['Vidar Lind', 'gul']
		]
	}),
	'counted persons on a second sheet': book({
		Blad1: HONEST_ROWS,
		Blad2: [HEAD, ...PERSON_ROWS]
	}),
	'names alone on a second sheet': book({
		Blad1: HONEST_ROWS,
		Blad2: [[P], ['Vidar Lind'], ['Malte Rönn']]
	}),
	'two names and two colours on a second sheet': book({
		Blad1: HONEST_ROWS,
		Svar: [
			['Anna', 'grön'],
			[P, 'gul']
		]
	}),
	'a sheet named by a number': book({ 'Kvistlund 850101-1236': HONEST_ROWS }),
	'a sheet for each person': book({
		[P]: [
			['vecka', 'grön', 'gul', 'röd'],
			[W, 1, 0, 0]
		],
		'Malte Rönn': [
			['vecka', 'grön', 'gul', 'röd'],
			[W, 0, 1, 0]
		]
	})
};

import { writeWorkbook, writeWorkbookAs } from './workbook';

const W = '2026-W40';
const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const HONEST = `${W};Förskolan Älgen;enhet;8;3;2;18`;
const TABLE = [HEAD, HONEST].map((line) => line.split(';'));
const utf8 = (text: string) => new TextEncoder().encode(text);

type Kinds = Readonly<Record<string, Uint8Array>>;

const each = (kind: string, texts: readonly string[], file: (text: string) => Uint8Array): Kinds =>
	Object.fromEntries(texts.map((text) => [`${kind}: ${text}`, file(text)]));

/** Beside an honest group, with as many answers as a group has: only the name tells. */
const asGroup = (name: string) => utf8(`${HEAD}\n${HONEST}\n${W};${name};enhet;9;4;2;20`);
const below = (line: string) => utf8(`${HEAD}\n${HONEST}\n\n${line}`);
const above = (line: string) => utf8(`${line}\n\n${HEAD}\n${HONEST}`);
const bookWith = (parts: Readonly<Record<string, string>>) =>
	writeWorkbookAs({ Blad1: { rows: TABLE } }, { parts });

/** One person's number, in the writings that people use. */
const WRITTEN_NUMBERS: readonly string[] = [
	'850101-1236',
	'850101 1236',
	'8501011236',
	'19850101 1236',
	'198501011236',
	'19 850101-1236',
	'85 01 01 1236',
	'85-01-01-1236',
	'85.01.01-1236',
	'1985 01 01 1236',
	'1985/01/01-1236',
	'1985/01/01 1236',
	'1985.01.01 1236',
	'850101/1236',
	'850101.1236',
	'850101_1236',
	'850101–1236',
	'8 5 0 1 0 1 1 2 3 6',
	'٨٥٠١٠١-١٢٣٦',
	'８５０１０１－１２３６',
	'Kvarnlund 850101-1236',
	'01018500120',
	'010185 00120',
	'131052-308T',
	'131052-308t',
	'131052 308T',
	'131052308T',
	'131052A308T',
	'010185-1234',
	'010185 1234',
	'8501 011236',
	'850101 - 12 36',
	'850101-12-36',
	'85 0101 1236',
	'8,501011236E+09',
	'850101-XXXX',
	'850101****'
];

const ADDRESSES = [
	'kvarnlund@kommun',
	'anna.kvarnlund@kommun.se',
	'@annakvarnlund',
	'Anna (@annakvarnlund)',
	'anna kvarnlund @ kommun.se',
	'https://facebook.com/anna.kvarnlund',
	'linkedin.com/in/annakvarnlund',
	'070.555.01.02',
	'70-555 01 02',
	'tel 5550102',
	'anna.kvarnlund (at) kommun.se',
	'4539 1488 0343 6467',
	'4539-1488-0343-6467',
	'4539148803436467',
	'Kvarnlundsgatan 12',
	'Kvarnvägen 3 B',
	'Storgatan 5 lgh 1102',
	'Mannerheimintie 12 A',
	'Storg. 5',
	'957 31 Kvarnlund',
	'1985-01-01',
	'19850101',
	'Född 4/3 2011'
];

const HEADINGS = [
	'grön (Karin Lahti, Nils Kero)',
	'grön (Karin KV017 Lahti)',
	'Karin KV017 Lahti',
	'grön: Karin Lahti',
	'Karin Lahti grön'
];

const DEVICES = [
	'192.168.10.57',
	'192.168.010.057',
	'aabb.ccdd.ee01',
	'81.231.14.9',
	'2001:db8::8a2e:370:7334',
	'00:1A:2B:3C:4D:5E',
	'3f2504e0-4f89-11d3-9a0c-0305e82c3301',
	'a3f9c2d1e5b74c60',
	'iPhone-7F3A',
	'device-0412',
	'android_9c1f',
	'490154203237518'
];

const CALLED = [
	'Anna Kvarnlund',
	'A Kvarnlund',
	'A. Kvarnlund',
	'Kvarnlund A',
	'Kvarnlund, A.',
	'Kvarnlund Anna',
	'Kvarnlund, Anna',
	'Chef Anna Kvarnlund',
	'Enhetschef Anna Kvarnlund',
	'Fru Kvarnlund',
	'Herr Kvarnlund',
	'Anna_Kvarnlund',
	'anna_kvarnlund',
	'anna.kvarnlund',
	'anna-kvarnlund',
	'Kvarnlund/Anna',
	'Anna/Kvarnlund',
	'AnnaKvarnlund',
	'KvarnlundAnna',
	'ANNA KVARNLUND',
	'anna kvarnlund',
	'Ａｎｎａ Ｋｖａｒｎｌｕｎｄ',
	'Anna Kvarnlund (HR)',
	'Elev 12',
	'Elev nr 12',
	'Medarbetare 3 Kvarnlund',
	'Medarbetare 3',
	'Deltagare 7',
	'Vastaaja 12',
	'Johtaja Anna Kvarnlund',
	'Karin Ek',
	'Axel Ek',
	'Daniel Kvarnlund',
	'Mohamed Ali',
	'Lärare Bo Lind',
	'Anna',
	'Anna (kök)',
	'Anna K',
	'Anna K.',
	'A.K.',
	'A-L Kvarnlund',
	'Kvarnlund A-L',
	'annakvarnlund',
	'Anna:Kvarnlund',
	'Anna Kvarnlund, kök',
	'Anna Kvarnlund 1985',
	'1. Anna Kvarnlund',
	'12 Anna Kvarnlund',
	'Rektor Kvarnlund',
	'Kvarnlund (chef)',
	'Anställd Kvarnlund',
	'Familjen Kvarnlund',
	'Elev12',
	'elev_12',
	'Respondent A',
	'Chef 2',
	'Lahti, Karin',
	'Lahti Karin',
	'K Lahti',
	'Lahti K',
	'PE Niemi',
	'KarinA KV017son',
	'Karin KV017 Lahti',
	'Chef: K. Lahti',
	'Chef: K. KV017sson',
	'Hemtjänsten (Karin Lahti)',
	'Hemtjänsten (Karin KV017 Lahti)',
	'Hemtjänsten: Karin Lahti',
	'Hemtjänsten / Nils Kero',
	'Mamma till Ella',
	'Ellas mamma',
	'Ellan äiti',
	'Svarande 1 KV017',
	'Vastaaja 12 pohjoinen talo'
];

/** Numbers that people have, and signs of initials with a number in a row of such. */
const NUMBERED = ['850101', '957-31-22', '4539 1488 0343 6468', 'Box 12', 'Box 12, 957 31 Lahti'];
const SIGNED = ['KLA001', ['NKE', '02'].join('-'), 'AP 17'];

/** Words outside the table that tell what one person answered. */
const OF_ONE = [
	'Not: kvarnlund svarade rött vecka 5',
	'Kvarnlund svarade rött vecka 45',
	'Annas svar, Kvarnlund',
	'Annas svar',
	'Anna: röd',
	'Anna röd, Bo grön',
	'Anna svarade grönt',
	'Röd vecka för Anna Kvarnlund',
	'*Kvarnlund har svarat gult i vecka 41',
	'Kvarnlund vastasi punaista viikolla 45',
	'Kvarnlund answered red in week 45',
	'Den röda är Kvarnlund',
	'Anna är den som svarade rött'
];

/** Persons in what a workbook carries beside the cells of its sheets. */
const CARRYING_WORKBOOKS: Kinds = {
	'an embedded workbook': bookWith({ 'xl/embeddings/Microsoft_Excel_Sheet1.xlsx': 'PK' }),
	'an embedded CSV': bookWith({ 'xl/embeddings/oleObject1.bin': 'namn;svar\nKvarnlund;röd' }),
	'an embedded file elsewhere': bookWith({ 'xl/svar.csv': 'namn;svar\nKvarnlund;röd' }),
	'a file outside the parts of the workbook': bookWith({ 'svar/svar.csv': 'Kvarnlund;röd' }),
	'a macro': bookWith({ 'xl/vbaProject.bin': 'Kvarnlund' }),
	'a query of another source': bookWith({
		'customXml/item1.xml':
			'<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AAAA</DataMashup>'
	}),
	'an alternative text of a picture': bookWith({
		'xl/drawings/drawing1.xml':
			'<xdr:wsDr xmlns:xdr="x"><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="Bild 1" descr="Anna Kvarnlund"/></xdr:nvPicPr></xdr:pic></xdr:wsDr>'
	}),
	'a title of a picture': bookWith({
		'xl/drawings/drawing1.xml':
			'<xdr:wsDr xmlns:xdr="x"><xdr:pic><xdr:cNvPr id="2" name="Anna Kvarnlund" title="svar"/></xdr:pic></xdr:wsDr>'
	}),
	'an alternative text of an answer': bookWith({
		'xl/drawings/drawing1.xml':
			'<xdr:wsDr xmlns:xdr="x"><xdr:pic><xdr:cNvPr id="2" name="Bild 1" descr="Kvarnlund svarade rött"/></xdr:pic></xdr:wsDr>'
	}),
	'XML of somebody’s own': bookWith({
		'customXml/item1.xml': '<svar xmlns="urn:egen"><rad namn="Anna Kvarnlund">röd</rad></svar>'
	}),
	'texts of another file’s cells': bookWith({
		'xl/externalLinks/externalLink1.xml':
			'<externalLink xmlns="x"><externalBook><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>Kvarnlund</v></cell><cell r="B1" t="str"><v>röd</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>'
	}),
	'a column of a table': bookWith({
		'xl/tables/table1.xml':
			'<table xmlns="x" name="Tabell1"><tableColumns><tableColumn id="1" name="vecka"/><tableColumn id="2" name="Anna Kvarnlund"/></tableColumns></table>'
	}),
	'texts that no cell has, surname first': bookWith({
		'xl/sharedStrings.xml': '<sst xmlns="x"><si><t>Kvarnlund Anna</t></si></sst>'
	}),
	'an answer among texts that no cell has': bookWith({
		'xl/sharedStrings.xml': '<sst xmlns="x"><si><t>Kvarnlund svarade rött vecka 40</t></si></sst>'
	}),
	'names behind a pivot table without rows': bookWith({
		'xl/pivotCache/pivotCacheDefinition1.xml':
			'<pivotCacheDefinition xmlns="x"><cacheFields><cacheField name="Vem"><sharedItems><s v="Anna Kvarnlund"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>'
	}),
	'a caption of a pivot table': bookWith({
		'xl/pivotTables/pivotTable1.xml':
			'<pivotTableDefinition xmlns="x" name="Pivot1" rowHeaderCaption="Anna Kvarnlund"/>'
	}),
	'a choice of a slicer': bookWith({
		'xl/slicers/slicer1.xml':
			'<slicers xmlns="x"><slicer name="s" caption="Anna Kvarnlund"/></slicers>'
	}),
	'a text of a control': bookWith({
		'xl/drawings/vmlDrawing1.vml':
			'<xml xmlns:v="v"><v:shape><v:textbox><div>Anna Kvarnlund</div></v:textbox></v:shape></xml>'
	}),
	'a name of a scenario': writeWorkbookAs({
		Blad1: {
			rows: TABLE,
			after: '<scenarios><scenario name="Anna Kvarnlund" comment="röd"/></scenarios>'
		}
	}),
	'a prompt of a cell': writeWorkbookAs({
		Blad1: {
			rows: TABLE,
			after:
				'<dataValidations><dataValidation sqref="A2" promptTitle="Svar" prompt="Anna Kvarnlund: röd"/></dataValidations>'
		}
	}),
	'a sheet named after somebody, surname first': writeWorkbook({ 'Kvarnlund Anna': TABLE }),
	'an empty sheet named after somebody': writeWorkbook({ Mående: TABLE, 'Kvarnlund Anna': [] })
};

const json = (text: string) => utf8(text);
const JSON_ROW = `"vecka": "${W}", "grupp": "Förskolan Älgen", "grön": 8, "gul": 3, "röd": 2`;

/** JSON whose keys come twice: whoever reads it sees the last alone. */
const REPEATED_KEYS: Kinds = {
	'a group that hides a person': json(`[{"grupp": "Anna Kvarnlund", ${JSON_ROW}}]`),
	'a key written in another way': json(`[{"gr\\u0075pp": "Anna Kvarnlund", ${JSON_ROW}}]`),
	'a list that hides a list': json(`{"svar": [{"namn": "Kvarnlund"}], "svar": [{${JSON_ROW}}]}`),
	'a line of its own': json(`{${JSON_ROW}}\n{"grupp": "Kvarnlund", ${JSON_ROW}}`),
	'a text beside the rows': json(`{"not": "Kvarnlund röd", "not": "", "rader": [{${JSON_ROW}}]}`)
};

/** Kinds of files about persons: each is refused whole. */
export const PERSON_KINDS: Kinds = {
	...each('a number as a group', WRITTEN_NUMBERS, asGroup),
	...each('an address as a group', ADDRESSES, asGroup),
	...each('a device as a group', DEVICES, asGroup),
	...each('a name as a group', CALLED, asGroup),
	...each('a number that only its sender knows as a group', NUMBERED, asGroup),
	...each('a sign in a row of such as a group', SIGNED, (name) =>
		utf8(`${HEAD}\n${HONEST}\n${W};${name};enhet;9;4;2;20\n${W};EVA003;enhet;8;4;2;20`)
	),
	'a first name with letters behind it as groups': utf8(
		`${HEAD}\n${W};Karin A;enhet;9;4;2;20\n${W};Karin B;enhet;8;4;2;20`
	),
	...each('somebody in a heading', HEADINGS, (heading) =>
		utf8(`vecka;grupp;${heading};gul;röd;inbjudna\n${W};Förskolan Älgen;8;3;2;18`)
	),
	...each('somebody in a heading of one’s own', [...HEADINGS, 'vem svarade rött'], (heading) =>
		utf8(`${HEAD};${heading}\n${HONEST};18`)
	),
	...each('somebody as a type', ['Karin Lahti', 'Karin KV017 Lahti', 'Lahti, Karin'], (name) =>
		utf8(`${HEAD}\n${W};Förskolan Älgen;${name};8;3;2;18`)
	),
	...each('an answer below', OF_ONE, below),
	...each('an answer above', OF_ONE, above),
	...each('a number below', WRITTEN_NUMBERS, (number) => below(`Obs: ${number} saknas`)),
	...each('a device below', DEVICES.slice(0, 8), (device) => below(`Obs: ${device} saknas`)),
	...each(
		'a device beside counts, under',
		['ip', 'IP-adress', 'ipv4', 'Device ID', 'MAC-adress', 'imei', 'laitetunnus', 'cookie'],
		(heading) => utf8(`${HEAD};${heading}\n${HONEST};81.231.14.9`)
	),
	...each('a device beside counts, in an unknown column', DEVICES.slice(0, 9), (device) =>
		utf8(`${HEAD};källa\n${HONEST};${device}`)
	),
	...CARRYING_WORKBOOKS,
	...REPEATED_KEYS
};

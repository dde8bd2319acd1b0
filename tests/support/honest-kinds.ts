import type { CompilationColumn } from '../../src/lib/domain/compilation-column';
import { writeWorkbookAs } from './workbook';

interface HonestFile {
	readonly bytes: Uint8Array;
	/** What is said of columns that nobody knows. */
	readonly said?: Readonly<Record<string, CompilationColumn>>;
	/** Else it is read, its groups asked about. */
	readonly becomes?: string;
}

const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const ROW = '2026-W40;Åkeriet Öst;företag;8;3;2;20';
const GROUPS = [
	'Kultur och fritid (exempel)',
	'Vård och omsorg (exempel)',
	'Barn och utbildning, norra rektorsområdet',
	'Tekniska kontoret (gata och park)',
	'Föreningar i hela kommunen'
];
const utf8 = (text: string) => new TextEncoder().encode(text);
const WEEKS = ['2026-W40', '2026-W41'];

type Kinds = Readonly<Record<string, HonestFile>>;

const each = (kind: string, texts: readonly string[], file: (text: string) => HonestFile): Kinds =>
	Object.fromEntries(texts.map((text) => [`${kind}: ${text}`, file(text)]));

const grouped = (heading: string) =>
	`vecka;${heading};grön;gul;röd;inbjudna\n${WEEKS.flatMap((week) => GROUPS.map((group) => `${week};${group};8;3;2;20`)).join('\n')}`;

const KNOWN_HEADINGS = [
	'Enhet',
	'Group name',
	'Gruppens namn',
	'Skola/arbetsplats',
	'Arbetsplats/skola',
	'Avdelning eller arbetsplats'
];
const OWN_HEADINGS = [
	'Förvaltning',
	'Namn',
	'Name',
	'Verksamhetsområde',
	'Var jobbar gruppen',
	'Nämnd'
];

const EXTRA: Readonly<Record<string, readonly string[]>> = {
	förvaltning: ['Kultur och fritid', 'Barn och utbildning'],
	kommun: ['Kvarnlund', 'Kvarnlund'],
	ort: ['Kvarnlund', 'Norrby strand'],
	status: ['klar', 'preliminär'],
	kön: ['alla', 'alla'],
	region: ['norr', 'söder'],
	ägare: ['kommunal', 'privat'],
	enkät: ['Hur var din vecka?', 'Hur var din vecka?'],
	språk: ['svenska', 'svenska'],
	chefsnivå: ['mellan', 'hög']
};

const extra = (heading: string): HonestFile => {
	const cells = EXTRA[heading] ?? [];
	const rows = WEEKS.flatMap((week) =>
		['Åkeriet Öst', 'Kören'].map((group, at) => `${week};${group};enhet;8;3;2;20;${cells[at]}`)
	);
	return { bytes: utf8(`${HEAD};${heading}\n${rows.join('\n')}`), said: { [heading]: 'ignored' } };
};

/** Names of groups that are like persons', numbers or addresses, and are none. */
const NAMES = [
	'Kultur och fritid (exempel)',
	'Anna-Lisas Café',
	'Salong Anna Kvarnlund',
	'Kvarnlunds Åkeri',
	'Eriksson & Söner AB',
	'Kalles Bygg',
	'Max Hamburgare',
	'ICA Nära Kvarnlund',
	'Boendet Storgatan 5',
	'Gruppboende Kvarnvägen 3 B',
	'Kvarnlund',
	'Norra Kvarnlund',
	'Kvarnlund skola',
	'HR/Ekonomi',
	'Vård/omsorg',
	'IT-avdelningen',
	'ITavdelningen',
	'SFI',
	'BUN förskola',
	'VårdCentralen',
	'Team A',
	'Lag 12',
	'Enhet 3',
	'Äldreboende Solberg A',
	'Grupp A',
	'Kök 2',
	'Brandmän deltid',
	'Chefer',
	'Chefsgruppen',
	'Ledningsgrupp Skola',
	'Rektorer F–9',
	'Karl Gustav förskola',
	'Sankta Ragnhild skola',
	'4100 2518 77',
	'Enhet 7310130001234',
	'Konto 1234 5678',
	'4.1.2 Hemtjänst',
	'v.1.2.3.4',
	'556677-8899',
	'Café @ Torget',
	'100 % Förskola',
	'Kommunledningsförvaltningen',
	'Barn- och utbildningsförvaltningen',
	'Miljö- och byggkontoret',
	'Räddningstjänsten',
	'Städ',
	'Vaktmästeri',
	'Hemtjänst Syd 1',
	'Särskilt boende Älven',
	'Korttidsboendet',
	'Daglig verksamhet',
	'LSS Storgatan 5',
	'Gruppbostad Ängsvägen 2',
	'Förskolan Alva',
	'Montessoriförskolan Emil',
	'Viola',
	'Gymnasiet',
	'SFI-lärare',
	'Skolsköterskor',
	'Fritidsgården Max',
	'Simhallen',
	'Coop Nära',
	'Sågen AB',
	'Norrbottens Åkeri AB',
	'Olssons El',
	'Karlssons Rör & VVS',
	'Frisör Ella',
	'Restaurang Matilda',
	'Hotell Anna',
	'Pizzeria Roma',
	'Systrarna Bergs Bageri',
	'Bröderna Lund',
	'Erikssons',
	'Svenssons Taxi',
	'Erik Kvarnlund Fastighetsförmedling',
	'Hembygdsföreningen',
	'Sameföreningen',
	'Röda Korset',
	'PRO',
	'SPF Seniorerna',
	'Chefer norr',
	'Nämndsekreterare',
	'Handläggare',
	'Lärare 1-3',
	'Lärare 4',
	'Boende 12',
	'Team Röd',
	'Enhet 12 B',
	'Avd 4 Kvarnlund',
	'Grupp Solberg',
	'Solberg',
	'Nyfors',
	'Lund',
	'Strömsund',
	'Bergvik',
	'Torget 3',
	'Hus A',
	'Våning 2',
	'VA/Renhållning',
	'Park/Gata',
	'Ekonomi + HR',
	'Företag A',
	'Kst 4100-2518',
	'Ansvar 12345678',
	'Kostnadsställe 123456789012',
	'10.2.1.4',
	'Team @home',
	'Kök@Torget',
	'Timanställda',
	'Marja-Liisan Kahvila',
	'Marjan Leipomo',
	'Karinin Parturi',
	'Heikin Korjaamo',
	'Liisan kauppa',
	'Ravintola Marja',
	'Leipomo Aino',
	'Parturi Liisa',
	'Pizzeria Maria',
	'Studio Emma',
	'Fritidsgården Emil',
	'Träffpunkten Ella hus',
	'Anna Perssons gata förskola',
	'Vård och omsorg 2',
	'Sven Larssons Åkeri AB',
	'Heikki Kero Bygg',
	'Kansli & ekonomi',
	'Hemtjänst Nord/Svanstein',
	'Åk 7–9',
	'1177-gruppen',
	'SK Solberg',
	'LSS Lahti',
	'Kst 850101',
	'FSK01',
	'Chef: norra skolan',
	'Förskolan (Alva och Viola)',
	'Barn till hemtjänsten'
];

const NOTES = [
	'Källa: leverantörens system, uttag 2026-11-02 08:15',
	'Sammanställt av Anna Kvarnlund',
	'Sammanställd av Anna Kvarnlund, HR',
	'Upprättad av: Kvarnlund, Anna',
	'Laatinut: Anna Kvarnlund',
	'Compiled by Anna Kvarnlund',
	'Handläggare: Anna Kvarnlund',
	'Kontaktperson: Anna Kvarnlund, HR-avdelningen',
	'Skapad av Anna Kvarnlund 2026-11-02',
	'Gröna svar: 62 %',
	'62 % svarade grönt i vecka 45',
	'14 personer svarade rött i vecka 45',
	'Alla svarade grönt i vecka 45',
	'Ingen svarade rött',
	'De flesta svarade grönt',
	'Majoriteten svarade grönt i vecka 45',
	'Många svarade rött vecka 45 på grund av snöovädret',
	'Deltagarna svarade grönt, gult eller rött',
	'Svar per vecka och grupp',
	'Per vecka: antal svar',
	'Svarsperiod: vecka 40–44',
	'n = 140',
	'Antal svar 2026: 140',
	'Grupper med färre än fem svar visas inte',
	'Snöoväder vecka 45',
	'Oktober 2026',
	'Veckorna 40–44, 2026',
	'Sida 1 av 1'
];

const bookWith = (parts: Readonly<Record<string, string>>): HonestFile => ({
	bytes: writeWorkbookAs({ Blad1: { rows: [HEAD, ROW].map((line) => line.split(';')) } }, { parts })
});

/** What programs put into workbooks by themselves. */
const WORKBOOKS: Kinds = {
	'a theme, calculations and settings of a printer': bookWith({
		'xl/theme/theme1.xml':
			'<a:theme xmlns:a="a" name="Office"><a:latin typeface="Aptos"/></a:theme>',
		'xl/calcChain.xml': '<calcChain xmlns="x"><c r="A1"/></calcChain>',
		'xl/printerSettings/printerSettings1.bin': 'HP',
		'xl/metadata.xml': '<metadata xmlns="x"/>',
		'docProps/app.xml':
			'<Properties xmlns="p"><Application>Microsoft Excel</Application></Properties>',
		'docProps/thumbnail.jpeg': 'x'
	}),
	'a picture': bookWith({
		'xl/media/image1.png': 'x',
		'xl/drawings/drawing1.xml':
			'<xdr:wsDr xmlns:xdr="x"><xdr:pic><xdr:cNvPr id="2" name="Bildobjekt 1" descr="En bild som visar text, logotyp&#10;&#10;Automatiskt genererad beskrivning"/></xdr:pic></xdr:wsDr>'
	}),
	'labels of a document library': bookWith({
		'customXml/item1.xml':
			'<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties"><documentManagement><SharedWithUsers><UserInfo><DisplayName>Anna Kvarnlund</DisplayName></UserInfo></SharedWithUsers></documentManagement></p:properties>',
		'customXml/item2.xml':
			'<FormTemplates xmlns="http://schemas.microsoft.com/sharepoint/v3/contenttype/forms"><Display>DocumentLibraryForm</Display></FormTemplates>',
		'customXml/itemProps1.xml':
			'<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{A}"/>',
		'customXml/_rels/item1.xml.rels': '<Relationships xmlns="r"/>'
	}),
	'a table': bookWith({
		'xl/tables/table1.xml': `<table xmlns="x" name="Tabell1" displayName="Tabell1"><tableColumns>${HEAD.split(
			';'
		)
			.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`)
			.join('')}</tableColumns></table>`
	}),
	'a chart with its style': bookWith({
		'xl/charts/chart1.xml':
			'<c:chartSpace xmlns:c="c"><c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>grön</c:v></c:pt></c:strCache></c:strRef></c:tx></c:chartSpace>',
		'xl/charts/style1.xml': '<cs:chartStyle xmlns:cs="c" id="1"/>',
		'xl/charts/colors1.xml': '<cs:colorStyle xmlns:cs="c" meth="cycle"/>'
	}),
	'numbers of another file’s cells': bookWith({
		'xl/externalLinks/externalLink1.xml':
			'<externalLink xmlns="x"><externalBook><sheetNames><sheetName val="Blad1"/></sheetNames><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>8</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>'
	}),
	'a pivot table of groups without rows': bookWith({
		'xl/pivotCache/pivotCacheDefinition1.xml':
			'<pivotCacheDefinition xmlns="x" refreshedBy="Anna Kvarnlund"><cacheFields><cacheField name="Grupp"><sharedItems><s v="Åkeriet Öst"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
		'xl/pivotTables/pivotTable1.xml':
			'<pivotTableDefinition xmlns="x" name="Pivottabell1" dataCaption="Värden"/>'
	})
};

/** Compilations that nobody may be accused for, by kind. */
export const HONEST_KINDS: Kinds = {
	...each('groups under a known heading', KNOWN_HEADINGS, (heading) => ({
		bytes: utf8(grouped(heading))
	})),
	...each('groups under a heading of one’s own', OWN_HEADINGS, (heading) => ({
		bytes: utf8(grouped(heading)),
		said: { [heading.toLowerCase()]: 'group' }
	})),
	...each('a column that is left out', Object.keys(EXTRA), extra),
	...each('a group', NAMES, (name) => ({
		bytes: utf8(`${HEAD}\n${ROW}\n2026-W40;${name};enhet;9;4;2;20`)
	})),
	...each('parts of a place', ['Solberg A', 'Nyfors B', 'Strandhed 1'], (name) => ({
		bytes: utf8(
			`${HEAD}\n2026-W40;${name};enhet;9;4;2;20\n2026-W40;${name.slice(0, -1)}C;enhet;8;4;2;20`
		)
	})),
	...each('a line below', NOTES, (note) => ({ bytes: utf8(`${HEAD}\n${ROW}\n\n${note}`) })),
	...each('a line above', NOTES, (note) => ({ bytes: utf8(`${note}\n\n${HEAD}\n${ROW}`) })),
	...each('a foot in cells', NOTES.slice(0, 12), (note) => ({
		bytes: utf8(`${HEAD}\n${ROW}\n${note};;;;;;`)
	})),
	...WORKBOOKS
};

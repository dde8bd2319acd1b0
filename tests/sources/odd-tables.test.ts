import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import { writeWorkbook, writeWorkbookOf } from '../support/workbook';
import { CONTEXT } from './support';

/** Small files that were read wrong, kept beside the project where there is room for them. */
const FOLDER = join(import.meta.dirname, '../../../shared/cases');

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = (...all: readonly string[]) => utf8([...all, ''].join('\n'));

/** Each figure as `area period sex value`, with a star where it may yet change; the reasons for a refusal; what is left out. */
async function read(bytes: Uint8Array) {
	const { problems, sample, reasons, source } = await describeFile('fil', bytes, SOURCES, CONTEXT);
	const figures = sample.map(
		({ area, period, sex, preliminary, ...rest }) =>
			`${area} ${period} ${sex} ${'value' in rest ? rest.value : rest.gap}${preliminary ? '*' : ''}`
	);
	return { figures, refused: [...new Set(problems.map(({ code }) => code))], reasons, source };
}

const text = (place: string, words: string) =>
	`<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
const raised = (place: string, words: string, mark: string) =>
	`<c r="${place}" t="inlineStr"><is><r><t>${words}</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>${mark}</t></r></is></c>`;

type Row = readonly [string, Uint8Array, readonly string[]];

const READ: readonly Row[] = [
	[
		'a column about the country beside rows that have their place',
		lines('Kommun;År;Andel;Andel Riket;Rikets värde', 'Piteå;2020;1;98;99'),
		['2581 2020 T 1']
	],
	[
		'columns of who moved between places',
		lines('Kommun;År;Inflyttade från övriga Sverige;Utflyttade', 'Piteå;2020;1;2'),
		['2581 2020 T 1', '2581 2020 T 2']
	],
	[
		'rows and columns that average or compare places',
		lines('Kommun;2020', 'Piteå;1', 'Medelvärde;2', 'Differens;3', 'Snitt länet;4', 'Länstotal;5'),
		['2581 2020 T 1']
	],
	[
		'a sex behind each place, and a place alone of both',
		lines('Kommun och kön;2020', 'Piteå;3', 'Piteå kvinnor;1', 'Piteå (män);2'),
		['2581 2020 T 3', '2581 2020 K 1', '2581 2020 M 2']
	],
	[
		'localities with the names of municipalities',
		lines('Tätort;Kommun;2020', 'Piteå;Piteå;1', 'Öjebyn;Piteå;2'),
		['2581 2020 T 1', '2581 2020 T 2']
	],
	['localities alone', lines('Tätort;2020', 'Piteå;1', 'Boden;2'), [' 2020 T 1', ' 2020 T 2']],
	[
		'years as a program writes numbers, headings as R does, and few in words',
		lines('Kommun;år;Antal', 'Piteå;2019.0;1', 'Piteå;2020.0;färre än 5'),
		['2581 2019 T 1', '2581 2020 T suppressed-by-source']
	],
	[
		'years as R heads columns',
		lines('Kommun,X2019,X2020', 'Piteå,1,2'),
		['2581 2019 T 1', '2581 2020 T 2']
	],
	[
		'years under a heading of Power Query',
		lines('Kommun;Attribut;Värde', 'Piteå;2019;1', 'Piteå;2020;2'),
		['2581 2019 T 1', '2581 2020 T 2']
	],
	[
		'characters that nobody sees',
		lines('Kom\u00admun;2020', 'Pite\u00adå;60,4\u200b', 'Boden;\u200b65,5'),
		['2581 2020 T 60.4', '2582 2020 T 65.5']
	],
	[
		'a rank beside a figure, and one that sums up',
		lines('Rang;Kommun;Andel 2020', '2;Piteå;1', '1;Boden;3', ';Summa;4'),
		['2581 2020 T 1', '2582 2020 T 3']
	],
	[
		'the headings once more between the rows',
		lines('Kommun;2019;2020', 'Piteå;1;2', 'Kommun;2019;2020', 'Boden;3;4'),
		['2581 2019 T 1', '2581 2020 T 2', '2582 2019 T 3', '2582 2020 T 4']
	],
	[
		'counties by the codes of Eurostat and of the world',
		lines('geo,TIME_PERIOD,OBS_VALUE', 'SE332,2020,1', 'SE-AC,2020,2', 'SE,2020,3'),
		['25 2020 T 1', '24 2020 T 2', '00 2020 T 3']
	],
	[
		'apostrophes between thousands, and a heading without its ring',
		lines('omrade;2020', "Piteå;41'548", 'Boden;28’033'),
		['2581 2020 T 41548', '2582 2020 T 28033']
	],
	[
		'a JSON-stat status that says that a value may yet change',
		utf8(
			JSON.stringify({
				...{ version: '2.0', class: 'dataset', label: 'Besök', id: ['kommun', 'år'], size: [1, 3] },
				dimension: {
					kommun: { label: 'Kommun', category: { index: ['2581'], label: { '2581': 'Piteå' } } },
					år: { label: 'år', category: { index: ['2018', '2019', '2020'] } }
				},
				value: [1, 2, 3],
				status: ['', 'p', 'preliminär']
			})
		),
		['2581 2018 T 1', '2581 2019 T 2*', '2581 2020 T 3*']
	],
	[
		'a raised mark behind a year and a place',
		writeWorkbookOf({
			Blad1: `<row r="1">${text('A1', 'Kommun')}${text('B1', '2019')}${raised('C1', '2020', '1')}</row>
				<row r="2">${raised('A2', 'Piteå', '2')}<c r="B2"><v>1</v></c><c r="C2"><v>2</v></c></row>
				<row r="3">${text('A3', 'Boden')}<c r="B3"><v>3</v></c><c r="C3"><v>4</v></c></row>`
		}),
		['2581 2019 T 1', '2581 2020 T 2', '2582 2019 T 3', '2582 2020 T 4']
	],
	[
		'a column of flags, one of which says that its row may yet change',
		lines('Kommun;År;OBS_FLAG;Antal', 'Piteå;2019;r;1', 'Piteå;2020;p;2'),
		['2581 2019 T 1', '2581 2020 T 2*']
	],
	[
		'a column that says yes or no to whether figures are preliminary',
		lines('Kommun;År;Antal;Preliminär', 'Piteå;2019;1;nej', 'Piteå;2020;2;ja'),
		['2581 2019 T 1', '2581 2020 T 2*']
	],
	[
		'the columns that Eurostat puts beside a figure',
		lines(
			'DATAFLOW,LAST UPDATE,sex,geo,TIME_PERIOD,OBS_VALUE,CONF_STATUS',
			'ESTAT:X(1.0),25/04/24 23:00:00,F,SE33,2020,1,',
			'ESTAT:X(1.0),25/04/24 23:00:00,F,SE33,2021,2,'
		),
		['SE33 2020 K 1', 'SE33 2021 K 2']
	],
	[
		'numbers of weeks under a title that says weeks',
		lines('Antal fall per vecka', '', 'Kommun;Period;Fall', 'Piteå;2020-01;1', 'Piteå;2020-02;2'),
		['2581 2020-W01 T 1', '2581 2020-W02 T 2']
	],
	[
		'places that are set in with dots and dashes',
		lines('Region;2020', 'Norrbottens län;3', '..Piteå;1', '- Kalix;2'),
		['25 2020 T 3', '2581 2020 T 1', '2514 2020 T 2']
	],
	[
		'a title that names the sex of all figures',
		lines('Medellivslängd män, år', '', 'Kommun;2020', 'Piteå;1'),
		['2581 2020 M 1']
	],
	[
		'a note below that names the sex of all figures',
		lines('Kommun;2019;2020', 'Piteå;1;2', '', 'Medellivslängd kvinnor'),
		['2581 2019 K 1', '2581 2020 K 2']
	],
	[
		'a share of women, which is everybody’s',
		lines('Andel kvinnor bland chefer', '', 'Kommun;2020', 'Piteå;1'),
		['2581 2020 T 1']
	],
	[
		'codes without their zeros under a heading that does not say of what, beside names',
		lines('Kod;Namn;2020', '180;Stockholm;1', '2581;Piteå;2'),
		['0180 2020 T 1', '2581 2020 T 2']
	],
	[
		'codes of another list beside names of ours',
		lines('geo;namn;2020', 'SE332;Norrbottens län;1', 'SE331;Västerbottens län;2'),
		['25 2020 T 1', '24 2020 T 2']
	],
	[
		'headings in quotes that run over two lines',
		lines('Kommun;"Andel', '2019 (%)";"Andel', '2020 (%)"', 'Piteå;1,5;2,5'),
		['2581 2019 T 1.5', '2581 2020 T 2.5']
	],
	[
		'bars between columns whose numbers have a decimal comma',
		lines('kommun|år|andel', 'Piteå|2019|1,5', 'Piteå|2020|2,5'),
		['2581 2019 T 1.5', '2581 2020 T 2.5']
	],
	[
		'a note with a comma below numbers with a decimal comma',
		lines('Kommun;2018;2019;2020', 'Piteå;1,5;2,5;3,5', '', 'Avser alla åldrar, procent'),
		['2581 2018 T 1.5', '2581 2019 T 2.5', '2581 2020 T 3.5']
	],
	[
		'a mark of a footnote behind a number',
		lines('Kommun;2019;2020', 'Piteå;22 555 ¹;12¹)'),
		['2581 2019 T 22555', '2581 2020 T 12']
	],
	[
		'a place in a title, before a dash',
		lines('Piteå kommun - nyckeltal', '', 'År;Antal', '2020;1'),
		['2581 2020 T 1']
	],
	[
		'Eurostat’s heading of two dimensions',
		lines('geo\\time,2019-Q4,2020-Q1', 'Sverige,7.5,8.5'),
		['00 2019-Q4 T 7.5', '00 2020-Q1 T 8.5']
	],
	[
		'a note that one quarter may yet change',
		lines('Län;2019K4;2020K1', 'Norrbottens län;1;2', '', 'Uppgifterna för 2020K1 är preliminära.'),
		['25 2019-Q4 T 1', '25 2020-Q1 T 2*']
	],
	[
		'another country’s places and its own whole',
		lines('Alue;2020', 'Raasepori;1', 'KOKO MAA;2'),
		['Raasepori 2020 T 1', 'KOKO MAA 2020 T 2']
	],
	[
		'a man’s share beside a woman’s',
		lines('Kommun;År;Kvinna;Man', 'Piteå;2020;27;24'),
		['2581 2020 K 27', '2581 2020 M 24']
	],
	[
		'tabs between columns, and as many commas in the first of them',
		lines('freq,unit,geo\\TIME_PERIOD\t2019\t2020', 'A,NR,SE\t1\t2', 'A,NR,FI\t3\t4'),
		['00 2019 T 1', '00 2020 T 2', 'FI 2019 T 3', 'FI 2020 T 4']
	],
	[
		'countries, ours among them',
		lines('Entity,Code,Year,Life expectancy', 'Sweden,SWE,2020,82.4', 'World,OWID,2020,72.5'),
		['00 2020 T 82.4', 'World 2020 T 72.5']
	],
	[
		'a dash in somebody’s own table, which is no zero',
		lines('Kommun;2019;2020', 'Piteå;-;2'),
		['2581 2019 T missing', '2581 2020 T 2']
	],
	[
		'how many were born in each year',
		lines('Kommun;Födda 2019;Födda 2020', 'Piteå;1;2'),
		['2581 2019 T 1', '2581 2020 T 2']
	],
	[
		'all of the country, in so many words',
		lines('Län;2020', 'Norrbottens län;1', 'Riket totalt;2'),
		['25 2020 T 1', '00 2020 T 2']
	],
	[
		'codes that a program took for numbers',
		lines('kommunkod,år,antal', '2581.0,2020,1', '180.0,2020,2'),
		['2581 2020 T 1', '0180 2020 T 2']
	],
	[
		'codes that lost their zeros',
		lines('Region;2020', '0;1', '1;2', '2581;3'),
		['00 2020 T 1', '01 2020 T 2', '2581 2020 T 3']
	],
	[
		'a lost zero beside a name, which the first of a list has not',
		lines('Region;2020', '1 Stockholms län;1', '180 Stockholm;2', '2581 Piteå;3'),
		['01 2020 T 1', '0180 2020 T 2', '2581 2020 T 3']
	],
	[
		"a municipality's two figures behind its county's",
		lines('Län;Kommun;År;Antal', '25;81;2020;1', '25;82;2020;2'),
		['2581 2020 T 1', '2582 2020 T 2']
	],
	[
		'the country among places of other words',
		lines('Område;2020', 'Riket;1', 'Norra Norrland;2', 'Tornedalen;3'),
		['00 2020 T 1', 'Norra Norrland 2020 T 2', 'Tornedalen 2020 T 3']
	],
	[
		'weeks by the form that the heading gives',
		lines('Kommun;År och vecka (ÅÅÅÅ-VV);Fall', 'Piteå;2020-01;1', 'Piteå;2020-02;2'),
		['2581 2020-W01 T 1', '2581 2020-W02 T 2']
	],
	[
		'the year of publishing, which is no figure',
		lines('Publicerad;År;Kommun;Antal', '2021;2020;Piteå;1'),
		['2581 2020 T 1']
	],
	[
		'a title that commas split as they do the table',
		lines('Andel i kommunerna, procent', 'Kommun,År,Andel', 'Piteå,2020,12.5'),
		['2581 2020 T 12.5']
	],
	[
		'counties under a heading of counties',
		lines('Län;År;Antal', 'Kalmar;2020;1', 'Örebro;2020;2'),
		['08 2020 T 1', '18 2020 T 2']
	],
	[
		'municipalities under a heading of municipalities',
		lines('Kommun;År;Antal', 'Kalmar;2020;1', 'Örebro;2020;2'),
		['0880 2020 T 1', '1880 2020 T 2']
	],
	[
		'the country in several words',
		lines('Område;År;Antal', 'Riket;2020;1', 'Sverige;2021;2', 'Hela riket;2022;3'),
		['00 2020 T 1', '00 2021 T 2', '00 2022 T 3']
	],
	[
		'places as headings',
		lines('År;Kiruna;Gällivare;Hela riket', '2020;1;2;3'),
		['2584 2020 T 1', '2523 2020 T 2', '00 2020 T 3']
	],
	[
		'a code that tells a name apart',
		lines('Regionkod;Region;År;Antal', '01;Stockholm;2020;1', '0180;Stockholm;2020;2'),
		['01 2020 T 1', '0180 2020 T 2']
	],
	[
		'a county beside its municipalities, and its own row',
		lines('Län;Kommun;År;Antal', 'Norrbottens län;Piteå;2020;1', 'Norrbottens län;Samtliga;2020;9'),
		['2581 2020 T 1', '25 2020 T 9']
	],
	[
		'years that may yet change',
		lines('Kommun;2021;2022 (prel.);2023p', 'Piteå;1;2;3'),
		['2581 2021 T 1', '2581 2022 T 2*', '2581 2023 T 3*']
	],
	[
		'ages as numbers, which are no figures',
		lines('Kommun;Ålder;År;Antal', 'Piteå;16;2020;1', 'Piteå;17;2020;2'),
		['2581 2020 T 1', '2581 2020 T 2']
	],
	[
		'thousands with blanks beside a name',
		lines('Kommun;År;Folkmängd', 'Piteå;2020;42 226', 'Boden;2020;28 048'),
		['2581 2020 T 42226', '2582 2020 T 28048']
	],
	[
		'quarters beside a year, and all of it',
		lines('År;Kvartal;Antal', '2021;1;4', '2021;hel;5'),
		[' 2021-Q1 T 4', ' 2021 T 5']
	],
	[
		'half-years beside a year',
		lines('År;Halvår;Antal', '2021;1;4', '2021;2;5'),
		[' 2021-H1 T 4', ' 2021-H2 T 5']
	],
	[
		'months as headings beside a year',
		lines('År;jan;feb;dec', '2021;4;5;6'),
		[' 2021-01 T 4', ' 2021-02 T 5', ' 2021-12 T 6']
	],
	[
		'Finnish, Norwegian and Icelandic months',
		lines('Period;Antal', 'tammikuu 2021;1', 'mai 2021;2', 'júlí 2021;3', 'December 2021;4'),
		[' 2021-01 T 1', ' 2021-05 T 2', ' 2021-07 T 3', ' 2021-12 T 4']
	],
	[
		'months by number, short name and last day',
		lines('Månad;Antal', '202103;1', 'apr-21;2', '2021-05-31;3'),
		[' 2021-03 T 1', ' 2021-04 T 2', ' 2021-05 T 3']
	],
	[
		'spans of years',
		lines('År;Andel', '2018–2021;1,5', '2019-2022;2,5'),
		[' 2018--2021 T 1.5', ' 2019--2022 T 2.5']
	],
	[
		'sexes before and behind the year',
		lines('Kommun;2021 Flickor;Pojkar 2021;2021 Totalt', 'Piteå;1;2;3'),
		['2581 2021 K 1', '2581 2021 M 2', '2581 2021 T 3']
	],
	[
		'sexes in a neighbour’s words',
		lines('År;Kjønn;Antal', '2021;kvinner;1', '2021;menn;2', '2021;begge kjønn;3'),
		[' 2021 K 1', ' 2021 M 2', ' 2021 T 3']
	],
	[
		'a sex in a content’s heading',
		lines('År;Antal kvinnor;Antal män', '2021;1;2'),
		[' 2021 K 1', ' 2021 M 2']
	],
	[
		'marks that can be nothing but thousands and decimals',
		lines('År;Kronor', '2021;1.018.500,50', '2022;4.088,0', '2023;–31'),
		[' 2021 T 1018500.5', ' 2022 T 4088', ' 2023 T -31']
	],
	[
		'a point between thousands beside a decimal comma',
		lines('År;Antal;Andel', '2021;4.088;12,5'),
		[' 2021 T 4088', ' 2021 T 12.5']
	],
	[
		'few, told as a publisher tells it',
		lines('År;Antal', '2020;X', '2021;<10', '2022;1–3', '2023;12'),
		[
			...[' 2020 T suppressed-by-source', ' 2021 T suppressed-by-source'],
			...[' 2022 T suppressed-by-source', ' 2023 T 12']
		]
	],
	[
		'a note that has no column of its own in the figures',
		lines('Kommun;År;Anmärkning;Antal', 'Piteå;2020;reviderad, ny metod;5'),
		['2581 2020 T 5']
	],
	[
		'a last row whose figures are missing',
		lines('Kommun;2020;2021', 'Boden;1;2', 'Piteå;;'),
		['2582 2020 T 1', '2582 2021 T 2', '2581 2020 T missing', '2581 2021 T missing']
	],
	[
		'years over sexes in a workbook',
		writeWorkbook({
			A: [
				['Kommun', '2020', null, '2021', null],
				[null, 'Kvinnor', 'Män', 'Kvinnor', 'Män'],
				['Piteå', 1, 2, 3, 4]
			]
		}),
		['2581 2020 K 1', '2581 2020 M 2', '2581 2021 K 3', '2581 2021 M 4']
	],
	[
		'a number of a workbook whose decimals are three',
		writeWorkbook({
			A: [
				['Kommun', 'År', 'Index'],
				['Piteå', '2020', 4.088]
			]
		}),
		['2581 2020 T 4.088']
	],
	...['¹⁾', ' *', '°', ' 1)', ' (1)', ' [2]', '*)', ' 1) 2)', ' a)', '¹,²'].map((mark): Row => [
		`a place with “${mark}” behind it is that place`,
		lines('Kommun;År;Antal', `Habo${mark};2020;1`, `Piteå${mark};2020;2`, `Totalt${mark};2020;3`),
		['0643 2020 T 1', '2581 2020 T 2']
	]),
	[
		'a code in parentheses is no footnote',
		lines('Region;År;Antal', 'Norrbotten (25);2020;1', 'Piteå (2581);2020;2'),
		['25 2020 T 1', '2581 2020 T 2']
	],
	[
		'abbreviated sexes under a heading that says so',
		lines('År;Kön;Antal', '2021;kv;1', '2021;m;2', '2022;Kv.;3', '2022;mn;4', '2022;tot.;7'),
		[' 2021 K 1', ' 2021 M 2', ' 2022 K 3', ' 2022 M 4', ' 2022 T 7']
	],
	[
		'words of sexes that are cut short',
		lines('År;Kön;Antal', '2021;kvinn.;1', '2021;pojk.;2', '2022;fl.;3'),
		[' 2021 K 1', ' 2021 M 2', ' 2022 K 3']
	],
	[
		'abbreviated sexes under a heading over them',
		writeWorkbook({
			A: [
				['Kommun', 'År', 'Kön', null],
				[null, null, 'kv', 'm'],
				['Piteå', '2021', 1, 2]
			]
		}),
		['2581 2021 K 1', '2581 2021 M 2']
	],
	[
		'quarters abbreviated as women are',
		lines('År;Kv;Antal', '2021;1;4', '2021;2;5'),
		[' 2021-Q1 T 4', ' 2021-Q2 T 5']
	],
	[
		'a title that says its figures are preliminary',
		lines('Anmälda brott 2024 (preliminär)', '', 'Kommun;Antal', 'Piteå;1', 'Boden;2'),
		['2581 2024 T 1*', '2582 2024 T 2*']
	],
	[
		'a title in English that says so',
		lines('Reported crimes, preliminary figures', '', 'Kommun;2023;2024', 'Piteå;1;2'),
		['2581 2023 T 1*', '2581 2024 T 2*']
	],
	[
		'a title that says so of one year',
		lines('Anmälda brott 2023 och 2024 (2024 prel.)', '', 'Kommun;2023;2024', 'Piteå;1;2'),
		['2581 2023 T 1', '2581 2024 T 2*']
	],
	[
		'a year in a title with the mark behind it',
		lines('Anmälda brott 2024p', '', 'Kommun;Antal', 'Piteå;1', 'Boden;2'),
		['2581 2024 T 1*', '2582 2024 T 2*']
	],
	[
		'a title about a tax that is called so, and one that says they no longer are',
		lines('Preliminär skatt, ej preliminära uppgifter', '', 'Kommun;2023', 'Piteå;1', 'Boden;2'),
		['2581 2023 T 1', '2582 2023 T 2']
	],
	[
		'a content that is said to be preliminary',
		lines('Kommun;År;Antal (preliminära uppgifter);Andel*', 'Piteå;2024;1;2'),
		['2581 2024 T 1*', '2581 2024 T 2']
	],
	[
		'years in rows that may yet change',
		lines('Kommun;År;Antal', 'Piteå;2023;1', 'Piteå;2024 (preliminär);2', 'Piteå;2025p;3'),
		['2581 2023 T 1', '2581 2024 T 2*', '2581 2025 T 3*']
	],
	[
		'a sentence below that says so of one year',
		lines('Kommun;2023;2024', 'Piteå;1;2', '', 'Uppgifterna för 2024 är preliminära.'),
		['2581 2023 T 1', '2581 2024 T 2*']
	],
	[
		'numbers with the mark that everybody knows behind them',
		lines(
			'Kommun;År;Antal',
			'Piteå;2023;1 120',
			'Piteå;2024;1 130 p',
			'Boden;2024;7p',
			'Boden;2023;6 (p)'
		),
		['2581 2023 T 1120', '2581 2024 T 1130*', '2582 2024 T 7*', '2582 2023 T 6*']
	],
	[
		'numbers with a word for it behind them',
		lines('Kommun;2023;2024', 'Piteå;1,5;2,5 prel.', 'Boden;3,5;4,5 (prel)'),
		['2581 2023 T 1.5', '2581 2024 T 2.5*', '2582 2023 T 3.5', '2582 2024 T 4.5*']
	],
	[
		'stars that a note below explains',
		lines('Kommun;2023;2024', 'Piteå;1;2*', 'Boden;3;4 *', '', '* = preliminära uppgifter'),
		['2581 2023 T 1', '2581 2024 T 2*', '2582 2023 T 3', '2582 2024 T 4*']
	],
	[
		'a letter that a title explains',
		lines(
			'Brott. Preliminära värden markeras med e',
			'',
			'Kommun;2023;2024',
			'Piteå;1;2e',
			'Boden;3;4 (e)'
		),
		['2581 2023 T 1', '2581 2024 T 2*', '2582 2023 T 3', '2582 2024 T 4*']
	],
	[
		'marks in a workbook with a note below',
		writeWorkbook({
			A: [
				['Kommun', '2023', '2024'],
				['Piteå', 1, '2*'],
				['Boden', 3, '4*'],
				['* Preliminära uppgifter']
			]
		}),
		['2581 2023 T 1', '2581 2024 T 2*', '2582 2023 T 3', '2582 2024 T 4*']
	]
];

const LEFT_OUT: readonly (readonly [string, Uint8Array, Readonly<Record<string, number>>])[] = [
	[
		'a row that sums up places',
		lines('Kommun;2020', 'Piteå;1', 'Boden;2', 'Summa;3'),
		{ 'total-row': 1 }
	],
	[
		'a number without a period beside years',
		lines('Kommun;Yta;2020;2021', 'Piteå;3086;1;2'),
		{ 'fact-column:Yta': 1 }
	],
	[
		'a sentence below',
		lines('Kommun;2020', 'Piteå;1', '', 'Siffrorna är preliminära.'),
		{ 'below-table': 1 }
	]
];

const REFUSED: readonly (readonly [string, Uint8Array, string])[] = [
	[
		'a code beside another place’s name',
		lines('Kod;Kommun;2020', '2581;Luleå;1', '2580;Piteå;2'),
		'areas-differ'
	],
	[
		'three figures behind a comma beside three behind a point',
		lines('Kommun;2018;2019;2020', 'Piteå;1,234;1.310;1.2'),
		'value-ambiguous'
	],
	[
		'a table whose only years say when the counted ones were born or built',
		lines('Kommun;Födda 2000-2004;Byggda 1990', 'Piteå;1;2'),
		'sheet-no-period'
	],
	[
		'a name that is a county’s and a municipality’s',
		lines('Region;År;Antal', 'Uppsala;2020;1', 'Norrbottens län;2020;2'),
		'area-ambiguous'
	],
	[
		'a code and another’s name',
		lines('Region;År;Antal', '2581 Boden;2020;1', '2582 Boden;2020;2'),
		'area-code-and-name'
	],
	['school years', lines('Kommun;Läsår;Antal', 'Piteå;2021/22;1'), 'period-school-year'],
	['days', lines('Datum;Antal', '2021-03-14;1', '2021-03-21;2'), 'period-is-day'],
	['a month without its year', lines('Månad;Antal', 'mars;1', 'april;2'), 'period-without-year'],
	[
		'two columns of time that differ',
		lines('År;Månad;Antal', '2021;2022-03;1'),
		'period-contradiction'
	],
	[
		'a point that may be either',
		lines('Kommun;År;Antal', 'Piteå;2020;4.088', 'Boden;2020;12'),
		'value-ambiguous'
	],
	[
		'the same figure twice',
		lines('Kommun;År;Antal', 'Piteå;2020;1', 'Piteå;2020;2'),
		'figure-repeated'
	],
	[
		'a place that is left empty',
		lines('Kommun;År;Antal', 'Piteå;2020;1', ';2021;2'),
		'label-empty'
	],
	[
		'words between the rows that say whose they are',
		lines('Kommun;2020;2021', 'Piteå;1;2', 'Kvinnor;;', 'Boden;3;4'),
		'row-alone'
	],
	[
		'a star behind a number that nothing explains',
		lines('Kommun;2023;2024', 'Piteå;1;2*', 'Boden;3;4*'),
		'value-mark-behind'
	],
	[
		'a star that stands for something else',
		lines('Kommun;2023;2024', 'Piteå;1;2*', 'Boden;3;4*', '', '* uppskattat värde'),
		'value-mark-unclear'
	],
	[
		'a p that stands for something else',
		lines('Poäng, p = poäng', '', 'Kommun;2023;2024', 'Piteå;1;2 p', 'Boden;3;4 p'),
		'value-mark-unclear'
	]
];

describe('a table that was once read wrong', () => {
	test.each(READ)('%s', async (_, bytes, figures) => {
		expect(await read(bytes)).toMatchObject({ refused: [], figures });
	});

	test('a week that its year does not have is refused', async () => {
		const bytes = lines('År;Vecka;Antal', '2021;53;4', '2021;1;5');
		expect((await read(bytes)).refused).toEqual(['period-week-53']);
	});

	test.each(LEFT_OUT)('%s is left out and counted', async (_, bytes, reasons) => {
		expect(await read(bytes)).toMatchObject({ refused: [], reasons });
	});

	test.each(REFUSED)('%s is refused', async (_, bytes, code) => {
		expect(await read(bytes)).toMatchObject({ figures: [], refused: [code] });
	});
});

/** Name in the folder → what is right of it. */
const CASES: Readonly<Record<string, readonly string[] | { readonly refused: string }>> = {
	'10-lan-column-names-counties.csv': ['03 2023 T 1', '01 2023 T 2', '09 2023 T 3', '25 2023 T 4'],
	'12-hela-landet.csv': ['00 2023 T 1496000', '2518 2023 T 312'],
	'13-region-names.csv': ['06 2023 T 3', '18 2023 T 4', '14 2023 T 5', '23 2023 T 7'],
	'14-total-is-no-area.csv': [
		...['2518 2023 T 10', '2518 2024 T 12', '2521 2023 T 20', '2521 2024 T 21']
	],
	'16-merged-area-cells.xlsx': ['2518 2023 T 5', '2518 2024 T 6', '2521 2023 T 7', '2521 2024 T 8'],
	'20-preliminary-year-heading.csv': ['2518 2022 T 10', '2518 2023 T 20', '2518 2024 T 30*'],
	'21-thousands-taken-for-area-codes.csv': [
		...['2518 2023 T 12345', '2518 2023 T 5', '2521 2023 T 13345', '2521 2023 T 6'],
		...['2514 2023 T 14502', '2514 2023 T 7']
	],
	'23-ages-as-numbers.csv': ['2518 2023 T 40', '2518 2023 T 41'],
	'30-year-and-week.csv': [' 2024-W10 T 5', ' 2024-W11 T 6'],
	'32-month-headings.csv': ['2518 2024-01 T 120', '2518 2024-02 T 121', '2518 2024-03 T 122'],
	'34-month-as-date-cells.xlsx': ['2518 2024-01 T 120', '2518 2024-02 T 118'],
	'36-year-before-content.csv': [
		...[' 2023 T 10', ' 2023 K 5', ' 2024 T 12', ' 2024 K 6'],
		...[' 2023 T 20', ' 2023 K 11', ' 2024 T 22', ' 2024 K 12']
	],
	'38-heading-with-parenthesis.csv': ['2518 2023 T 12.5', '2518 2024 T 13.5'],
	'39-lasar.csv': { refused: 'period-school-year' },
	'40-sex-in-headings.csv': ['2518 2023 M 10', '2518 2023 K 5'],
	'50-dot-thousands.csv': { refused: 'value-ambiguous' },
	'52-percent-cells.xlsx': [' 2023 T 50', ' 2024 T 60'],
	'54-en-dash-minus.csv': ['2518 2023 T -31', '2518 2024 T -42'],
	'55-socialstyrelsen-X.csv': ['25 2021 K 300', '25 2022 K suppressed-by-source'],
	'60-sep-line.csv': ['2518 2023 T 12.5', '2518 2024 T 13.5'],
	'61-note-without-colon.csv': [
		...['2518 2023 T 70', '2518 2024 T 72*', '2521 2023 T 80', '2521 2024 T 82*']
	],
	'63-one-row-commas.csv': ['2518 2024 T 12.5'],
	'64-trailing-semicolons-known-source.csv': ['00 2017 K 317', '25 2017 K 369'],
	'70-hidden-sheet.xlsx': [' 2023 T 5', ' 2024 T 6']
};

describe.skipIf(!existsSync(FOLDER))('each file that was read wrong', () => {
	test.each(Object.entries(CASES))('%s', async (name, right) => {
		const found = await read(readFileSync(join(FOLDER, name)));
		if ('refused' in right) expect(found.refused).toEqual([right.refused]);
		else expect(found).toMatchObject({ refused: [], figures: right });
	});

	test('a table by year in sheets is read whole, each year from its own', async () => {
		const { figures } = await read(readFileSync(join(FOLDER, '33-sheet-per-year.xlsx')));
		expect([...new Set(figures.map((one) => one.split(' ')[1]))].sort()).toEqual([
			...['2022', '2023', '2024']
		]);
	});

	test('a table with a semicolon behind its headings is still Socialstyrelsen’s', async () => {
		const name = '64-trailing-semicolons-known-source.csv';
		expect((await read(readFileSync(join(FOLDER, name)))).source).toBe('sos-dodsorsaker');
	});

	test.each(['80-last-dot-updated.px', '82-note-paragraphs.px', '83-semicolon-each-row.px'])(
		'%s has its twelve values',
		async (name) => {
			const bytes = readFileSync(join(FOLDER, name));
			expect(await describeFile(name, bytes, SOURCES, CONTEXT)).toMatchObject({
				...{ observations: 12, problems: [] }
			});
		}
	);
});

import { fault } from '$lib/domain/problem';
import { describe, expect, test } from 'vitest';
import { fohmHalsa } from '$imports/fohm-halsa/source';
import { scbFolkmangd } from '$imports/scb-folkmangd/source';
import { scbValdeltagande } from '$imports/scb-valdeltagande/source';
import type { SourceReading } from '$lib/server/layout/known/source-reading';
import { readBytes, readText } from './support';

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf8 = (text: string) => new TextEncoder().encode(text);

const written = ({ observations, problems }: SourceReading) =>
	problems.length > 0
		? problems
		: observations.map(({ areaCode, period, value }) => `${areaCode} ${period.key} ${value}`);

const wide = [
	'"region","Folkmängd 2023","Folkmängd 2024"',
	'"2518 Övertorneå",4088,4057',
	'"2583 Haparanda",9174,9107'
];
const long = [
	'"region","år","Folkmängd"',
	'"2518 Övertorneå","2023",4088',
	'"2518 Övertorneå","2024",4057',
	'"2583 Haparanda","2023",9174',
	'"2583 Haparanda","2024",9107'
];
const text = (lines: readonly string[], delimiter = ',', end = '\r\n') =>
	[...lines, ''].join(end).replaceAll(',', delimiter);

describe('the same figures are read from', () => {
	test.each<[string, Uint8Array]>([
		['wide, comma, Latin-1', latin1(text(wide))],
		['wide, semicolon, UTF-8', utf8(text(wide, ';'))],
		['wide, tab, UTF-8 with a byte order mark', utf8(`\uFEFF${text(wide, '\t')}`)],
		['wide with letters and marks apart', utf8(text(wide).normalize('NFD'))],
		['wide, unquoted', utf8(text(wide).replaceAll('"', ''))],
		['wide with the period first', utf8(text(wide).replace(/Folkmängd (\d+)/g, '$1 Folkmängd'))],
		[
			'wide with the period alone under a title that names the content',
			utf8(`Folkmängd efter region\n\n${text(wide).replace(/Folkmängd (\d+)/g, '$1')}`)
		],
		['wide under a title', latin1(`"Folkmängd efter region, ålder och år"\r\n\r\n${text(wide)}`)],
		['wide under an unquoted title', utf8(`Folkmängd efter region, kön och år\n\n${text(wide)}`)],
		['long, comma, Latin-1', latin1(text(long))],
		['long, semicolon, line feeds', utf8(text(long, ';', '\n'))],
		['long, tab, carriage returns', utf8(text(long, '\t', '\r'))],
		['long with a hard space between thousands', utf8(text(long).replaceAll('4088', '4\u00a0088'))],
		['long with the content’s code', utf8(text(long).replace('Folkmängd', 'BE0101N1'))],
		[
			'long with code and name in columns of their own',
			utf8(
				text(long)
					.replace('"region"', '"Region","region"')
					.replace(/"(\d{4}) (\p{L}+)"/gu, '"$1","$2"')
			)
		],
		['long with names only', utf8(text(long).replace(/"\d{4} (\p{L}+)"/gu, '"$1 kommun"'))],
		[
			'long with the total age',
			utf8(
				text(long)
					.replace('"år"', '"ålder","år"')
					.replace(/("\d{4}",\d)/g, '"totalt ålder",$1')
			)
		]
	])('%s', (_, bytes) => {
		expect(written(readBytes(scbFolkmangd, bytes))).toEqual([
			'2518 2023 4088',
			'2518 2024 4057',
			'2583 2023 9174',
			'2583 2024 9107'
		]);
	});
});

test('the last heading may be unquoted and hold commas', () => {
	const lines = [
		'"region","valår",Valdeltagande i riksdagsval, procent',
		'"2518 Övertorneå","2022",78.2'
	];
	expect(written(readBytes(scbValdeltagande, latin1(lines.join('\r\n'))))).toEqual([
		'2518 2022 78.2'
	]);
});

test('a decimal comma is read beside the semicolon', () => {
	const lines = ['region;valår;Valdeltagande i riksdagsval, procent', '2518 Övertorneå;2022;78,2'];
	expect(written(readText(scbValdeltagande, lines.join('\n')))).toEqual(['2518 2022 78.2']);
});

describe('the publisher’s marks for no value', () => {
	test.each([
		['..', 'missing'],
		['...', 'missing'],
		['…', 'missing'],
		['.', 'not-applicable'],
		['-', 'not-applicable'],
		[':', 'suppressed-by-source'],
		['<5', 'suppressed-by-source']
	])('%s is %s', (mark, gap) => {
		const lines = `"region","valår","ME0104B8"\n"2518","2022",${mark}\n"2518","2018",81.0`;
		expect(readText(scbValdeltagande, lines).observations[0]).toMatchObject({ value: null, gap });
	});

	test('a dash in a table of counts is a true zero', () => {
		expect(written(readText(scbFolkmangd, 'region;år;Folkmängd\n2518;2024;-'))).toEqual([
			'2518 2024 0'
		]);
	});
});

const health = (rows: readonly string[]) =>
	[
		'"Region","Hälsotillstånd","Andel och konfidensintervall","Kön","År","Andel"',
		...rows.map((row) => `"25 Norrbottens län","Bra eller mycket bra hälsa",${row}`)
	].join('\r\n');

describe('rows that carry an interval', () => {
	const share = '"Andel","Totalt","2021-2024",63.7';
	const low = '"Konfidensintervall nedre gräns","Totalt","2021-2024",61.0';
	const high = '"Konfidensintervall övre gräns","Totalt","2021-2024",66.4';

	test('become the interval of their value', () => {
		const { observations } = readText(fohmHalsa, health([share, low, high]));
		expect(observations).toMatchObject([{ value: 63.7, interval: { low: 61, high: 66.4 } }]);
	});

	test('are read with code and text in one cell', () => {
		const coded = [share, low, high].map((row, index) => row.replace('"', `"0${index + 1} `));
		expect(readText(fohmHalsa, health(coded)).observations).toMatchObject([
			{ value: 63.7, interval: { low: 61, high: 66.4 } }
		]);
	});

	test('leave the value alone when they are marked as missing', () => {
		const rows = [share, low.replace('61.0', '..'), high.replace('66.4', '..')];
		expect(readText(fohmHalsa, health(rows)).observations).toMatchObject([
			{ value: 63.7, interval: null }
		]);
	});

	test.each([
		['only one bound', [share, low], fault('interval-one-bound')],
		['no value', [low, high], fault('interval-without-value')],
		['a value outside', [share.replace('63.7', '70.1'), low, high], fault('interval-outside')]
	])('are refused with %s', (_, rows, reason) => {
		expect(readText(fohmHalsa, health(rows)).problems[0]).toMatchObject(reason);
	});

	test('women and men have intervals of their own', () => {
		const men = [share, low, high].map((row) => row.replace('Totalt', 'Män'));
		const { observations } = readText(fohmHalsa, health([share, ...men]));
		expect(observations.map(({ sex, interval }) => [sex, interval !== null])).toEqual([
			['T', false],
			['M', true]
		]);
	});

	test('rows of the number of answers are counted as skipped', () => {
		const answers = share.replace('"Andel"', '"Antal svar"').replace('63.7', '4119');
		expect(readText(fohmHalsa, health([share, answers])).skipped).toEqual({ 'answer-counts': 1 });
	});
});

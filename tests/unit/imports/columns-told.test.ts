import { describe, expect, test } from 'vitest';
import { readLines } from '../../support/read-lines';

describe('a column without a heading does not vanish', () => {
	test.each([
		[['Kommun;2022;;2023', 'Piteå;5;9;6']],
		[['Kommun;År;Antal;', 'Piteå;2022;5;91', 'Piteå;2023;6;92']],
		[['Kommun;År;;Antal', 'Piteå;2022;10;5', 'Piteå;2023;12;6']]
	])('%j is refused', async (lines) => {
		expect((await readLines(...lines)).problems).toEqual(['column-nameless']);
	});

	test('numbers of the rows are left out and told', async () => {
		const read = await readLines(';Kommun;År;Antal', '0;Piteå;2022;5', '1;Boden;2022;6');
		expect(read.figures).toEqual(['Antal 2581 2022 T 5', 'Antal 2582 2022 T 6']);
		expect(read.left).toEqual({ 'row-numbers': 2 });
	});

	test('two columns of one heading are counted as two', async () => {
		const { left } = await readLines('Kommun;2022;%;2023;%', 'Piteå;40;5,5;42;6,6');
		expect(left).toEqual({ 'fact-column:%': 2 });
	});
});

describe('a zero before a number', () => {
	test.each([
		[['Kommun;2022;2023', 'Piteå;0;00', 'Boden;1;05']],
		[['Kommun;2022;2023', 'Piteå;12;05', 'Boden;13;14']],
		[['Kommun;Antal 2022;Antal 2023', 'Piteå;12;007', 'Boden;13;014']],
		[['Kommun;År;Antal', 'Piteå;2022;05', 'Piteå;2023;12']],
		[['Kommun;År;Besök', 'Piteå;2022;05', 'Piteå;2023;112', 'Boden;2023;9', 'Boden;2022;8']],
		[['region;Folkmängd 2022', '2581 Piteå;042000']]
	])('under a period or a content is no figure: %j', async (lines) => {
		expect((await readLines(...lines)).problems).toEqual(['value-leading-zero']);
	});

	test('is a part of a code elsewhere', async () => {
		const read = await readLines('Kommun;Näring;År;Antal', 'Piteå;01;2022;5', 'Piteå;12;2022;6');
		expect(read.figures).toEqual(['01 · Antal 2581 2022 T 5', '12 · Antal 2581 2022 T 6']);
	});
});

describe('headings in several rows', () => {
	test('go on to the right as far as what stands above them', async () => {
		const read = await readLines(
			';Antal;;;;Andel;;;',
			';Kvinnor;;Män;;Kvinnor;;Män;',
			'Kommun;2022;2023;2022;2023;2022;2023;2022;2023',
			'Piteå;1;2;3;4;5;6;7;8'
		);
		expect(read.figures).toEqual([
			...['Antal 2581 2022 K 1', 'Antal 2581 2023 K 2', 'Antal 2581 2022 M 3'],
			...['Antal 2581 2023 M 4', 'Andel 2581 2022 K 5', 'Andel 2581 2023 K 6'],
			...['Andel 2581 2022 M 7', 'Andel 2581 2023 M 8']
		]);
	});

	test('do not go on under another heading', async () => {
		const read = await readLines(
			';Antal;;Bortfall;',
			';Kvinnor;Män;;',
			'Kommun;2022;2022;2022;2023',
			'Piteå;1;2;3;4'
		);
		expect(read.figures).toContain('Bortfall 2581 2022 T 3');
	});
});

describe('what is said of a figure parts no series', () => {
	test.each([
		['KI (±)', '± 1,5', '± 1,6'],
		['95 % KI', '10,1–14,1', '11,1–15,1'],
		['Gränser', '(10,1-14,1)', '(11,1-15,1)'],
		['Signifikans', '*', 'ns'],
		['Färg', 'Röd', 'Grön'],
		['Trend', '↑', '↓'],
		['Metod', '', 'ny enkät'],
		['Revideringsdatum', '2023-05-01', '2024-05-01'],
		['Jämförelse med riket', 'högre', 'lika'],
		['Senast ändrad av', 'KA', 'BO']
	])('%s', async (heading, one, other) => {
		const rows = [`Piteå;2022;12,1;${one}`, `Piteå;2023;12,9;${other}`];
		const read = await readLines(`Kommun;År;Andel;${heading}`, ...rows);
		expect(read.figures).toEqual(['Andel 2581 2022 T 12.1', 'Andel 2581 2023 T 12.9']);
		const filled = [one, other].filter(Boolean).length;
		expect(read.left).toEqual({ [`note-column:${heading}`]: filled });
	});

	test.each([
		['Färg', 'Röd', 'Grön', 'Röd;2022;5'],
		['Åldersgrupp', '16–24', '25–34', '']
	])('but %s tells rows apart', async (heading, one, other) => {
		const read = await readLines(
			`Kommun;${heading};År;Antal`,
			`Piteå;${one};2022;5`,
			`Piteå;${other};2022;6`
		);
		expect(read.figures).toEqual([
			`${one} · Antal 2581 2022 T 5`,
			`${other} · Antal 2581 2022 T 6`
		]);
	});

	test.each(['Parti', 'Metod', 'Ansvarig enhet', 'Kvartil', 'Kvalitet'])(
		'%s says something of each row where every row has it',
		async (heading) => {
			const rows = ['Piteå;2022;5;Grön', 'Piteå;2023;6;Blå'];
			const { figures, left } = await readLines(`Kommun;År;Antal;${heading}`, ...rows);
			expect(figures).toEqual(['Antal 2581 2022 T 5', 'Antal 2581 2023 T 6']);
			expect(left).toEqual({ [`note-column:${heading}`]: 2 });
		}
	);

	test('so do words that differ between whole series, whatever heads them', async () => {
		const rows = ['Piteå;2022;5;a', 'Piteå;2023;6;b', 'Boden;2022;7;b', 'Boden;2023;8;b'];
		const { left } = await readLines('Kommun;År;Antal;Kommungrupp', ...rows);
		expect(left).toEqual({ 'note-column:Kommungrupp': 4 });
	});

	test.each([
		['Enhet', 'Piteå;2022;5;kr', 'Piteå;2023;6;tkr', 'Boden;2022;7;tkr', 'Boden;2023;8;kr'],
		['Skola', 'Piteå;2022;5;Norra', 'Piteå;2023;6;Södra'],
		['Parti', 'Piteå;2022;5;S', 'Piteå;2022;6;M']
	])('but %s tells what is counted', async (heading, ...rows) => {
		const { left } = await readLines(`Kommun;År;Antal;${heading}`, ...rows);
		expect(left).toEqual({});
	});

	test('nor one that the title names', async () => {
		const read = await readLines(
			...['Antal efter kommun, färg och år', '', 'Kommun;Färg;År;Antal'],
			...['Piteå;Röd;2022;5', 'Piteå;Grön;2023;6']
		);
		expect(read.figures[0]).toBe('Röd · Antal 2581 2022 T 5');
	});
});

test('when somebody was born is not when they were counted', async () => {
	const { problems } = await readLines('Kommun;Födelseår;Antal', 'Piteå;1990;5', 'Piteå;1991;7');
	expect(problems).toEqual(['sheet-no-period']);
});

test('a part of a column before it is its sex', async () => {
	const read = await readLines(
		'Kommun;År;Elever;varav flickor;varav pojkar',
		'Piteå;2023;40;18;22'
	);
	expect(read.figures).toEqual([
		...['Elever 2581 2023 T 40', 'Elever 2581 2023 K 18', 'Elever 2581 2023 M 22']
	]);
});

test('a sum below the months is left out and counted', async () => {
	const rows = ['Januari;12;13', 'Februari;11;12', 'Summa;23;25'];
	const { figures, left } = await readLines('Besök i Piteå kommun', '', 'Månad;2023;2024', ...rows);
	expect([figures.length, left]).toEqual([4, { 'total-row': 1 }]);
});

test('a row that does not say what it counts is refused', async () => {
	const rows = ['Sjuktal;Kvinnor;12;13', ';Män;11;12'];
	const { problems } = await readLines('Besök i Piteå', '', 'Nyckeltal;Kön;2022;2023', ...rows);
	expect(problems).toEqual(['label-empty']);
});

test('what is counted per so many keeps its sign', async () => {
	const { figures } = await readLines('Kommun;Antal 2022;/100 000 inv 2022', 'Piteå;5;12,1');
	expect(figures[1]).toBe('/100 000 inv 2581 2022 T 12.1');
});

test('Eurostat’s letters behind values are flags', async () => {
	const read = await readLines('geo;2021;2022', 'SE;8.9 b;: ', 'SE332;6.1 u;: c');
	expect(read.figures.map((one) => one.split(' ').slice(1).join(' '))).toEqual([
		...['00 2021 T 8.9', '00 2022 T missing', '25 2021 T 6.1', '25 2022 T suppressed-by-source']
	]);
	expect(read.left).toEqual({ 'flag:b': 1, 'flag:u': 1 });
});

test.each(['Kv.;Män;Alla', 'F;M;T', 'Kvi;Mn;Tot'])('%s are the sexes', async (headings) => {
	const read = await readLines(`Kommun;År;${headings}`, 'Piteå;2023;5;6;11');
	const figures = ['K 5', 'M 6', 'T 11'].map((one) => `Värde 2581 2023 ${one}`);
	expect(read.figures).toEqual(figures);
});

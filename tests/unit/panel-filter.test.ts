import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_OTHERS, parsePanelFilter, writePanelFilter } from '$lib/domain/panel-filter';

const parse = (query: string) => parsePanelFilter(new URLSearchParams(query));

test('years and sex are read from the address as whole years', () => {
	expect(parse('fran=2000&till=2020&kon=K')).toEqual({
		from: '2000-01-01',
		to: '2020-12-31',
		sex: 'K',
		others: [],
		leftOut: [],
		neighbours: false,
		similar: false
	});
});

test.each([
	'',
	'fran=&till=&kon=',
	'fran=20000',
	'fran=20a0',
	'fran=9999',
	'kon=X',
	'med=25',
	'med=x',
	'grannar=0',
	'liknande=ja',
	'fran=%00'
])('%j narrows nothing', (query) => {
	expect(parse(query)).toEqual({
		from: null,
		to: null,
		sex: null,
		others: [],
		leftOut: [],
		neighbours: false,
		similar: false
	});
});

test.each([
	'fran=2000&till=2020&kon=K',
	'till=2020',
	'kon=KM&med=2513&med=2583&grannar=1&liknande=1',
	''
])('%j is written as it was read', (query) => {
	expect(writePanelFilter(parse(query))).toBe(query);
});

test('municipalities beyond those that fit are left out by name, each once', () => {
	const { others, leftOut } = parse(
		'med=2583&med=2513&med=2583&med=0180&med=1480&med=1280&med=2514'
	);
	expect([others, leftOut]).toEqual([
		['0180', '1480', '2513', '2583'],
		['1280', '2514']
	]);
});

test('whatever is sent, what is compared is bounded', () => {
	const name = fc.constantFrom('fran', 'till', 'kon', 'med', 'grannar', 'liknande');
	const value = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^\d{4}$/));
	fc.assert(
		fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
			const { others, from, to } = parsePanelFilter(new URLSearchParams(pairs));
			const years = [from, to].every((day) => day === null || /^(19|20)\d\d-/.test(day));
			expect([others.length <= MOST_OTHERS, new Set(others).size, years]).toEqual([
				true,
				others.length,
				true
			]);
		})
	);
});

import { expect, test } from 'vitest';
import { parsePanelFilter, writePanelFilter } from '$lib/domain/panel-filter';

const parse = (query: string) => parsePanelFilter(new URLSearchParams(query));

test('years and sex are read from the address as whole years', () => {
	expect(parse('fran=2000&till=2020&kon=K')).toEqual({
		from: '2000-01-01',
		to: '2020-12-31',
		sex: 'K',
		others: [],
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

import { describe, expect, test } from 'vitest';
import { fault } from '$lib/domain/problem';
import { readJsonTable } from '$lib/server/layout/unknown/json-table';

function dataset(label: string, more: object = {}) {
	return {
		...{ version: '2.0', class: 'dataset', label, id: ['Region', 'Tid'], size: ['1', '2'] },
		dimension: {
			Region: { label: 'region', category: { index: ['2518'] } },
			Tid: { label: 'år', category: { index: ['2023', '2024'] } }
		},
		value: { '1': 7 },
		...more
	};
}

const collection = (...item: readonly object[]) => ({ class: 'collection', link: { item } });
function read(json: object) {
	const found = readJsonTable(JSON.stringify(json));
	if (!found.ok) return found;
	if (found.value.kind !== 'table') throw new Error('Records and no cube');
	return { ok: true, value: found.value.table } as const;
}

const LINK = { class: 'dataset', href: 'https://example.org/a' };

describe('a file of JSON-stat datasets', () => {
	test.each([
		['a dataset by itself', dataset('Fall')],
		['a collection with one in it', collection(dataset('Fall'))],
		['a collection with one in it beside links', collection(LINK, dataset('Fall'))],
		['a bundle of one', { fall: dataset('Fall') }]
	])('is read where it holds one: %s', (_, json) => {
		const table = read(json);
		const cells = table.ok ? [...table.value.cells] : [];
		expect(cells).toMatchObject([{ text: '7', categories: { Tid: { code: '2024' } } }]);
	});

	test.each([
		['a collection', collection(dataset('Fall'), dataset('Dödsfall'))],
		['a bundle', { a: dataset('Fall'), b: dataset('Dödsfall') }]
	])('is refused where it holds several: %s', (_, json) => {
		const reason = fault('jsonstat-several', { count: 2, titles: 'Fall; Dödsfall' });
		expect(read(json)).toMatchObject({ ok: false, problems: [reason] });
	});

	test('says how many links it is where it holds none', () => {
		const reason = fault('jsonstat-collection', { links: 2 });
		expect(read(collection(LINK, LINK))).toMatchObject({ problems: [reason] });
	});
});

describe('a dataset that names no time', () => {
	const named = (name: string, category: object) =>
		dataset('Fall', {
			id: ['Region', name],
			dimension: {
				Region: { label: 'region', category: { index: ['2518'] } },
				[name]: { label: name, category }
			}
		});

	test('has it where the categories of one dimension are all periods', () => {
		const category = { index: ['a', 'b'], label: { a: '2023M01', b: '2023M02' } };
		const table = read(named('tiempo', category));
		expect(table.ok && [...table.value.cells]).toMatchObject([
			{ categories: { tiempo: { code: '2023-02' } } }
		]);
	});

	test('is refused by the dimensions that it has', () => {
		const reason = fault('jsonstat-no-time', { headings: 'region, ålder' });
		expect(read(named('ålder', { index: ['18', '19'] }))).toMatchObject({ problems: [reason] });
	});

	test('is refused as a hierarchy where its categories are parts of each other', () => {
		const category = { index: ['T', '1'], child: { T: ['1'] } };
		const reason = fault('jsonstat-hierarchy', { heading: 'vara' });
		expect(read(named('vara', category))).toMatchObject({ problems: [reason] });
	});
});

import { fault } from '$lib/domain/problem';
import { asText, at, breakFile } from './broken-file';
import { INSURANCE, JSON_STAT, KOLADA, PXWEB } from './good-texts';

const json = (value: unknown) => asText(JSON.stringify(value), 'fil.json');
const stat = (parts: object) => json({ ...JSON_STAT, ...parts });
const { Region, Tid } = JSON_STAT.dimension;
const region = (category: object) => stat({ dimension: { Region: { ...Region, category }, Tid } });
const link = (item: unknown) => json({ version: '2.0', class: 'collection', link: { item } });
const timeless = (category: object) => ({
	...{ id: ['Region', 'Slag'], role: { geo: ['Region'] } },
	dimension: { Region, Slag: { label: 'slag', category } }
});
const [first, second] = KOLADA.values;
const kolada = (row: object) => json({ values: [first, row] });
const [insured] = INSURANCE;
const lines = JSON.stringify(JSON_STAT, null, 1);

export const BROKEN_JSON = [
	...breakFile(json(JSON_STAT), 'page', [
		[
			'JSON that is cut off',
			asText(lines.slice(0, lines.indexOf('"value"') + 12)),
			at(46, null, fault('json-broken', { character: 2 }), '')
		],
		[
			'a comma too many',
			asText('{"class":"dataset",,"id":[]}'),
			at(1, null, fault('json-broken', { character: 20 }), ',"id":[]}')
		],
		[
			'NaN for a number',
			asText(JSON.stringify(JSON_STAT).replace('33', 'NaN')),
			at(1, null, fault('json-not-a-number', { character: 330 }), 'NaN,44,45]}')
		],
		[
			'links to tables',
			link([{ class: 'dataset', href: 'https://example.org/a' }]),
			at(1, 'link', fault('jsonstat-collection', { links: 1 }))
		],
		[
			'two tables in one',
			link([JSON_STAT, { ...JSON_STAT, label: 'Lån' }]),
			at(1, null, fault('jsonstat-several', { count: 2, titles: 'Besök; Lån' }))
		],
		[
			'no time',
			stat(timeless({ index: ['a', 'b'] })),
			at(1, 'dimension', fault('jsonstat-no-time', { headings: 'region, slag' }))
		],
		[
			'a hierarchy without time',
			stat(timeless({ index: ['a', 'b'], child: { a: ['b'] } })),
			at(1, 'dimension', fault('jsonstat-hierarchy', { heading: 'slag' }))
		],
		[
			'no dimensions',
			json({ class: 'dataset', value: [1] }),
			at(1, 'dimension', fault('jsonstat-no-dimensions'))
		],
		['a size too few', stat({ size: [2] }), at(1, 'id', fault('jsonstat-ids-and-sizes'))],
		[
			'a dimension without categories',
			stat({ dimension: { Region: { label: 'region' }, Tid } }),
			at(1, 'Region', fault('jsonstat-no-categories'))
		],
		[
			'two categories in one place',
			region({ index: { '2518': 0, '2514': 0 } }),
			at(1, 'Region', fault('jsonstat-category-order'))
		],
		[
			'a category more than the size',
			region({ index: ['2518', '2514', '2583'] }),
			at(1, 'Region', fault('jsonstat-category-count', { categories: 3, size: 2 }))
		],
		['no values', stat({ value: undefined }), at(1, 'value', fault('jsonstat-no-values'))],
		['metadata only', stat({ value: [] }), at(1, 'value', fault('jsonstat-metadata-only'))],
		[
			'a value too few',
			stat({ value: [31, 33, 44] }),
			at(1, 'value', fault('jsonstat-value-count', { values: 3, cells: 4 }))
		],
		[
			'a value beyond the last',
			stat({ value: { '0': 31, '9': 44 } }),
			at(1, 'value', fault('jsonstat-value-outside'), '9')
		],
		[
			'a value that is words',
			stat({ value: [31, 33, 'många', 45] }),
			{ ...at(3, 'value', fault('json-value-no-number'), 'många'), cell: 'Kalix · 2023' }
		],
		[
			'a category twice',
			region({ index: ['2518', '2518'] }),
			at(1, 'Region', fault('category-twice', { where: 'category', category: '2518' }))
		],
		[
			'a value whose status says that there is none',
			stat({ status: { '2': '..' } }),
			{
				...at(3, 'value', fault('json-value-and-status', { status: '..' }), '44'),
				cell: 'Kalix · 2023'
			}
		],
		[
			'a time whose text is another',
			stat({
				dimension: {
					Region,
					Tid: { ...Tid, category: { ...Tid.category, label: { '2023': '2022' } } }
				}
			}),
			at(1, 'år', fault('period-code-and-text', { code: '2023', text: '2022' }), '2022')
		],
		[
			'areas that are codes alone, in English',
			stat({
				extension: { lang: 'EN' },
				dimension: { Region: { ...Region, category: { index: ['2518', '2514'] } }, Tid }
			}),
			at(1, 'region', fault('area-codes-alone', { codes: '2518, 2514' }))
		],
		['a number alone', json(42), at(1, null, fault('json-no-table'))],
		[
			'a service’s error',
			json({ error: 'Too many values selected' }),
			at(1, null, fault('json-answer-error', { error: 'Too many values selected' }))
		],
		[
			'a service’s error within',
			json({ errors: [{ code: 403, message: 'Too many values selected' }] }),
			at(1, null, fault('json-answer-error', { error: 'Too many values selected' }))
		],
		['an empty list', json([]), at(1, null, fault('json-empty-list'))],
		['a list of lists', json([[1, 2]]), at(1, null, fault('json-list-no-table'))],
		[
			'a schema',
			json({ $schema: 'https://example.org/schema', properties: {} }),
			at(1, '$schema', fault('json-is-schema'))
		],
		[
			'a map',
			json({ type: 'FeatureCollection', features: [] }),
			at(1, 'type', fault('json-is-map'))
		],
		[
			'a service’s settings',
			json({ apiVersion: '2.0', maxDataCells: 1000 }),
			at(1, null, fault('json-is-settings'))
		],
		[
			'a list of tables',
			json({ tables: [{ id: 'TAB1' }] }),
			at(1, null, fault('json-is-table-list'))
		],
		[
			'a table’s metadata',
			json({ title: 'Besök', variables: [{ code: 'Region' }] }),
			at(1, null, fault('json-is-metadata'))
		],
		['another form', json({ answer: 42 }), at(1, null, fault('json-unknown-form'))]
	]),
	...breakFile(json(PXWEB), 'page', [
		[
			'no columns of values',
			json({ ...PXWEB, columns: PXWEB.columns.slice(0, 2) }),
			at(1, 'columns', fault('json-no-value-columns'))
		],
		[
			'a key too few',
			json({ ...PXWEB, data: [PXWEB.data[0], { key: ['2514'], values: ['44'] }] }),
			at(2, 'data', fault('json-row-width'))
		],
		[
			'a value that is a list',
			json({ ...PXWEB, data: [PXWEB.data[0], { key: ['2514', '2023'], values: [[44]] }] }),
			at(2, 'Besök', fault('json-value-no-text'), '[44]')
		],
		[
			'a value that is words',
			json({ ...PXWEB, data: [PXWEB.data[0], { key: ['2514', '2023'], values: ['många'] }] }),
			at(2, 'Besök', fault('value-no-number'), 'många')
		],
		[
			'a row twice',
			json({ ...PXWEB, data: [PXWEB.data[0], PXWEB.data[0]] }),
			at(2, 'Besök', fault('figure-repeated', { earlier: 1 }), '31')
		]
	]),
	...breakFile(json(KOLADA), 'page', [
		[
			'a page before others',
			json({ ...KOLADA, next_page: 'https://api.kolada.se/v2/data?page=2' }),
			at(1, 'next_page', fault('json-kolada-part'))
		],
		[
			'the last of several pages',
			json({ ...KOLADA, next_url: null, previous_url: 'https://api.kolada.se/v3/data?page=1' }),
			at(1, 'previous_url', fault('json-kolada-part'))
		],
		[
			'values of single units',
			json({
				values: KOLADA.values.map(({ municipality, ...row }) => ({
					...row,
					ou: `V15E${municipality}`
				}))
			}),
			at(1, 'ou', fault('json-kolada-units'))
		],
		['no rows', json({ values: [] }), at(1, 'values', fault('json-kolada-empty'))],
		[
			'a row without its indicator',
			kolada({ ...second, kpi: undefined }),
			at(2, 'values', fault('json-kolada-row-incomplete'))
		],
		[
			'a row whose value is bare',
			kolada({ ...second, values: [30.1] }),
			at(2, 'N00945', fault('json-value-unreadable'), '30.1')
		],
		[
			'a value that is words',
			kolada({ ...second, values: [{ gender: 'T', value: 'många' }] }),
			at(2, 'N00945', fault('json-value-no-number'), '"många"')
		],
		[
			'every value taken back',
			json({ values: [{ ...first, values: [{ gender: 'T', value: 1, isdeleted: true }] }] }),
			at(1, null, fault('values-none'))
		],
		[
			'a list of indicators',
			json({ values: [{ id: 'N00945', title: 'Andel', operating_area: 'Skola' }] }),
			at(1, 'title', fault('json-kolada-indicators'))
		],
		[
			'a list of places',
			json({ values: [{ id: '2518', title: 'Övertorneå', type: 'K' }] }),
			at(1, 'title', fault('json-kolada-areas'))
		],
		[
			'rows of one field',
			json({ values: [{ besök: 31 }, { besök: 44 }] }),
			at(1, null, fault('sheet-no-table'))
		],
		[
			'rows in several levels',
			json({ values: [{ kommun: '2518', besök: { '2023': 31 } }] }),
			at(1, null, fault('json-nested-list'))
		]
	]),
	...breakFile(json(INSURANCE), 'page', [
		[
			'a row without observations',
			json([insured, { dimensions: insured?.dimensions }]),
			at(2, 'dimensions', fault('json-row-incomplete'))
		],
		[
			'a value that is a list',
			json([insured, { ...INSURANCE[1], observations: { spt: { value: [1] } } }]),
			at(2, 'Sjukpenningtalet', fault('json-value-unreadable'), '{"value":[1]}')
		]
	])
];

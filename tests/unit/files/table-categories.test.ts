import { expect, test } from 'vitest';
import type { FigureTable, TableCell } from '$lib/server/files/figure-table';
import { categoriesOf } from '$lib/server/files/table-categories';

const cell = (place: string, year: string): TableCell => ({
	...{ line: 1, column: 'Besök', text: '1' },
	categories: { region: { code: place, text: null }, år: { code: year, text: year } }
});

test('the categories of a table are told by one walk, each once', () => {
	let walks = 0;
	const table: FigureTable = {
		...{ format: 'json', tableId: null, title: null },
		dimensions: [
			{ name: 'region', heading: 'region', role: 'area' },
			{ name: 'år', heading: 'år', role: 'period' }
		],
		cells: {
			[Symbol.iterator]() {
				walks += 1;
				return [cell('2581', '2023'), cell('2514', '2023'), cell('2581', '2024')].values();
			}
		}
	};
	const codes = (name: string) =>
		categoriesOf(table)
			.get(name)
			?.map(({ code }) => code);
	expect([codes('region'), codes('år')]).toEqual([
		['2581', '2514'],
		['2023', '2024']
	]);
	expect(walks).toBe(1);
});

import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import FileProblems from '$lib/components/FileProblems.svelte';
import type { FileProblem } from '$lib/domain/problem';
import { fault } from '$lib/domain/problem';
import { gatherProblems } from '$lib/format/problems/gather-problems';

const kinds = (values: readonly (string | null)[]): FileProblem[] =>
	values.map((value, at) => ({ line: at + 3, column: 'typ', value, ...fault('mood-no-week') }));

describe('a fault that a file has in many places is one line', () => {
	test.each([
		[1, '3'],
		[3, '3, 4 och 5'],
		[4, '3, 4, 5 och 6'],
		[20, '3, 4, 5 och 17 till']
	])('with its places, of %s rows "%s"', (rows, lines) => {
		const gathered = gatherProblems(kinds(Array.from({ length: rows }, () => 'lag')), 'sv');
		expect(gathered).toMatchObject([{ lines, values: 'lag', column: 'typ' }]);
	});

	test('with what stands there, each once', () => {
		expect(gatherProblems(kinds(['a', 'b', 'a', null, 'c', 'd', 'e']), 'en')).toMatchObject([
			{ lines: '3, 4, 5 and 4 more', values: 'a, b, c and 2 more' }
		]);
	});

	test('by what it is of, never by a row, in a file without rows', () => {
		const wrong = { line: 2, column: 'value', value: 'många', ...fault('json-value-no-number') };
		const told = gatherProblems([{ ...wrong, cell: 'Piteå · 2024' }], 'sv');
		expect(told).toMatchObject([{ lines: '', column: 'Piteå · 2024', values: 'många' }]);
	});

	test('unless it is of another column, another fault or quotes another number', () => {
		const [problem] = kinds(['x']);
		const others = [
			{ ...problem!, column: 'vecka' },
			{ ...problem!, ...fault('mood-no-month') },
			{ ...problem!, ...fault('csv-row-width', { cells: 3, width: 4 }) },
			{ ...problem!, ...fault('csv-row-width', { cells: 5, width: 4 }) },
			{ ...problem!, line: null, column: null }
		];
		expect(gatherProblems([problem!, ...others, problem!], 'sv').map(({ lines }) => lines)).toEqual(
			['3', '3', '3', '3', '3', '']
		);
	});

	test('in the table that every import shows', () => {
		const { body } = render(FileProblems, { props: { problems: kinds(Array(40).fill('lag')) } });
		expect([body.match(/<tr/g)?.length, body.includes('3, 4, 5 och 37 till')]).toEqual([2, true]);
	});
});

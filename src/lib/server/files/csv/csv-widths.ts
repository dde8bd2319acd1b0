import { fault, type FileProblem } from '$lib/domain/problem';
import type { CsvRow } from './csv-row';

/** How many cells the rows have, and which of them have not as many as the header. */
export function countWidths(keep: number) {
	const byWidth = new Map<number, { count: number; readonly lines: number[] }>();
	let expected = 0;
	let even = 0;

	return {
		expect(width: number): void {
			expected = width;
		},
		/** False from the first row on that has another number: nothing of such a file is used. */
		isEven({ line, cells }: CsvRow): boolean {
			if (cells.length === expected && byWidth.size === 0) {
				even += 1;
				return true;
			}
			const seen = byWidth.get(cells.length) ?? { count: 0, lines: [] };
			seen.count += 1;
			if (seen.lines.length < keep) seen.lines.push(line);
			byWidth.set(cells.length, seen);
			return false;
		},
		hasNone(): boolean {
			return even === 0 && byWidth.size === 0;
		},
		listUneven(): {
			readonly problems: readonly FileProblem[];
			readonly more: number;
		} {
			const uneven = [...byWidth].filter(([cells]) => cells !== expected);
			const all = uneven.flatMap(([cells, { lines }]) =>
				lines.map((line) => [line, cells] as const)
			);
			const problems = all
				.sort(([a], [b]) => a - b)
				.slice(0, keep)
				.map(([line, cells]) => ({
					...{ line, column: null, value: null },
					...fault('csv-row-width', { cells, width: expected })
				}));
			const count = uneven.reduce((sum, [, seen]) => sum + seen.count, 0);
			return { problems, more: count - problems.length };
		}
	};
}

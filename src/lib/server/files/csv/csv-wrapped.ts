import { detectDelimiter } from './csv-delimiter';

/**
 * A line of a file that a spreadsheet had as one column of texts and saved once more: `"a;b;c"`, with quotes inside
 * doubled. One without anything to split stands as it is. Null: neither.
 */
export function unwrapLine(line: string): string | null {
	if (!line.includes('"')) return /[\t;,|]/.test(line) ? null : line;
	const text = line.trim();
	const inside = text.slice(1, -1);
	if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return null;
	return inside.replaceAll('""', '').includes('"') ? null : inside.replaceAll('""', '"');
}

/** Whether the lines are such, and make a table without their outer quotes. */
export function areWrapped(lines: readonly string[]): boolean {
	const filled = lines.filter((line) => line.trim() !== '');
	const inside = filled.map(unwrapLine);
	const wrapped = filled.filter((line, at) => inside[at] !== null && line.includes('"')).length;
	if (wrapped < 2 || inside.includes(null)) return false;
	return (
		detectDelimiter(lines) === null && detectDelimiter(inside.map((line) => line ?? '')) !== null
	);
}

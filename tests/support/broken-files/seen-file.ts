import type { FileProblem } from '$lib/domain/problem';
import { AREAS } from '$imports/areas/source';
import type { WrittenFile } from './broken-file';

/** A file as somebody who looks at it sees it, without any of the readers. */
export interface SeenFile extends WrittenFile {
	readonly text: string;
	/** Of the CSV, or of the first sheet: line by line. */
	readonly rows: readonly (readonly string[])[];
}

/** Whether what was said of a file is so. */
export type Truth = (file: SeenFile, problem: FileProblem) => boolean;

export function lookAt(file: WrittenFile): SeenFile {
	const text = Buffer.from(file.bytes).toString('utf8');
	const rows = file.sheets[0] ?? text.split('\n').map((line) => line.split(';'));
	return { ...file, text, rows };
}

/** The filled rows below the first. */
export function below({ rows }: SeenFile): readonly (readonly string[])[] {
	return rows.slice(1).filter((cells) => cells.some((cell) => cell.trim() !== ''));
}

export function lineOf(file: SeenFile, { line }: FileProblem): string {
	return file.text.split('\n')[(line ?? 0) - 1] ?? '';
}

export function rowOf({ rows }: SeenFile, { line }: FileProblem): readonly string[] {
	return rows[(line ?? 0) - 1] ?? [];
}

/** Where a column stands, from 0: by its number, or by its heading in any case. */
export function placeOf({ rows }: SeenFile, { column }: FileProblem): number {
	if (typeof column === 'number') return column - 1;
	const heads = (rows[0] ?? []).map((head) => head.toLowerCase());
	const wanted = column === 'antal svar' ? 'svar' : (column ?? '').toLowerCase();
	return heads.indexOf(wanted);
}

/** The cell that a problem points at; null where there is none. */
export function cellOf(file: SeenFile, problem: FileProblem): string | null {
	return rowOf(file, problem)[placeOf(file, problem)] ?? null;
}

/** A truth about the cell that a problem points at. */
export function ofCell(isSo: (cell: string, problem: FileProblem) => boolean): Truth {
	return (file, problem) => {
		const cell = cellOf(file, problem);
		return cell !== null && isSo(cell, problem);
	};
}

export function numberIn(text: string): number {
	return text.trim() === '' ? NaN : Number(text.replace(/\s/g, '').replace(',', '.'));
}

export function valueOf({ values }: FileProblem, name: string): string | number {
	const value = values?.[name];
	if (typeof value === 'object' && 'periods' in value) return value.periods.join(', ');
	if (typeof value !== 'string' && typeof value !== 'number') throw new Error(`no ${name}`);
	return value;
}

/** What a JSON file holds; null where it is none. */
export function jsonOf({ text }: SeenFile): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}

/** A part of a JSON value by its names and numbers; undefined where it is not there. */
export function partOf(value: unknown, ...path: readonly (string | number)[]): unknown {
	return path.reduce<unknown>(
		(part, name) =>
			typeof part === 'object' && part !== null ? Reflect.get(part, name) : undefined,
		value
	);
}

export function lengthOf(value: unknown): number {
	return Array.isArray(value) ? value.length : 0;
}

/** The names of SCB's list that a code has, or the codes that a name has, without rings and dots. */
export function nameOfCode(code: string): string | null {
	return AREAS.find((area) => area.code === code)?.name ?? null;
}

export function codesOfName(name: string): readonly string[] {
	const plain = (text: string) =>
		text
			.replace(/s? län$/, '')
			.normalize('NFD')
			.replace(/\p{M}/gu, '');
	return AREAS.filter((area) => plain(area.name) === plain(name)).map(({ code }) => code);
}

export function isPeriod(text: string): boolean {
	return /^\d{4}([MKHQVU-]\d{1,4})?$/.test(text);
}

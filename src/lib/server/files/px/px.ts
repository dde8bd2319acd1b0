import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import type { FigureTable } from '$lib/server/files/figure-table';
import {
	again,
	countCells,
	problemAt,
	refuseAt,
	walkCube,
	type CubeDimension,
	type CubeValue
} from '$lib/server/files/cube';
import { readLegend, takeMarked, type MarkLegend } from '$lib/server/files/preliminary-legend';
import {
	knownMark,
	markOfWords,
	readGapLegend,
	type GapLegend
} from '$lib/server/files/gap-legend';
import { findTime } from '$lib/server/files/time-dimension';
import { readPxDimension } from './px-dimension';
import { placeKeyedData, type KeyKind } from './px-keys';
import { chooseData, type PxData, type PxDatum } from './px-data';
import { lookUp, type LookUp } from './px-lookup';
import type { PxStatement } from './px-statement';
import { readPxStatements, type PxText } from './px-statements';

/** A px file (PX-file format 2013): stub slowest, heading fastest, its own marks for missing values. */
export function readPx(text: string): Result<FigureTable> {
	const taken = readPxStatements(text.replace(/\r\n?/g, '\n'));
	if (!taken.ok) return taken;
	const file = lookUp(taken.value.statements);
	const stub = file('STUB')?.values ?? [];
	const names = [...stub, ...(file('HEADING')?.values ?? [])];
	if (names.length === 0) return refuseAt(1, 'STUB', fault('px-no-stub'));
	const contents = file('CONTVARIABLE')?.values.find((name) => names.includes(name)) ?? null;
	const described: CubeDimension[] = [];
	for (const name of names) {
		const read = readPxDimension(name, contents, file);
		if (!read.ok) return read;
		described.push(read.value);
	}
	const dimensions = findTime(described);
	const counted = countCells(dimensions);
	if (!counted.ok) return counted;
	const placed = placeData(
		taken.value.data,
		dimensions,
		stub.map((name) => keyKindOf(file('KEYS', name))),
		counted.value
	);
	if (!placed.ok) return placed;
	const symbols = readSymbols(file);
	const title = file('TITLE')?.values.join(' ') ?? file('DESCRIPTION')?.values.join(' ') ?? null;
	const unit = file('UNITS')?.values.join(' ').trim();
	const publisher = file('SOURCE')?.values.join(' ').trim();
	const contentHeading = file('CONTENTS')?.values.join(' ') ?? title ?? 'Värde';
	const notes = listNotes(taken.value);
	const legends = { yet: readLegend(notes), gaps: readGapLegend(notes) };
	const read = (index: number) => {
		const cell = placed.value(index);
		return cell ? readCell(cell, symbols, legends) : null;
	};
	return {
		ok: true,
		value: {
			format: 'px',
			tableId: file('TABLEID')?.values[0] ?? file('MATRIX')?.values[0] ?? null,
			title,
			words: [...(title === null ? [] : [title]), ...notes],
			...(publisher && { publisher }),
			...(file.language !== null && { language: file.language }),
			...(unit && { unit }),
			dimensions,
			cells: again(() => walkCube(dimensions, contentHeading, read))
		}
	};
}

/** What stands at a place in the cube: all of it in order, or row by row where the stub has keys. */
function placeData(
	data: PxData,
	dimensions: readonly CubeDimension[],
	kinds: readonly (KeyKind | null)[],
	cells: number
): Result<(index: number) => PxDatum | undefined> {
	if (kinds.some((kind) => kind !== null)) {
		const keyed = placeKeyedData(data, dimensions, kinds);
		return keyed.ok ? { ok: true, value: (index) => keyed.value.get(index) } : keyed;
	}
	const found = chooseData(data, (count) => count === cells);
	if (found) return { ok: true, value: (index) => found[index] };
	const [held] = data.readings;
	const reason = fault('px-value-count', { values: held.length, cells });
	return refuseAt(held.at(-1)?.line ?? data.line, 'DATA', reason);
}

function keyKindOf(keys: PxStatement | null): KeyKind | null {
	if (!keys) return null;
	return keys.values[0]?.toUpperCase() === 'VALUES' ? 'VALUES' : 'CODES';
}

/** The mark in the data (one to six dots, `-`) → the symbol that the file says it stands for. */
function readSymbols(file: LookUp): ReadonlyMap<string, string> {
	const symbols = new Map<string, string>();
	for (let dots = 1; dots <= 6; dots += 1) {
		const declared = file(`DATASYMBOL${dots}`)?.values[0];
		if (declared) symbols.set('.'.repeat(dots), declared);
	}
	return symbols;
}

/** What notes say of the figures and of their marks; `#` begins a new line in them. */
function listNotes({ statements }: PxText): readonly string[] {
	return statements
		.filter(({ keyword }) => /NOTEX?$|^INFO$|^DATANOTE/.test(keyword))
		.flatMap(({ values }) => values.flatMap((text) => text.split('#')));
}

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

function readCell(
	{ line, text }: PxDatum,
	symbols: ReadonlyMap<string, string>,
	{ yet, gaps }: { readonly yet: MarkLegend; readonly gaps: GapLegend }
): CubeValue | FileProblem {
	if (NUMBER.test(text)) return { line, text: plainNumber(text) };
	const symbol = symbols.get(text) ?? text;
	const known = knownMark(symbol, gaps);
	if (/^(?:\.{1,6}|-|:)$/.test(text) || known !== symbol || [...symbols.values()].includes(text)) {
		return { line, text: symbolFor(known) };
	}
	const { number = '', kind } = takeMarked(text, yet) ?? {};
	if (NUMBER.test(number)) {
		const preliminary = kind === 'preliminary' ? { preliminary: true } : {};
		return {
			line,
			text: number,
			...preliminary,
			...(kind === 'forecast' ? { forecast: true } : {})
		};
	}
	return problemAt(line, 'DATA', fault('px-value-unreadable'), text);
}

function plainNumber(text: string): string {
	return /e/i.test(text) ? String(Number(text)) : text;
}

/** One of the marks that every reader knows; a file may declare any words in their place. */
function symbolFor(symbol: string): string {
	if (/^(\.{1,3}|-|:)$/.test(symbol)) return symbol;
	return markOfWords(symbol) ?? '..';
}

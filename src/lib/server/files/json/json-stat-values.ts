import { fault, type FileProblem, type Result } from '$lib/domain/problem';
import type { SkipReason, Skipped } from '$lib/domain/skip';
import { problemAt, refuseAt, type CubeValue } from '$lib/server/files/cube';
import { knownMark, readGapLegend, type GapLegend } from '$lib/server/files/gap-legend';
import { isArray, isObject, textOf, type Json, type JsonObject } from './json-text';
import { readObservationStatus, type ObservationStatus } from './observation-status';

interface JsonStatValues {
	/** From a cell's position to what it holds; null where a sparse file has nothing at all. */
	readonly read: (index: number) => CubeValue | FileProblem | null;
	/** What statuses say of values that is not kept, and of how many. */
	readonly flags: Skipped;
}

/** The values of a dataset of so many cells, dense or sparse, with what their statuses say of them. */
export function readValues(
	dataset: JsonObject,
	cells: number,
	notes: readonly string[]
): Result<JsonStatValues> {
	const { value } = dataset;
	if (!isArray(value) && !isObject(value)) {
		return refuseAt(1, 'value', fault('jsonstat-no-values'));
	}
	const held = isArray(value) ? value.length : Object.keys(value).length;
	if (held === 0) {
		return refuseAt(1, 'value', fault('jsonstat-metadata-only'));
	}
	if (isArray(value) && value.length !== cells) {
		return refuseAt(1, 'value', fault('jsonstat-value-count', { values: value.length, cells }));
	}
	if (isObject(value)) {
		const outside = Object.keys(value).find((key) => !/^\d+$/.test(key) || Number(key) >= cells);
		if (outside !== undefined) {
			return refuseAt(1, 'value', fault('jsonstat-value-outside'), outside);
		}
	}
	const cellAt = (index: number) => (isArray(value) ? value[index] : value[String(index)]);
	const labels = readLabels(dataset);
	const explained = Object.entries(labels).map(([mark, words]) => `${mark} = ${words}`);
	const legend = readGapLegend([...explained, ...notes]);
	const statusAt = readStatus(dataset.status, legend);
	const commas = holdsDecimalCommas(isArray(value) ? value : Object.values(value));
	const read = (index: number): CubeValue | FileProblem | null => {
		const cell = cellAt(index);
		const found = statusAt(index);
		if (cell === undefined && found === null) return null;
		if (cell === undefined || cell === null) return valueless(index, found?.status ?? null);
		const text = numberOf(cell, commas);
		if (text !== null) return valueOf(index, text, found);
		if (typeof cell === 'string' && /^(\.{1,3}|-|:)$/.test(cell)) {
			return { line: index + 1, text: knownMark(cell, legend) };
		}
		const said = typeof cell === 'string' ? cell : JSON.stringify(cell);
		const either = /^-?\d{1,3},\d{3}$/.test(said);
		const reason = either ? fault('value-ambiguous') : fault('json-value-no-number');
		return problemAt(index + 1, 'value', reason, said);
	};
	const flags = dataset.status === undefined ? {} : countFlags(cells, cellAt, statusAt, labels);
	return { ok: true, value: { read, flags } };
}

interface FoundStatus {
	readonly written: string;
	readonly status: ObservationStatus;
}

function valueless(index: number, status: ObservationStatus | null): CubeValue {
	return { line: index + 1, text: status?.kind === 'none' ? status.mark : '..' };
}

/** A zero stands where a publisher has nothing to write: any other number contradicts a status that says that there is none. */
function valueOf(index: number, text: string, found: FoundStatus | null): CubeValue | FileProblem {
	const line = index + 1;
	const { status = null, written = '' } = found ?? {};
	if (status?.kind === 'none') {
		const withheld = status.mark === ':';
		if (Number(text) === 0 || withheld) return { line, text: status.mark };
		return problemAt(line, 'value', fault('json-value-and-status', { status: written }), text);
	}
	return {
		...{ line, text },
		...(status?.preliminary ? { preliminary: true } : {}),
		...(status?.forecast ? { forecast: true } : {})
	};
}

/** A number as every reader has it; null for what is none or may be two. */
function numberOf(cell: Json, commas: boolean): string | null {
	if (typeof cell === 'number') return String(cell);
	if (typeof cell !== 'string') return null;
	const text = cell.trim();
	if (/^-?\d+(\.\d+)?$/.test(text)) return text;
	return commas && /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : null;
}

/** Whether some text can be nothing but a number with a decimal comma: then the comma parts no thousands. */
function holdsDecimalCommas(values: readonly (Json | undefined)[]): boolean {
	return values.some(
		(one) =>
			typeof one === 'string' && /^\s*-?(?:\d{4,},\d+|0,\d+|\d+,(?:\d\d?|\d{4,}))\s*$/.test(one)
	);
}

/** For all cells, for each, or for some; an array shorter than the values is for all when it has one. */
function readStatus(
	status: Json | undefined,
	legend: GapLegend
): (index: number) => FoundStatus | null {
	const read = new Map<string, FoundStatus>();
	const find = (written: string | null) => {
		if (written === null) return null;
		const known = read.get(written);
		if (known) return known;
		const found = { written, status: readObservationStatus(written, legend) };
		read.set(written, found);
		return found;
	};
	if (typeof status === 'string') return () => find(status);
	if (isArray(status)) {
		return (index) => find(textOf(status.length === 1 ? status[0] : status[index]));
	}
	return isObject(status) ? (index) => find(textOf(status[String(index)])) : () => null;
}

/** What Eurostat says that its flags stand for. */
function readLabels({ extension }: JsonObject): Readonly<Record<string, string>> {
	const status = isObject(extension) && isObject(extension.status) ? extension.status : {};
	const labels = isObject(status.label) ? Object.entries(status.label) : [];
	return Object.fromEntries(
		labels.flatMap(([flag, label]) => {
			const words = textOf(label);
			return words === null ? [] : [[flag, words] as const];
		})
	);
}

function countFlags(
	cells: number,
	cellAt: (index: number) => Json | undefined,
	statusAt: (index: number) => FoundStatus | null,
	labels: Readonly<Record<string, string>>
): Skipped {
	const counts: Partial<Record<SkipReason, number>> = {};
	for (let index = 0; index < cells; index += 1) {
		const status = statusAt(index)?.status;
		if (status?.kind !== 'value' || status.flag === null || cellAt(index) == null) continue;
		const words = Object.hasOwn(labels, status.flag) ? labels[status.flag] : undefined;
		const reason: SkipReason = `flag:${words ? `${status.flag} (${words})` : status.flag}`;
		counts[reason] = (counts[reason] ?? 0) + 1;
	}
	return counts;
}

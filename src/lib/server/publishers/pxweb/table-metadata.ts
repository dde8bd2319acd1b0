import { fault, type Fault, type Result } from '$lib/domain/problem';
import { roleOf } from '$lib/server/files/dimension-role';
import { isArray, isObject, textOf, type Json } from '$lib/server/files/json/json-text';

/** A dimension of a publisher's table with everything that can be asked for in it, in the table's order. */
export interface MetadataDimension {
	readonly code: string;
	readonly isArea: boolean;
	/** The service gives its own total when the dimension is left out. */
	readonly eliminable: boolean;
	readonly values: readonly { readonly code: string; readonly text: string | null }[];
}

export interface TableMetadata {
	/** When the service says that the table was last changed; null where it does not say. */
	readonly publishedAt: Date | null;
	readonly dimensions: readonly MetadataDimension[];
}

const NO_METADATA = { ok: false, problems: [fault('answer-metadata-unreadable')] } as const;

/** PxWebApi 2 describes a table as a JSON-stat dataset without values. */
export function parseMetadataV2(json: Json): Result<TableMetadata, Fault> {
	if (!isObject(json) || !isArray(json.id) || !isObject(json.dimension)) return NO_METADATA;
	const dimensions: MetadataDimension[] = [];
	for (const id of json.id) {
		const code = textOf(id) ?? '';
		const described = json.dimension[code];
		if (!isObject(described) || !isObject(described.category)) return NO_METADATA;
		const { index, label } = described.category;
		const { extension } = described;
		if (!isObject(index)) return NO_METADATA;
		const texts = isObject(label) ? label : {};
		dimensions.push({
			code,
			isArea: roleOf(code, textOf(described.label) ?? code) === 'area',
			eliminable: isObject(extension) && extension.elimination === true,
			// The order of an object's keys is not the table's when they look like numbers.
			values: Object.entries(index)
				.sort(([, a], [, b]) => Number(a) - Number(b))
				.map(([value]) => ({ code: value, text: textOf(texts[value]) }))
		});
	}
	return { ok: true, value: { publishedAt: parseMoment(json.updated), dimensions } };
}

/** PxWebApi 1 lists variables, with codes and texts side by side. */
export function parseMetadataV1(json: Json): Result<TableMetadata, Fault> {
	if (!isObject(json) || !isArray(json.variables)) return NO_METADATA;
	const dimensions: MetadataDimension[] = [];
	for (const variable of json.variables) {
		if (!isObject(variable) || !isArray(variable.values)) return NO_METADATA;
		const code = textOf(variable.code);
		if (code === null) return NO_METADATA;
		const texts = isArray(variable.valueTexts) ? variable.valueTexts : [];
		dimensions.push({
			code,
			isArea: roleOf(code, textOf(variable.text) ?? code) === 'area',
			eliminable: variable.elimination === true,
			values: variable.values.map((value, at) => ({
				code: textOf(value) ?? '',
				text: textOf(texts[at])
			}))
		});
	}
	return { ok: true, value: { publishedAt: null, dimensions } };
}

/** A moment as services write it; null for anything else. */
export function parseMoment(json: Json | undefined): Date | null {
	const text = textOf(json);
	const moment = text === null ? NaN : Date.parse(text);
	return Number.isNaN(moment) ? null : new Date(moment);
}

import type { z } from 'zod';

export type ParsedOwnFile<Value> =
	| { readonly ok: true; readonly value: Value }
	/** Places in the file, such as `names.sv.inside`; the empty one is the file as a whole. */
	| { readonly ok: false; readonly places: readonly string[] };

/** A file of a municipality's folder, whole or with every place that is wrong. */
export function parseOwnJson<Value>(schema: z.ZodType<Value>, json: string): ParsedOwnFile<Value> {
	const parsed = schema.safeParse(readValue(json));
	if (parsed.success) return { ok: true, value: parsed.data };
	return { ok: false, places: [...new Set(parsed.error.issues.flatMap(placesOf))] };
}

function placesOf(issue: z.core.$ZodIssue): string[] {
	if (issue.code !== 'unrecognized_keys') return [issue.path.join('.')];
	return issue.keys.map((key) => [...issue.path, key].join('.'));
}

function readValue(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

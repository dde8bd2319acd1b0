import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ReferenceCase } from './adapter';

const objectOrNothing = z.preprocess(
	(value) => (value === null || (Array.isArray(value) && value.length === 0) ? {} : value),
	z.record(z.string(), z.unknown())
);

const caseFile = z.object({
	id: z.string().min(1),
	category: z.string().min(1),
	input: objectOrNothing.optional().transform((value) => value ?? {}),
	parameters: objectOrNothing.optional().transform((value) => value ?? {}),
	expected: z.record(z.string(), z.unknown()),
	tolerance: z
		.preprocess(
			(value) => (value === null || (Array.isArray(value) && value.length === 0) ? {} : value),
			z.record(z.string(), z.number())
		)
		.optional()
		.transform((value) => value ?? {}),
	notes: z
		.string()
		.nullish()
		.transform((value) => value ?? null)
});

/** A file of the folder: its case, or what is wrong with it. */
export type CaseFile =
	| { readonly name: string; readonly reference: ReferenceCase }
	| { readonly name: string; readonly damage: string };

/** Every *.json of a folder, in the order of their names; null where the folder cannot be read. */
export async function readCases(folder: string): Promise<CaseFile[] | null> {
	const names = await readdir(folder).catch(() => null);
	if (!names) return null;
	const files = names.filter((name) => name.endsWith('.json')).sort();
	return Promise.all(files.map((name) => readCase(folder, name)));
}

async function readCase(folder: string, name: string): Promise<CaseFile> {
	const text = await readFile(join(folder, name), 'utf8').catch((error: Error) => error);
	if (text instanceof Error) return { name, damage: text.message };
	return parseCase(name, text);
}

/** One case file's text. */
function parseCase(name: string, text: string): CaseFile {
	try {
		const read = caseFile.safeParse(JSON.parse(text));
		if (read.success) return { name, reference: read.data };
		const [issue] = read.error.issues;
		return { name, damage: `${issue?.path.join('.')}: ${issue?.message}` };
	} catch (error) {
		if (error instanceof SyntaxError) return { name, damage: error.message };
		throw error;
	}
}

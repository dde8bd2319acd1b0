import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import every from '$imports/municipalities/every.json';
import type { MunicipalityConfiguration } from '$imports/municipality';
import type { Area } from '$lib/domain/area';
import { parseConfiguration, plainConfiguration } from './parse-configuration';

/** The municipality of an installation, and where its own files lie. */
export interface ChosenMunicipality {
	readonly configuration: MunicipalityConfiguration;
	/** A whole path; null where nothing but the list of areas knows it. */
	readonly folder: string | null;
}

export type ChoiceProblem =
	| { readonly kind: 'unknown'; readonly asked: string; readonly known: readonly string[] }
	| { readonly kind: 'unreadable'; readonly path: string; readonly places: readonly string[] }
	| { readonly kind: 'changed'; readonly asked: string; readonly remembered: string };

export type Choice =
	| { readonly ok: true; readonly value: ChosenMunicipality }
	| { readonly ok: false; readonly problem: ChoiceProblem };

export interface Wish {
	/** LAGET_AREA: a code, a folder's name or the path of one file; null where it is not set. */
	readonly asked: string | null;
	/** The code that the database was begun with; null at the first start. */
	readonly remembered: string | null;
	readonly root: string;
	readonly areas: readonly Area[];
}

const FILE = 'municipality.json';

/** What was asked for, unless the database belongs to another municipality; nothing asked: what it was begun with. */
export async function chooseMunicipality(wish: Wish): Promise<Choice> {
	const { remembered, asked } = wish;
	const choice = await findMunicipality(asked ?? remembered ?? every.first, wish);
	if (!choice.ok) return choice;
	const { code } = choice.value.configuration;
	if (remembered === null || remembered === code) return choice;
	return { ok: false, problem: { kind: 'changed', asked: code, remembered } };
}

async function findMunicipality(word: string, { root, areas }: Wish): Promise<Choice> {
	const isKnown = (code: string) =>
		areas.some((area) => area.code === code && area.kind === 'municipality');
	if (word.endsWith('.json')) return checkCode(await readAt(resolve(root, word)), isKnown);
	const all = join(root, 'data-imports/municipalities');
	const folders = await listFolders(all);
	for (const folder of folders) {
		const read = await readAt(join(all, folder, FILE));
		if (word === folder || (read.ok && read.value.configuration.code === word)) {
			return checkCode(read, isKnown);
		}
	}
	if (isKnown(word)) {
		return { ok: true, value: { configuration: plainConfiguration(word), folder: null } };
	}
	return { ok: false, problem: { kind: 'unknown', asked: word, known: folders } };
}

async function listFolders(all: string): Promise<string[]> {
	const entries = await readdir(all, { withFileTypes: true });
	return entries
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}

async function readAt(path: string): Promise<Choice> {
	const text = await readFile(path, 'utf8').catch(() => '');
	const parsed = parseConfiguration(text);
	if (parsed.ok) {
		return { ok: true, value: { configuration: parsed.value, folder: dirname(path) } };
	}
	return { ok: false, problem: { kind: 'unreadable', path, places: parsed.places } };
}

function checkCode(choice: Choice, isKnown: (code: string) => boolean): Choice {
	if (!choice.ok || isKnown(choice.value.configuration.code)) return choice;
	const path = join(choice.value.folder ?? '', FILE);
	return { ok: false, problem: { kind: 'unreadable', path, places: ['code'] } };
}

/** The folder's name where the municipality is one of those that come with Läget. */
export function folderName({ folder }: ChosenMunicipality): string | null {
	return folder && basename(dirname(folder)) === 'municipalities' ? basename(folder) : null;
}

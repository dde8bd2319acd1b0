import {
	isCompilationColumn,
	type CompilationColumn,
	type HeadingColumns
} from '$lib/domain/compilation-column';
import { GROUP_KINDS, type MoodGroupKind } from '$lib/domain/mood';
import { readChosenFile } from '$lib/server/files/chosen-file';
import { groupKey } from './group-name';
import type { MoodFile } from './import-compilation';

/** A larger file is chosen again instead. */
const MOST_CARRIED = 300_000;

/** A file that waits in the page of whoever gave it, and nowhere on the server, until they have answered. */
export interface CarriedFile {
	readonly name: string;
	/** The bytes in base64. */
	readonly content: string;
}

/** Null: it is too large to be carried. */
export function carryFile({ name, bytes }: MoodFile): CarriedFile | null {
	if (bytes.length > MOST_CARRIED) return null;
	return { name, content: Buffer.from(bytes).toString('base64') };
}

/** The file that was chosen, or the one that the page has carried; null: neither. */
export async function readUpload(form: FormData): Promise<MoodFile | null> {
	const file = await readChosenFile(form.get('file'));
	if (file) return file;
	const [name, content] = [form.get('carried-name'), form.get('carried-content')];
	if (typeof name !== 'string' || typeof content !== 'string' || content === '') return null;
	return { name, bytes: new Uint8Array(Buffer.from(content, 'base64')) };
}

const SAID = [
	'heading',
	'column',
	'group',
	'are-groups',
	'kindless',
	'kind-of-all',
	'kind',
	'sure'
];

/** What has been said of the file's headings, groups and doubts, for a page that asks something more. */
export function carrySaid(
	form: FormData,
	/** What is said anew. */
	except?: string
): readonly (readonly [string, string])[] {
	return [...form].flatMap(([name, value]) =>
		SAID.includes(name) && name !== except && typeof value === 'string'
			? [[name, value] as const]
			: []
	);
}

/** The names that the page listed, where whoever read them has said that all are groups. */
export function readConfirmed(form: FormData): readonly string[] {
	if (form.get('are-groups') !== 'yes') return [];
	return form.getAll('group').flatMap((names) => String(names).split(/\r?\n/));
}

/** What kind each new group is that the file gives none, by its key: as chosen beside it, else as for all of them. */
export function readGroupKinds(form: FormData): ReadonlyMap<string, MoodGroupKind> {
	const kindOf = (value: unknown) => GROUP_KINDS.find((kind) => kind === value) ?? null;
	const forAll = kindOf(form.get('kind-of-all'));
	const names = String(form.get('kindless') ?? '').split(/\r?\n/);
	const chosen = form.getAll('kind').map(kindOf);
	return new Map(
		names.flatMap((name, at) => {
			const kind = chosen[at] ?? forAll;
			return kind ? [[groupKey(name), kind] as const] : [];
		})
	);
}

/** What columns hold, as somebody has chosen beside each heading; none where nobody was asked. */
export function readHeadingColumns(form: FormData): HeadingColumns {
	const columns = form.getAll('column');
	const said = new Map<string, CompilationColumn>();
	for (const [at, key] of form.getAll('heading').entries()) {
		const column = columns[at];
		if (typeof key === 'string' && isCompilationColumn(column)) said.set(key, column);
	}
	return said;
}

/** The mark of the doubts that have been answered with yes; empty: none. */
export function readSure(form: FormData): string {
	return String(form.get('sure') ?? '');
}

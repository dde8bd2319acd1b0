import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

const ignored = new Set(
	readFileSync(join(ROOT, '.gitignore'), 'utf8')
		.split('\n')
		.map((line) => line.replace(/\/$/, ''))
		.concat('.git')
);

/** Every file that belongs to the project, from its root; without git, which not every machine has. */
export function listProjectFiles(folder = ROOT): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const full = join(folder, entry.name);
		const path = relative(ROOT, full);
		if (ignored.has(entry.name) || ignored.has(path)) return [];
		if (entry.isDirectory()) return listProjectFiles(full);
		return entry.isFile() ? [path] : [];
	});
}

export function readProjectFile(path: string): string {
	return readFileSync(join(ROOT, path), 'utf8');
}

// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prepare } from './prepare.mjs';
import { run } from './run.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Builds one source file in a folder of its own, which is gone afterwards, and runs it. Packages are installed first. Gives its exit code.
 * @param {string} path of the file below the project's folder, without its ending
 * @param {readonly string[]} args
 */
export async function runSource(path, args) {
	const name = basename(path);
	const failure = await prepare(root, { build: false });
	if (failure) {
		console.error(failure);
		return 1;
	}
	const { build } = await import('vite');
	const folder = mkdtempSync(join(tmpdir(), `laget-${name}-`));
	await build({
		configFile: false,
		root,
		logLevel: 'warn',
		publicDir: false,
		resolve: { alias: { $lib: join(root, 'src', 'lib') } },
		ssr: { noExternal: true },
		build: {
			ssr: true,
			outDir: folder,
			emptyOutDir: true,
			target: 'node20',
			rollupOptions: {
				input: join(root, `${path}.ts`),
				output: { entryFileNames: `${name}.mjs` }
			}
		}
	});
	const { code } = await run(process.execPath, [join(folder, `${name}.mjs`), ...args], {
		cwd: root,
		show: true
	});
	rmSync(folder, { recursive: true, force: true });
	return code ?? 1;
}

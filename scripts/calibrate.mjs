// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { run } from './run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'laget-calibrate-'));
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
			input: join(root, 'src', 'cli', 'calibrate.ts'),
			output: { entryFileNames: 'calibrate.mjs' }
		}
	}
});
const { code } = await run(
	process.execPath,
	[
		join(folder, 'calibrate.mjs'),
		join(root, 'src', 'lib', 'statistics', 'calibration'),
		...process.argv.slice(2)
	],
	{ cwd: root, show: true }
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = code ?? 1;

// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { run } from './run.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(tmpdir(), 'laget-attack-'));
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
			input: join(root, 'src', 'cli', 'attack.ts'),
			output: { entryFileNames: 'attack.mjs' }
		}
	}
});
const { code } = await run(
	process.execPath,
	[join(folder, 'attack.mjs'), ...process.argv.slice(2)],
	{ cwd: root, show: true }
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = code ?? 1;

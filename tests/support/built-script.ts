import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Builds a script for a process or thread of its own: Node 20 runs no TypeScript. */
export async function buildScript(
	source: string
): Promise<{ readonly script: string; readonly remove: () => void }> {
	const outDir = resolve('test-results', `script-${process.pid}`);
	await build({
		configFile: false,
		logLevel: 'error',
		publicDir: false,
		resolve: { alias: { $lib: resolve('src/lib'), $imports: resolve('data-imports') } },
		build: {
			...{ ssr: resolve(source), outDir, target: 'node20' },
			rollupOptions: { output: { entryFileNames: 'script.js' } }
		}
	});
	const remove = () => rmSync(outDir, { recursive: true, force: true });
	return { script: join(outDir, 'script.js'), remove };
}

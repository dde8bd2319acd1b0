// @ts-check
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...given] = process.argv.slice(2);
if (!name || !existsSync(join(root, 'tests', 'bench', `${name}.ts`))) {
	console.error(
		'npm run bench -- crowd | csv | embedded | estimates | json-stat | meeting | pages | readers | urls | wide [--namn=värde …], se tests/bench/'
	);
	process.exit(1);
}
if (!existsSync(join(root, 'build', 'cli', 'reader.js'))) {
	console.error('Läget är inte byggt. Kör npm run build.');
	process.exit(1);
}
await build({
	root,
	configFile: false,
	logLevel: 'error',
	publicDir: false,
	resolve: { alias: { $lib: join(root, 'src/lib'), $imports: join(root, 'data-imports') } },
	build: {
		ssr: true,
		outDir: join(root, 'build', 'bench'),
		target: 'node20',
		rollupOptions: {
			input: [name, 'import-in-process', 'fetch-in-process'].map((one) =>
				join(root, 'tests', 'bench', `${one}.ts`)
			),
			output: { entryFileNames: '[name].js' }
		}
	}
});
const { bench } = await import(pathToFileURL(join(root, 'build', 'bench', `${name}.js`)).href);
const options = Object.fromEntries(given.map((one) => one.replace(/^--/, '').split('=')));
process.exitCode = (await bench(root, options)) ? 0 : 1;

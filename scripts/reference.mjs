// @ts-check
import { resolve } from 'node:path';
import { runSource } from './run-source.mjs';

const [folder, ...others] = process.argv.slice(2);
if (!folder || others.length > 0) {
	console.error('npm run reference -- <mapp med fall som *.json>');
	process.exit(1);
}
const cases = resolve(process.env.INIT_CWD ?? process.cwd(), folder);
process.exitCode = await runSource('tests/reference/runner/run', [cases]);

// @ts-check
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';

const USAGE = 'Skriv npm run import -- <fil> --check [--json]. Filen läses men inget lagras.';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const options = given.filter((word) => word.startsWith('--'));
const files = given.filter((word) => !word.startsWith('--'));
const json = options.includes('--json');
const unknown = options.find((option) => !['--check', '--json'].includes(option));
const [file] = files;
if (unknown || !file || files.length > 1 || !options.includes('--check')) exitWith(USAGE);

// What the building says belongs beside the answer, never in it.
const answer = console.log;
console.log = console.error;
const failure = await prepare(root, { build: true });
if (failure) exitWith(failure);
const command = pathToFileURL(join(root, 'build', 'cli', 'check-file.js')).href;
const { checkFile, writeDescription } = await import(command);
const description = await checkFile(resolve(process.env.INIT_CWD ?? process.cwd(), file));
answer(json ? JSON.stringify(description) : writeDescription(description));
process.exitCode = description.problems.length > 0 ? 1 : 0;

/**
 * @param {string} reason
 * @returns {never}
 */
function exitWith(reason) {
	console.error(reason);
	process.exit(1);
}

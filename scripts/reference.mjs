// @ts-check
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { prepare } from './prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [folder, ...others] = process.argv.slice(2);
if (!folder || others.length > 0) exitWith('npm run reference -- <mapp med fall som *.json>');

// What the building says belongs beside the answer, never in it.
const answer = console.log;
console.log = console.error;
const failure = await prepare(root, { build: true });
if (failure) exitWith(failure);
const command = pathToFileURL(join(root, 'build', 'cli', 'run-reference.js')).href;
const { runReference, writeOutcome, writeTotals } = await import(command);
const outcomes = await runReference(resolve(process.env.INIT_CWD ?? process.cwd(), folder));
if (!outcomes) exitWith(`Mappen går inte att läsa: ${folder}`);
for (const outcome of outcomes) answer(writeOutcome(outcome));
answer(writeTotals(outcomes));
const failed = outcomes.some((/** @type {{ state: string }} */ one) => one.state === 'fail');
process.exitCode = failed ? 1 : 0;

/**
 * @param {string} reason
 * @returns {never}
 */
function exitWith(reason) {
	console.error(reason);
	process.exit(1);
}

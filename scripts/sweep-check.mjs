// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startEmbeddedDatabase } from '../server/embedded-database.mjs';
import { readSettings } from '../server/settings.mjs';
import { prepare } from './prepare.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = readSettings(process.env, root);
if (!read.ok) exitWith(read.problems.join('\n'));
const { settings } = read;
const failure = await prepare(root, { build: true });
if (failure) exitWith(failure);

const started =
	settings.databaseUrl === null
		? await startEmbeddedDatabase({ folder: settings.folder, onDeath: exitWith })
		: null;
if (started?.ok === false) exitWith(started.reason);
const url = started?.ok ? started.database.url : (settings.databaseUrl ?? '');
const command = pathToFileURL(join(root, 'build', 'cli', 'check-sweep.js')).href;
const { checkSweepAt } = await import(command);
const outcome = await checkSweepAt(url, started !== null, new Date());
if (started?.ok) await started.database.stop();
console.log(outcome.sentence);
process.exitCode = outcome.ok ? 0 : 1;

/**
 * @param {string} reason
 * @returns {never}
 */
function exitWith(reason) {
	console.error(reason);
	process.exit(1);
}

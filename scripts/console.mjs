// @ts-check
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startEmbeddedDatabase } from '../server/embedded-database.mjs';
import { readSettings } from '../server/settings.mjs';
import { prepare } from './prepare.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Settings as the environment has them; ends the process with what is wrong. */
export function settingsOrExit() {
	const read = readSettings(process.env, root);
	return read.ok ? read.settings : exitWith(read.problems.join('\n'));
}

/** Builds what commands run; ends the process with what is wrong. */
export async function buildOrExit() {
	const failure = await prepare(root, { build: true, purpose: 'running' });
	if (failure) exitWith(failure);
}

/** @param {string} name A command of the build. */
export function load(name) {
	return import(pathToFileURL(join(root, 'build', 'cli', `${name}.js`)).href);
}

/**
 * The database of the settings, as the user who owns its tables; the embedded one is started.
 * @param {import('../server/settings.mjs').Settings} settings
 */
export async function openDatabase({ databaseUrl, exactUrl, folder }) {
	const migrations = join(root, 'drizzle');
	if (databaseUrl !== null) {
		return { url: exactUrl ?? databaseUrl, embedded: false, migrations, stop: async () => {} };
	}
	const started = await startEmbeddedDatabase({ folder, onDeath: exitWith });
	if (!started.ok) exitWith(started.reason);
	const { url, stop } = started.database;
	return { url, embedded: true, migrations, stop: () => stop() };
}

/**
 * Runs a command of the build on a database that is there and says how it went.
 * @param {string} name
 * @param {(command: any, database: { url: string, embedded: boolean, migrations: string }) => Promise<{ ok: boolean, sentence: string }>} run
 */
export async function runOnDatabase(name, run) {
	const settings = settingsOrExit();
	const { databaseUrl, folder } = settings;
	if (databaseUrl === null && !existsSync(join(folder, 'database'))) {
		exitWith(`I mappen ${folder} finns ingen databas. Starta Läget en gång med npm start.`);
	}
	await buildOrExit();
	const database = await openDatabase(settings);
	const outcome = await run(await load(name), database);
	await database.stop();
	console.log(outcome.sentence);
	process.exitCode = outcome.ok ? 0 : 1;
}

/**
 * @param {string} reason
 * @returns {never}
 */
export function exitWith(reason) {
	console.error(reason);
	process.exit(1);
}

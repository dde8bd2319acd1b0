// @ts-check
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { refuseOldNode } from './server/node-version.mjs';

refuseOldNode(process.versions.node);

const root = dirname(fileURLToPath(import.meta.url));
const { readSettings } = await import('./server/settings.mjs');
const read = readSettings(process.env, root);
if (!read.ok) exitWith(read.problems.join('\n'));
const { settings } = read;
const application = join(root, 'build', 'handler.js');
if (!existsSync(application)) exitWith('Läget är inte byggt. Kör npm start, eller npm run build.');

const { listen, makeHttpServer, PROTOCOL_HEADER } = await import('./server/http.mjs');
const { deriveOrigin } = await import('./server/hosts.mjs');
const { listBuiltFiles } = await import('./server/built-files.mjs');
const { askPostgres, watchPulse } = await import('./server/pulse.mjs');
const { explainDeath, GIVE_UP } = await import('./server/give-up.mjs');
const { openStop } = await import('./server/stop.mjs');

/** @type {(handler: import('./server/http.mjs').Handler) => void} */
let answerWith = () => undefined;
/** @type {() => Promise<boolean>} */
let isHealthy = async () => false;
const server = makeHttpServer(settings, new Promise((resolve) => (answerWith = resolve)), {
	isFile: listBuiltFiles(join(root, 'build', 'client')),
	isHealthy: () => isHealthy()
});
const listening = await listen(server, settings);
if (!listening.ok) exitWith(listening.reason);
const origin = deriveOrigin(settings, listening.port);

const stop = openStop(server);
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
	process.on(signal, () => stop.begin(signal));
}
process.on(GIVE_UP, (/** @type {string} */ sentence) => {
	console.error(sentence);
	stop.begin('SIGTERM', { failed: true });
});

if (settings.databaseUrl === null) {
	const { startEmbeddedDatabase } = await import('./server/embedded-database.mjs');
	const starting = startEmbeddedDatabase({
		folder: settings.folder,
		onDeath: (reason) => exitWith(explainDeath(settings.folder, reason))
	});
	stop.close(starting);
	const started = await starting;
	if (!started.ok) exitWith(started.reason);
	process.env.DATABASE_URL = started.database.url;
	process.env.LAGET_EMBEDDED = '1';
	process.env.LAGET_DATA = settings.folder;
	isHealthy = watchPulse(started.database.ask);
}

const { takeFolderLock } = await import('./server/folder-lock.mjs');
// Held by the first of several servers: nothing is installed or built beneath it. Where files cannot be written nothing is built either.
await takeFolderLock(dirname(application)).catch(() => undefined);

process.env.NODE_ENV ??= 'production';
process.env.LAGET_ROOT = root;
process.env.LAGET_ORIGIN = origin;
process.env.BODY_SIZE_LIMIT ??= '20M';
// The handler believes ORIGIN when it is given, and otherwise the Host that has been checked.
if (settings.origin) process.env.ORIGIN = settings.origin;
else delete process.env.ORIGIN;
process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
delete process.env.HOST_HEADER;
delete process.env.PORT_HEADER;

// Verdicts are worked out in a thread of their own, from the first page on.
process.env.LAGET_ESTIMATOR = join(root, 'build', 'cli', 'estimator.js');

try {
	const { handler } = await import(pathToFileURL(application).href);
	// From now on pages wait to be answered while a file is read: it gets a thread of its own, which takes longer than a small file.
	process.env.LAGET_READER = join(root, 'build', 'cli', 'reader.js');
	if (settings.databaseUrl !== null) isHealthy = watchPulse(askPostgres(settings.databaseUrl));
	answerWith(handler);
	stop.begun();
} catch (error) {
	if (stop.isUnderWay()) await stop.ended;
	await stop.closeDatabase();
	const known = error instanceof Error && error.name === 'StartProblem';
	exitWith(known ? error.message : error);
}
if (!stop.isUnderWay()) {
	if (settings.databaseUrl === null) {
		console.log(`Inbyggd databas i ${settings.folder}: för att prova och för liten drift.`);
	}
	console.log(`Läget svarar på ${origin}`);
}

/**
 * @param {unknown} reason
 * @returns {never}
 */
function exitWith(reason) {
	console.error(reason);
	process.exit(1);
}

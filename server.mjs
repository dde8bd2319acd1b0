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

const { drain, listen, makeHttpServer, PROTOCOL_HEADER } = await import('./server/http.mjs');
const { deriveOrigin } = await import('./server/hosts.mjs');

/** @type {(handler: import('./server/http.mjs').Handler) => void} */
let answerWith = () => undefined;
const server = makeHttpServer(settings, new Promise((resolve) => (answerWith = resolve)));
const listening = await listen(server, settings);
if (!listening.ok) exitWith(listening.reason);
const origin = deriveOrigin(settings, listening.port);

/** @type {import('./server/embedded-database.mjs').EmbeddedDatabase | null} */
let database = null;
let ready = false;
/** @type {Promise<void> | null} */
let stopping = null;
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT'])) {
	process.on(signal, () => (stopping ??= stop(signal)));
}

if (settings.databaseUrl === null) {
	const { startEmbeddedDatabase } = await import('./server/embedded-database.mjs');
	const started = await startEmbeddedDatabase({
		folder: settings.folder,
		onDeath: (reason) => exitWith(`Den inbyggda databasen har stannat: ${reason}`)
	});
	if (!started.ok) exitWith(started.reason);
	database = started.database;
	process.env.DATABASE_URL = database.url;
	process.env.LAGET_EMBEDDED = '1';
}

process.env.NODE_ENV ??= 'production';
process.env.LAGET_ROOT = root;
process.env.LAGET_ORIGIN = origin;
process.env.LAGET_READER = join(root, 'build', 'cli', 'reader.js');
process.env.BODY_SIZE_LIMIT ??= '20M';
// The handler believes ORIGIN when it is given, and otherwise the Host that has been checked.
if (settings.origin) process.env.ORIGIN = settings.origin;
else delete process.env.ORIGIN;
process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
delete process.env.HOST_HEADER;
delete process.env.PORT_HEADER;

try {
	const { handler } = await import(pathToFileURL(application).href);
	answerWith(handler);
	ready = true;
} catch (error) {
	if (stopping) await stopping;
	const known = error instanceof Error && error.name === 'StartProblem';
	await database?.stop();
	exitWith(known ? error.message : error);
}
if (!stopping) {
	if (database) {
		console.log(`Inbyggd databas i ${settings.folder}: för att prova och för liten drift.`);
	}
	console.log(`Läget svarar på ${origin}`);
}

/** @param {NodeJS.Signals} signal */
async function stop(signal) {
	console.log('Läget stannar …');
	if (!ready) server.closeAllConnections();
	await drain(server);
	// Kit's own server calls these without waiting for them.
	const listeners = /** @type {((reason: string) => unknown)[]} */ (
		process.listeners(/** @type {any} */ ('sveltekit:shutdown'))
	);
	await Promise.allSettled(listeners.map((listener) => Promise.resolve(listener(signal))));
	await database?.stop();
	console.log('Läget har stannat.');
	process.exit(0);
}

/**
 * @param {unknown} reason
 * @returns {never}
 */
function exitWith(reason) {
	console.error(reason);
	process.exit(1);
}

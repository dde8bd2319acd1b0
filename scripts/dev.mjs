// @ts-check
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedDatabase } from '../server/embedded-database.mjs';
import { deriveOrigin } from '../server/hosts.mjs';
import { readSettings } from '../server/settings.mjs';
import { stopWithParent } from './parent.mjs';
import { prepare } from './prepare.mjs';

stopWithParent();

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = readSettings({ PORT: '5173', ...process.env }, root);
if (!read.ok) exitWith(read.problems.join('\n'));
const { settings } = read;
const failure = await prepare(root, { build: false });
if (failure) exitWith(failure);

/** @type {import('../server/embedded-database.mjs').EmbeddedDatabase | null} */
let database = null;
if (settings.databaseUrl === null) {
	const started = await startEmbeddedDatabase({ folder: settings.folder, onDeath: exitWith });
	if (!started.ok) exitWith(started.reason);
	database = started.database;
	process.env.DATABASE_URL = database.url;
	process.env.LAGET_EMBEDDED = '1';
	process.env.LAGET_DATA = settings.folder;
}
process.env.LAGET_ROOT = root;
process.env.LAGET_ORIGIN = deriveOrigin(settings, settings.port);

await import('./subset-font.mjs');
const { createServer } = await import('vite');
const vite = await createServer({
	root,
	configFile: join(root, 'vite.config.ts'),
	server: { host: settings.host, port: settings.port, strictPort: true }
});
await vite.listen();
vite.printUrls();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
	process.once(signal, async () => {
		await vite.close();
		await database?.stop();
		process.exit(0);
	});
}

/**
 * @param {unknown} reason
 * @returns {never}
 */
function exitWith(reason) {
	console.error(reason);
	process.exit(1);
}

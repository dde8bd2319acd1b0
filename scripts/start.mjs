// @ts-check
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { refuseOldNode } from '../server/node-version.mjs';

refuseOldNode(process.versions.node);

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { readSettings } = await import('../server/settings.mjs');
const { describeHolder, makePrivateFolder, takeFolderLock } =
	await import('../server/folder-lock.mjs');
const { makeEmptyDatabase } = await import('../server/empty-database.mjs');
const { stopWithParent } = await import('./parent.mjs');
const { prepare } = await import('./prepare.mjs');

stopWithParent();

const read = readSettings(process.env, root);
if (!read.ok) exitWith(read.problems.join('\n'));
const { settings } = read;

// Both are asked before a minute of installing and building, and again when the server needs them.
if (settings.databaseUrl === null) {
	const unusable = makePrivateFolder(settings.folder);
	if (unusable) exitWith(unusable);
	const lock = await takeFolderLock(settings.folder);
	if (!lock.ok) {
		exitWith(
			`Läget är redan igång med mappen ${settings.folder} (${describeHolder(lock.holder)}). Stanna det först, eller välj en annan mapp med LAGET_DATA.`
		);
	}
}
if (await portIsTaken()) {
	exitWith(
		`Port ${settings.port} är upptagen av ett annat program. Välj en annan, till exempel PORT=${settings.port + 1} npm start.`
	);
}
const failure = await prepare(root, {
	build: true,
	purpose: 'running',
	meanwhile: async () => {
		if (settings.databaseUrl === null) await makeEmptyDatabase(settings.folder);
	}
});
if (failure) exitWith(failure);
await import('../server.mjs');

/** @returns {Promise<boolean>} */
function portIsTaken() {
	return new Promise((resolve) => {
		const probe = createServer();
		probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			resolve(error.code === 'EADDRINUSE');
		});
		probe.listen({ port: settings.port, host: settings.host }, () => {
			probe.close(() => resolve(false));
		});
	});
}

/**
 * @param {string} reason
 * @returns {never}
 */
function exitWith(reason) {
	console.error(reason);
	process.exit(1);
}

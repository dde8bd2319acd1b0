// @ts-check
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';

/** @type {{ data: string, socket: string }} */
const { data, socket } = workerData;
if (!parentPort) throw new Error('embedded-database-worker runs in a worker thread');
const port = parentPort;

try {
	const database = await PGlite.create({ dataDir: data });
	// pg reconnects after a failed query before the old connection is gone: one place is too few.
	const server = new PGLiteSocketServer({ db: database, path: socket, maxConnections: 10 });
	await server.start();
	port.on('message', async (/** @type {'ping' | 'stop'} */ message) => {
		if (message === 'ping') {
			port.postMessage('pong');
			return;
		}
		await server.stop();
		await database.close();
		port.close();
		process.exit(0);
	});
	port.postMessage({ failure: null });
} catch (error) {
	port.postMessage({ failure: error instanceof Error ? error.message : String(error) });
}

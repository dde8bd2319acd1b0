import { join } from 'node:path';
import { crowd } from '../support/crowd';
import { startServer, type Environment } from '../support/running-server';
import { judge, withFolder, withPostgres } from './bench-ground';

/**
 * `npm run bench -- crowd [--count=300]`: that many at once on the start page of the demonstration, on both databases.
 * Limits: nothing but pages and refusals; a refusal within 2 s; /halsa at 500 ms (p95) meanwhile.
 */
export function bench(_root: string, { count = '300' }): Promise<boolean> {
	return withFolder(async (folder) => {
		const embedded = await measure('embedded', { LAGET_DATA: join(folder, 'data') }, +count);
		const server = await withPostgres((url) =>
			measure('PostgreSQL', { DATABASE_URL: url, LAGET_DEMO: '1', LAGET_DATA: folder }, +count)
		);
		return embedded && server;
	});
}

async function measure(where: string, environment: Environment, count: number): Promise<boolean> {
	const server = await startServer(environment);
	try {
		await crowd(server.origin, '/', 20);
		const { statuses, slowestRefusal, healthP95 } = await crowd(server.origin, '/', count);
		console.log(where, statuses);
		const { 200: pages = 0, 503: refusals = 0 } = statuses;
		return [
			judge(`neither page nor refusal, ${where}`, count - pages - refusals, 0, true),
			judge(`slowest refusal, s, ${where}`, slowestRefusal / 1000, 2, true),
			judge(`/halsa p95, ms, ${where}`, healthP95, 500, true)
		].every(Boolean);
	} finally {
		server.process.kill('SIGTERM');
		await server.ended;
	}
}

// @ts-check
import { createServer } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import { openAdmission, SMALL_BODY } from './admission.mjs';
import { answerText } from './answer.mjs';
import { watchArrivals } from './arrivals.mjs';
import { acceptsHost } from './hosts.mjs';
import { OTHER_HOST, sayAt } from './words.mjs';

/** @typedef {import('./settings.mjs').Settings} Settings */
/** @typedef {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse, next: (error?: unknown) => void) => void} Handler */

/** The header, ours alone, by which the handler learns that a request came over plain http. */
export const PROTOCOL_HEADER = 'x-laget-protocol';

/** Longer than a proxy keeps a connection, so that it is never we who close first. */
const KEEP_ALIVE = 65_000;
const DRAIN_LIMIT = 20_000;

/**
 * @typedef {object} Beside what is answered without the application's places
 * @property {(path: string) => boolean} isFile a built file: nothing has to be computed for it
 * @property {() => Promise<boolean>} isHealthy whether the process and its database can answer now
 */

/**
 * Answers once `handler` has come: what arrives during the start waits for it.
 * @param {Settings} settings
 * @param {Promise<Handler>} handler
 * @param {Beside} beside
 */
export function makeHttpServer(settings, handler, { isFile, isHealthy }) {
	const place = { https: settings.origin?.startsWith('https:') ?? false };
	const { arrive, afterArrivals } = watchArrivals();
	const admit = openAdmission(place, afterArrivals);
	// Flushing after every write lets a streamed page arrive piece by piece.
	const compress = compression({
		flush: constants.Z_SYNC_FLUSH,
		brotli: {
			flush: constants.BROTLI_OPERATION_FLUSH,
			params: { [constants.BROTLI_PARAM_QUALITY]: 5 }
		}
	});
	const server = createServer({ highWaterMark: SMALL_BODY }, (request, response) => {
		if (!acceptsHost(settings, request.headers.host)) {
			answerText(response, place, 421, sayAt(OTHER_HOST, request.url));
			return;
		}
		request.headers[PROTOCOL_HEADER] = 'http';
		const path = request.url?.split('?')[0] ?? '/';
		if (path === '/halsa' && isRead(request)) {
			isHealthy().then((healthy) => answerHealth(response, healthy, place));
			return;
		}
		handler.then((answer) => {
			const go = () =>
				compress(/** @type {any} */ (request), /** @type {any} */ (response), () =>
					answer(request, response, (error) => refuse(response, error ? 500 : 404))
				);
			if (isRead(request) && isFile(path)) go();
			else admit(request, response, go);
		});
	});
	server.on('connection', arrive);
	server.headersTimeout = 15_000;
	server.requestTimeout = 60_000;
	server.keepAliveTimeout = KEEP_ALIVE;
	server.maxHeadersCount = 100;
	return server;
}

/** @param {import('node:http').IncomingMessage} request */
function isRead({ method }) {
	return method === 'GET' || method === 'HEAD';
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {boolean} healthy
 * @param {{ https: boolean }} place
 */
function answerHealth(response, healthy, place) {
	if (healthy) answerText(response, place, 200, 'ok');
	else answerText(response, place, 503, 'databasen svarar inte', { 'retry-after': '3' });
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 */
function refuse(response, status) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
	response.end();
}

/**
 * @param {import('node:http').Server} server
 * @param {Settings} settings
 * @returns {Promise<{ ok: true, port: number } | { ok: false, reason: string }>}
 */
export function listen(server, { port, host }) {
	return new Promise((resolve) => {
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			resolve({ ok: false, reason: describeListenError(error, host, port) });
		});
		server.listen({ port, host }, () => {
			const address = server.address();
			resolve({ ok: true, port: typeof address === 'object' && address ? address.port : port });
		});
	});
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {string} host
 * @param {number} port
 */
function describeListenError(error, host, port) {
	if (error.code === 'EADDRINUSE') {
		return `Port ${port} är upptagen av ett annat program. Välj en annan, till exempel PORT=${port + 1} npm start.`;
	}
	if (error.code === 'EACCES') return `Läget får inte lyssna på port ${port}. Välj en över 1023.`;
	return `HOST ${host} är ingen adress på den här datorn (${error.code}).`;
}

/**
 * Takes no new connections, lets what is under way finish, and cuts what is left after twenty seconds.
 * @param {import('node:http').Server} server
 * @returns {Promise<boolean>} whether everything was finished
 */
export function drain(server) {
	return new Promise((resolve) => {
		let finished = true;
		const limit = setTimeout(() => {
			finished = false;
			server.closeAllConnections();
		}, DRAIN_LIMIT);
		const sweep = setInterval(() => server.closeIdleConnections(), 50);
		server.close(() => {
			clearTimeout(limit);
			clearInterval(sweep);
			resolve(finished);
		});
		server.closeIdleConnections();
	});
}

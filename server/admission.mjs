// @ts-check
import { answerText } from './answer.mjs';
import { openWaitingRoom } from './waiting-room.mjs';
import { BUSY, sayAt } from './words.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** A form is read whole before it takes a place: a slow sender keeps nobody else out. */
export const SMALL_BODY = 65_536;
const RETRY_AFTER_S = 3;
/** A chart's file, in any language. */
const CHART = /^\/(?:[a-z]{2,3}\/)?diagram\//;

/**
 * Who waits for whom: readers of pages, those who fetch pictures and tables, senders of forms and senders of files each
 * have places of their own.
 * @type {Record<'reading' | 'chart' | 'form' | 'file', import('./waiting-room.mjs').Size>}
 */
const SIZES = {
	reading: { atOnce: 6, waiting: 100, patience: 800, lent: 10_000 },
	chart: { atOnce: 4, waiting: 40, patience: 1_000, lent: 10_000 },
	form: { atOnce: 6, waiting: 50, patience: 1_400, lent: 10_000 },
	file: { atOnce: 4, waiting: 20, patience: 1_400, lent: 60_000 }
};

/**
 * Lets at most so many requests into the application at once, and so many wait a moment; the rest are told to come back.
 * @param {{ https: boolean }} place
 * @param {(work: () => void) => void} afterArrivals
 */
export function openAdmission(place, afterArrivals) {
	const rooms = {
		reading: openWaitingRoom(SIZES.reading),
		chart: openWaitingRoom(SIZES.chart),
		form: openWaitingRoom(SIZES.form),
		file: openWaitingRoom(SIZES.file)
	};
	/**
	 * @param {Request} request
	 * @param {Response} response
	 * @param {() => void} go
	 */
	return (request, response, go) => {
		const kind = kindOf(request);
		const ask = () => {
			if (response.destroyed) return;
			const withdraw = rooms[kind]({
				enter(leave) {
					leaveWhenAnswered(response, leave);
					afterArrivals(() => {
						if (!response.destroyed) go();
					});
				},
				turnAway: () => turnAway(request, response, place)
			});
			response.once('close', withdraw);
		};
		if (kind === 'form') whenReceived(request, ask);
		else ask();
	};
}

/** @param {Request} request */
function kindOf({ method, headers, url = '' }) {
	if (method === 'GET' || method === 'HEAD') return CHART.test(url) ? 'chart' : 'reading';
	const isSmall =
		!headers['transfer-encoding'] && Number(headers['content-length'] ?? 0) < SMALL_BODY;
	return isSmall ? 'form' : 'file';
}

/**
 * @param {Request} request
 * @param {() => void} done
 */
function whenReceived(request, done) {
	if (request.complete || !Number(request.headers['content-length'])) return done();
	const look = () => {
		const whole = request.readableLength >= Number(request.headers['content-length']);
		if (!whole && !request.complete) return;
		request.off('readable', look);
		// The stream forgets in its next turn that it was listened to: then the application can read it.
		setImmediate(done);
	};
	request.on('readable', look);
}

/**
 * The place is free when the application has its answer: how slowly that is read is nobody else's matter.
 * @param {Response} response
 * @param {() => void} leave
 */
function leaveWhenAnswered(response, leave) {
	response.once('close', leave);
	const writeHead = response.writeHead;
	response.writeHead = /** @type {typeof writeHead} */ (
		(/** @type {any[]} */ ...head) => {
			leave();
			return Reflect.apply(writeHead, response, head);
		}
	);
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {{ https: boolean }} place
 */
function turnAway(request, response, place) {
	answerText(response, place, 503, sayAt(BUSY, request.url), {
		'retry-after': String(RETRY_AFTER_S),
		connection: 'close'
	});
}

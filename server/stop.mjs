// @ts-check
import { setTimeout as pause } from 'node:timers/promises';
import { drain } from './http.mjs';

/** Whoever sent the signal waits 30 seconds before they kill. */
const WHOLE_STOP = 28_000;
const LISTENERS = 5_000;

/** @typedef {import('./embedded-database.mjs').Started} Started */

/**
 * How the process ends: once, in good order, and always within half a minute.
 * @param {import('node:http').Server} server
 */
export function openStop(server) {
	let ready = false;
	/** @type {Promise<Started> | null} */
	let starting = null;
	let underWay = false;

	async function closeDatabase() {
		const started = await starting;
		return started?.ok ? started.database.stop() : true;
	}

	/**
	 * @param {NodeJS.Signals} signal
	 * @param {boolean} failed
	 */
	async function run(signal, failed) {
		console.log('Läget stannar …');
		setTimeout(() => {
			console.error('Läget hann inte stanna i god ordning på 28 sekunder. Det avslutas ändå.');
			process.exit(1);
		}, WHOLE_STOP);
		if (!ready) server.closeAllConnections();
		const drained = await drain(server);
		if (!drained) console.error('Några förfrågningar blev inte klara i tid och bröts.');
		// Kit's own server calls these without waiting for them.
		const listeners = /** @type {((reason: string) => unknown)[]} */ (
			process.listeners(/** @type {any} */ ('sveltekit:shutdown'))
		);
		const told = Promise.allSettled(listeners.map(async (listener) => listener(signal)));
		await Promise.race([told, pause(LISTENERS)]);
		const closed = await closeDatabase();
		if (!closed)
			console.error('Den inbyggda databasen svarade inte och avbröts. Inget sparat är borta.');
		console.log('Läget har stannat.');
		process.exit(drained && closed && !failed ? 0 : 1);
	}

	return {
		/** The application answers: from now on what is under way is finished first. */
		begun: () => void (ready = true),
		/** What must be closed at the end, also when it is only being opened. */
		close: (/** @type {Promise<Started>} */ database) => void (starting = database),
		closeDatabase,
		isUnderWay: () => underWay,
		/** Never comes: the process is gone then. */
		ended: /** @type {Promise<never>} */ (new Promise(() => undefined)),
		/**
		 * A second signal changes nothing.
		 * @param {NodeJS.Signals} signal
		 */
		begin(signal, { failed = false } = {}) {
			if (underWay) return;
			underWay = true;
			run(signal, failed).catch((error) => {
				console.error(error);
				process.exit(1);
			});
		}
	};
}

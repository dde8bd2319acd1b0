// @ts-check
import { statfsSync } from 'node:fs';

/** The event by which the application asks the process to stop in good order with exit code 1; it carries the sentence. */
export const GIVE_UP = /** @type {any} */ ('laget:give-up');

/** Less than the database needs for its next file. */
const FULL_BELOW = 17 * 1_048_576;

/**
 * Why the embedded database is gone, in one sentence.
 * @param {string} folder
 * @param {string} reason
 */
export function explainDeath(folder, reason) {
	if (isFull(folder)) {
		return `Disken med ${folder} är full. Läget stannar. Det som har sparats finns kvar: gör plats och starta igen.`;
	}
	return `Den inbyggda databasen har stannat: ${reason}`;
}

/** @param {string} folder */
function isFull(folder) {
	try {
		const { bavail, bsize } = statfsSync(folder);
		return bavail * bsize < FULL_BELOW;
	} catch {
		return false;
	}
}

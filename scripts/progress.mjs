// @ts-check

const QUIET = 2000;
const BEAT = 5000;

/**
 * Says what is going on, and for how long, about anything that takes more than two seconds.
 * @template Value
 * @param {string} doing such as "Bygger"
 * @param {Promise<Value>} work
 * @returns {Promise<Value>}
 */
export async function withProgress(doing, work) {
	const began = Date.now();
	const seconds = () => Math.round((Date.now() - began) / 1000);
	/** @type {NodeJS.Timeout | undefined} */
	let beat;
	const quiet = setTimeout(() => {
		console.log(`${doing} …`);
		beat = setInterval(() => console.log(`${doing} … ${seconds()} s`), BEAT);
	}, QUIET);
	try {
		return await work;
	} finally {
		clearTimeout(quiet);
		clearInterval(beat);
		if (beat) console.log(`${doing} … klart på ${seconds()} s`);
	}
}

// @ts-check
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildOrExit, exitWith, load, openDatabase, root, settingsOrExit } from './console.mjs';

const USAGE = [
	'npm run import -- <fil>                    läser in filen',
	'npm run import -- <fil> --allow-shrinking  också när mer än en tiondel av historiken försvinner',
	'npm run import -- <fil> --check [--json]   visar vad filen är och lagrar inget',
	'npm run import -- <källa> [--check]        hämtar källan från dess tjänst, som scb-folkmangd'
].join('\n');
const OPTIONS = ['--check', '--json', '--allow-shrinking'];

const given = process.argv.slice(2);
const options = given.filter((word) => word.startsWith('--'));
const [file, ...others] = given.filter((word) => !word.startsWith('--'));
const check = options.includes('--check');
const json = options.includes('--json');
if (!file || others.length > 0 || options.some((option) => !OPTIONS.includes(option)))
	exitWith(USAGE);
const path = resolve(process.env.INIT_CWD ?? process.cwd(), file);

// What the building says belongs beside the answer, never in it.
const answer = console.log;
console.log = console.error;
await buildOrExit();
const { checkSource, fetchSourceAt, findSource } = await load('fetch-source');
// A file of that name comes first: it is what somebody has in front of them.
const isSource = !existsSync(path) && findSource(file) !== null;
if (check) await checkOnly();
else await store();

async function checkOnly() {
	const { checkFile, jsonOf, writeDescription } = await load('check-file');
	const description = await (isSource ? checkSource(file, showProgress) : checkFile(path));
	answer(json ? JSON.stringify(jsonOf(description)) : writeDescription(description));
	process.exitCode = description.problems.length > 0 ? 1 : 0;
}

async function store() {
	const { stop, ...opened } = await openDatabase(settingsOrExit());
	const { storeFileAt } = await load('store-file');
	const stopping = new AbortController();
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
		process.once(signal, () => stopping.abort());
	}
	const database = { ...opened, root };
	const how = {
		allowShrinking: options.includes('--allow-shrinking'),
		progress: showProgress,
		signal: stopping.signal
	};
	const outcome = await (isSource
		? fetchSourceAt(database, file, how)
		: storeFileAt(database, path, how));
	await stop();
	answer(json ? JSON.stringify(outcome) : outcome.sentence);
	process.exitCode = outcome.ok ? 0 : 1;
}

/**
 * A bar on a terminal, nothing in a log.
 * @param {'fetching' | 'reading' | 'storing'} doing
 * @param {number} done
 * @param {number} of
 */
function showProgress(doing, done, of) {
	if (!process.stderr.isTTY) return;
	const share = of === 0 ? 1 : done / of;
	const filled = Math.round(share * 30);
	const bar = '█'.repeat(filled) + '░'.repeat(30 - filled);
	const words = { fetching: 'Hämtar', reading: 'Läser ', storing: 'Sparar' }[doing];
	process.stderr.write(`\r${words} ${bar} ${Math.floor(share * 100)} %  `);
	if (done === of) process.stderr.write('\n');
}

// @ts-check
import { spawn } from 'node:child_process';

/** @typedef {{ code: number, output: string }} Ended */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
/** @type {NodeJS.Signals | null} */
let stopped = null;

/**
 * Runs a program to its end with what it prints kept, or shown as it comes. Without stdin.
 * @param {string} program
 * @param {string[]} words
 * @param {{ cwd: string, show?: boolean, limit?: number, environment?: Record<string, string | undefined> }} options
 * `limit` is the longest it may take, in ms.
 * @returns {Promise<Ended>}
 */
export function run(program, words, { cwd, show = false, limit, environment = {} }) {
	return new Promise((resolve) => {
		const child = spawn(program, words, {
			cwd,
			env: { ...process.env, ...environment },
			timeout: limit,
			stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe']
		});
		running.add(child);
		let output = '';
		child.stdout?.on('data', (bytes) => (output += bytes));
		child.stderr?.on('data', (bytes) => (output += bytes));
		child.on('error', (error) => {
			running.delete(child);
			resolve({ code: 127, output: `${output}${error.message}\n` });
		});
		child.on('close', (code) => {
			running.delete(child);
			if (stopped) process.exit(stopped === 'SIGINT' ? 130 : 143);
			resolve({ code: code ?? 1, output });
		});
	});
}

/** While programs run, Ctrl-C and SIGTERM stop them before this process; returns how to undo that. */
export function stopWithMe() {
	const stop = (/** @type {NodeJS.Signals} */ signal) => {
		stopped = signal;
		if (running.size === 0) process.exit(signal === 'SIGINT' ? 130 : 143);
		for (const child of running) child.kill(signal);
	};
	process.on('SIGINT', stop).on('SIGTERM', stop);
	return () => process.off('SIGINT', stop).off('SIGTERM', stop);
}

/**
 * npm as the one that started this, else the one on the path.
 * @param {string[]} words
 * @param {{ cwd: string, show?: boolean }} options
 */
export function runNpm(words, options) {
	const npm = process.env.npm_execpath;
	if (npm && /\.c?js$/.test(npm)) return run(process.execPath, [npm, ...words], options);
	return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', words, options);
}

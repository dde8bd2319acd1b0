// @ts-check
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { isMainThread } from 'node:worker_threads';

/** Preloaded into a server: for each SIGUSR2 it prints what has happened since the last one, and begins anew. */
if (isMainThread) {
	const NANOSECONDS = 1_000_000;
	const MEGABYTE = 1_048_576;
	const delay = monitorEventLoopDelay({ resolution: 1 });
	delay.enable();
	let begin = process.memoryUsage.rss();
	let most = begin;
	const look = () => (most = Math.max(most, process.memoryUsage.rss()));
	setInterval(look, 5).unref();
	process.on('SIGUSR2', () => {
		look();
		const told = { longestMs: delay.max / NANOSECONDS, megabytes: (most - begin) / MEGABYTE };
		process.stdout.write(`mätt ${JSON.stringify(told)}\n`);
		// Without what the last page left behind, each page begins alike.
		globalThis.gc?.();
		begin = process.memoryUsage.rss();
		most = begin;
		delay.reset();
	});
}

// @ts-check

/**
 * Stops this process when the npm that started it is gone: npm passes a SIGTERM on to a shell,
 * and the shell ends without telling anybody.
 */
export function stopWithParent() {
	if (!process.env.npm_lifecycle_event) return;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		process.kill(process.pid, 'SIGTERM');
	}, 500);
	watch.unref();
}

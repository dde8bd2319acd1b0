/**
 * Lets everybody who asks while an asking is under way share the one that starts next: what is given was asked for after each of them had
 * asked, and however many ask there are never more than two under way.
 */
export function shareNext<Value>(ask: () => Promise<Value>): () => Promise<Value> {
	let running: Promise<Value> | null = null;
	let next: Promise<Value> | null = null;

	function start(): Promise<Value> {
		const started = ask().finally(() => {
			if (running === started) running = null;
		});
		running = started;
		return started;
	}

	return () => {
		if (!running) return start();
		next ??= running
			.catch(() => undefined)
			.then(() => {
				next = null;
				return start();
			});
		return next;
	};
}

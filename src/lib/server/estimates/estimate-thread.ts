import { Worker } from 'node:worker_threads';
import type { Estimator } from './estimate';
import type { EstimateName } from './estimates';

/** What the thread is asked, and what it says. */
export interface EstimateTask {
	readonly number: number;
	readonly name: EstimateName;
	readonly input: unknown;
}

export interface EstimateAnswer {
	readonly number: number;
	readonly output: unknown;
}

interface Waiting {
	readonly resolve: (output: unknown) => void;
	readonly reject: (reason: unknown) => void;
}

/**
 * One thread that works out one estimate after the other, begun with the first, so that pages are answered meanwhile; `entry` is the built
 * `src/cli/estimator.ts`. Where it ends before its time those that wait fail, and the next begins another.
 */
export function estimateInThread(entry: string): Estimator {
	const waiting = new Map<number, Waiting>();
	let thread: Worker | null = null;
	let asked = 0;

	function begin(): Worker {
		const begun = new Worker(entry);
		// A process that stops does not wait for it.
		begun.unref();
		const fail = (reason: unknown) => {
			if (thread === begun) thread = null;
			for (const one of waiting.values()) one.reject(reason);
			waiting.clear();
		};
		begun.on('message', ({ number, output }: EstimateAnswer) => {
			waiting.get(number)?.resolve(output);
			waiting.delete(number);
		});
		begun.on('error', fail);
		begun.on('exit', (code) => fail(new Error(`The estimating thread ended with code ${code}`)));
		return begun;
	}

	return (name, input) =>
		new Promise((resolve, reject) => {
			asked += 1;
			waiting.set(asked, { resolve: resolve as Waiting['resolve'], reject });
			thread ??= begin();
			thread.postMessage({ number: asked, name, input } satisfies EstimateTask);
		});
}

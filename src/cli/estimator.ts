import { parentPort } from 'node:worker_threads';
import type { EstimateAnswer, EstimateTask } from '$lib/server/estimates/estimate-thread';
import { workOut } from '$lib/server/estimates/estimates';

if (!parentPort) throw new Error('This is a thread of a process that estimates');
const port = parentPort;
port.on('message', ({ number, name, input }: EstimateTask) => {
	const output: unknown = workOut(name, input as Parameters<typeof workOut>[1]);
	port.postMessage({ number, output } satisfies EstimateAnswer);
});

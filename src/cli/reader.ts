import { parentPort, workerData } from 'node:worker_threads';
import { serveReading, type ThreadTask } from '$lib/server/runs/reading/reading-thread';

if (!parentPort) throw new Error('This is a thread of a process that reads a file');
await serveReading(parentPort, workerData as ThreadTask);
parentPort.close();

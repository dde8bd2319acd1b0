import { parentPort, workerData } from 'node:worker_threads';
import { serveReading } from '$lib/server/runs/reading/reading-thread';
import type { ThreadTask } from '$lib/server/runs/reading/thread-talk';
import { SOURCES } from '$imports/registry';

if (!parentPort) throw new Error('This is a thread of a process that reads a file');
const task = workerData as ThreadTask;
const ids = task.kind === 'figures' ? task.sourceIds : [];
const sources = SOURCES.filter(({ source }) => ids.includes(source.id));
await serveReading(parentPort, task, sources);
parentPort.close();

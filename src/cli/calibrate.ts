import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { listCheckJobs, listFitJobs, runJob, tablesFrom } from '$lib/statistics/calibration/jobs';
import type { Job, JobResult } from '$lib/statistics/calibration/jobs';
import { reportOn } from '$lib/statistics/calibration/report';

/** `npm run calibrate [-- --check]`: fits the committed tables anew, or simulates what they promise. */
async function calibrate(folder: string, check: boolean): Promise<void> {
	const jobs = check ? listCheckJobs() : listFitJobs();
	const results = await runAll(jobs);
	if (!check) {
		const tables = tablesFrom(results);
		writeFileSync(join(folder, 'critical-values.json'), `${JSON.stringify(tables.critical)}\n`);
		writeFileSync(join(folder, 'signal-values.json'), `${JSON.stringify(tables.signals)}\n`);
		return;
	}
	const { lines, misses } = reportOn(results);
	const verdict =
		misses.length === 0 ? ['Every target is met.'] : misses.map((one) => `Missed: ${one}`);
	writeFileSync(join(folder, 'results.txt'), [...lines, ...verdict, ''].join('\n'));
	console.log([...lines, ...verdict].join('\n'));
	process.exitCode = misses.length === 0 ? 0 : 1;
}

/** Two threads at most: the figures are the same with one. */
async function runAll(jobs: readonly Job[]): Promise<JobResult[]> {
	const results: JobResult[] = [];
	let next = 0;
	let done = 0;
	const threads = Math.min(2, availableParallelism());
	const work = Array.from({ length: threads }, async () => {
		const worker = new Worker(fileURLToPath(import.meta.url));
		for (let index = next++; index < jobs.length; index = next++) {
			results[index] = await ask(worker, jobs[index]!);
			done++;
			if (done % 10 === 0) console.error(`${done} of ${jobs.length}`);
		}
		await worker.terminate();
	});
	await Promise.all(work);
	return results;
}

function ask(worker: Worker, job: Job): Promise<JobResult> {
	return new Promise((resolve, reject) => {
		worker.once('error', reject);
		worker.once('message', (result: JobResult) => {
			worker.off('error', reject);
			resolve(result);
		});
		worker.postMessage(job);
	});
}

if (isMainThread) await calibrate(process.argv[2]!, process.argv.includes('--check'));
else parentPort!.on('message', (job: Job) => parentPort!.postMessage(runJob(job)));

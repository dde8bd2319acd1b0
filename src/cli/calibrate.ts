import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { listCheckJobs, listFitJobs, runJob, tablesFrom } from '$lib/statistics/calibration/jobs';
import type { Job, JobResult } from '$lib/statistics/calibration/jobs';
import { reportOn } from '$lib/statistics/calibration/report';
import { checkMonthCell, monthCells } from './calibration/check-months';
import type { MonthCell } from './calibration/check-months';
import { reportMonths } from './calibration/report-months';
import type { CheckedMonthCell } from './calibration/report-months';
import { checkRegisterCell, registerCells } from './calibration/check-registers';
import type { RegisterCell } from './calibration/check-registers';
import { reportRegisters } from './calibration/report-registers';
import type { CheckedRegisterCell } from './calibration/report-registers';

const MONTH_ROUNDS = 2000;
const REGISTER_ROUNDS = 200;

type Work =
	| { readonly kind: 'tables'; readonly job: Job }
	| { readonly kind: 'months'; readonly cell: MonthCell; readonly rounds: number }
	| { readonly kind: 'registers'; readonly cell: RegisterCell; readonly rounds: number };

type Worked = JobResult | CheckedMonthCell | CheckedRegisterCell;

/** `npm run calibrate [-- --check]`: fits the committed tables anew, or simulates what they promise. */
async function calibrate(folder: string, check: boolean): Promise<void> {
	const jobs = check ? listCheckJobs() : listFitJobs();
	const work = jobs.map((job) => ({ kind: 'tables', job }) as const);
	const results = (await runAll(work)) as JobResult[];
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

/** `npm run calibrate -- --months`: simulates what the sentence about a month says. */
async function calibrateMonths(rounds: number, seed: number): Promise<void> {
	const work = monthCells(seed).map((cell) => ({ kind: 'months', cell, rounds }) as const);
	const { lines, holds } = reportMonths((await runAll(work)) as CheckedMonthCell[]);
	console.log(lines.join('\n'));
	process.exitCode = holds ? 0 : 1;
}

/** `npm run calibrate -- --registers`: simulates what the verdicts of a whole register say. */
async function calibrateRegisters(rounds: number, seed: number): Promise<void> {
	const work = registerCells(seed).map((cell) => ({ kind: 'registers', cell, rounds }) as const);
	const { lines, holds } = reportRegisters((await runAll(work)) as CheckedRegisterCell[]);
	console.log(lines.join('\n'));
	process.exitCode = holds ? 0 : 1;
}

function runWork(work: Work): Worked {
	switch (work.kind) {
		case 'tables':
			return runJob(work.job);
		case 'months':
			return { cell: work.cell, value: checkMonthCell(work.cell, work.rounds) };
		case 'registers':
			return { cell: work.cell, value: checkRegisterCell(work.cell, work.rounds) };
	}
}

/** Two threads at most: the figures are the same with one. */
async function runAll(jobs: readonly Work[]): Promise<Worked[]> {
	const results: Worked[] = [];
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

function ask(worker: Worker, job: Work): Promise<Worked> {
	return new Promise((resolve, reject) => {
		worker.once('error', reject);
		worker.once('message', (result: Worked) => {
			worker.off('error', reject);
			resolve(result);
		});
		worker.postMessage(job);
	});
}

async function start(): Promise<void> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			check: { type: 'boolean' },
			months: { type: 'boolean' },
			registers: { type: 'boolean' },
			rounds: { type: 'string' },
			seed: { type: 'string' }
		}
	});
	const rounds = (usual: number) => wholeNumber('rounds', values.rounds ?? usual);
	const seed = wholeNumber('seed', values.seed ?? 1);
	if (values.months) return calibrateMonths(rounds(MONTH_ROUNDS), seed);
	if (values.registers) return calibrateRegisters(rounds(REGISTER_ROUNDS), seed);
	return calibrate(positionals[0]!, values.check ?? false);
}

function wholeNumber(name: string, given: string | number): number {
	const number = Number(given);
	if (Number.isSafeInteger(number) && number > 0) return number;
	throw new Error(`--${name} is ${given}; it must be a whole number above 0`);
}

if (isMainThread) await start();
else parentPort!.on('message', (work: Work) => parentPort!.postMessage(runWork(work)));

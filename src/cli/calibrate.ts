import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { checkMonthCell, monthCells } from './calibration/check-months';
import type { MonthCell } from './calibration/check-months';
import { checkRegisterCell, registerCells } from './calibration/check-registers';
import type { RegisterCell } from './calibration/check-registers';
import { checkSignalCell, signalCells } from './calibration/check-signals';
import type { SignalCheckCell } from './calibration/check-signals';
import { fitSignals } from './calibration/fit-signals';
import { randomFrom } from './calibration/random';
import { reportMonths } from './calibration/report-months';
import type { CheckedMonthCell } from './calibration/report-months';
import { reportRegisters } from './calibration/report-registers';
import type { CheckedRegisterCell } from './calibration/report-registers';
import { reportSignals } from './calibration/report-signals';
import type { CheckedSignalCell } from './calibration/report-signals';

const FIT_RUNS = 15_000;
const ROUNDS = { signals: 4000, months: 2000, registers: 250 } as const;

type Part = keyof typeof ROUNDS;
const PARTS = Object.keys(ROUNDS) as readonly Part[];

type Work =
	| { readonly kind: 'signals'; readonly cell: SignalCheckCell; readonly rounds: number }
	| { readonly kind: 'months'; readonly cell: MonthCell; readonly rounds: number }
	| { readonly kind: 'registers'; readonly cell: RegisterCell; readonly rounds: number };

type Worked = CheckedSignalCell | CheckedMonthCell | CheckedRegisterCell;

/** `npm run calibrate`: fits the committed table of signals anew. */
function fitTable(folder: string): void {
	const table = fitSignals(FIT_RUNS, randomFrom(26));
	const rounded = {
		...table,
		threshold: table.threshold.map(round),
		falseSignals: table.falseSignals.map(round),
		delay: table.delay.map((row) => row.map(round)),
		withinSixWeeks: table.withinSixWeeks.map((row) => row.map(round))
	};
	const path = join(folder, 'lib', 'statistics', 'signal-values.json');
	writeFileSync(path, `${JSON.stringify(rounded)}\n`);
}

/** As fine as the simulation knows. */
function round(value: number): number {
	return Math.round(1000 * value) / 1000;
}

interface Report {
	readonly lines: readonly string[];
	readonly holds: boolean;
}

/** Simulates what one part of the method promises. */
async function check(part: Part, rounds: number, seed: number): Promise<Report> {
	const named = `npm run calibrate -- --${part} --rounds ${rounds} --seed ${seed}`;
	const { lines, holds } = await simulate(part, rounds, seed);
	return { lines: [named, ...lines], holds };
}

async function simulate(part: Part, rounds: number, seed: number): Promise<Report> {
	switch (part) {
		case 'signals': {
			const work = signalCells(seed).map((cell) => ({ kind: part, cell, rounds }) as const);
			return reportSignals((await runAll(work)) as CheckedSignalCell[]);
		}
		case 'months': {
			const work = monthCells(seed).map((cell) => ({ kind: part, cell, rounds }) as const);
			return reportMonths((await runAll(work)) as CheckedMonthCell[]);
		}
		case 'registers': {
			const work = registerCells(seed).map((cell) => ({ kind: part, cell, rounds }) as const);
			return reportRegisters((await runAll(work)) as CheckedRegisterCell[]);
		}
	}
}

function runWork(work: Work): Worked {
	switch (work.kind) {
		case 'signals':
			return { cell: work.cell, value: checkSignalCell(work.cell, work.rounds) };
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
			signals: { type: 'boolean' },
			months: { type: 'boolean' },
			registers: { type: 'boolean' },
			rounds: { type: 'string' },
			seed: { type: 'string' }
		}
	});
	const source = positionals[0]!;
	const parts = PARTS.filter((part) => values.check || values[part]);
	if (parts.length === 0) return fitTable(source);
	const seed = wholeNumber('seed', values.seed ?? 1);
	const reports: Report[] = [];
	for (const part of parts) {
		const report = await check(part, wholeNumber('rounds', values.rounds ?? ROUNDS[part]), seed);
		console.log(report.lines.join('\n'));
		reports.push(report);
	}
	if (values.check) {
		const text = reports.map(({ lines }) => `${lines.join('\n')}\n`).join('\n');
		writeFileSync(join(source, 'cli', 'calibration', 'results.txt'), text);
	}
	process.exitCode = reports.every(({ holds }) => holds) ? 0 : 1;
}

function wholeNumber(name: string, given: string | number): number {
	const number = Number(given);
	if (Number.isSafeInteger(number) && number > 0) return number;
	throw new Error(`--${name} is ${given}; it must be a whole number above 0`);
}

if (isMainThread) await start();
else parentPort!.on('message', (work: Work) => parentPort!.postMessage(runWork(work)));

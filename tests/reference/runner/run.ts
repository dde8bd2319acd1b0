import { basename } from 'node:path';
import { ADAPTERS } from './adapters';
import { fail, judgeCase } from './outcome';
import type { Outcome } from './outcome';
import { readCases } from './read-cases';

/** `npm run reference -- <folder>`: a line for every case, then how many. */
async function run(folder: string): Promise<void> {
	const outcomes = await judgeFolder(folder);
	if (!outcomes) {
		console.error(`Mappen går inte att läsa: ${folder}`);
		process.exitCode = 1;
		return;
	}
	console.log([...outcomes.map(writeOutcome), writeTotals(outcomes)].join('\n'));
	process.exitCode = outcomes.some(({ state }) => state === 'fail') ? 1 : 0;
}

/** Null where there is no such folder. A damaged file is a fail with its reason. */
async function judgeFolder(folder: string): Promise<Outcome[] | null> {
	const files = await readCases(folder);
	return (
		files?.map((file) =>
			'damage' in file
				? fail(basename(file.name, '.json'), null, file.damage)
				: judgeCase(file.reference, ADAPTERS)
		) ?? null
	);
}

/** `id pass|fail|unsupported largest-difference`, then what differs. */
function writeOutcome({ id, state, largest, reason }: Outcome): string {
	const difference = largest === null ? '-' : largest.toExponential(1);
	return [id, state, difference, ...(reason ? [reason.replaceAll('\n', ' ')] : [])].join(' ');
}

function writeTotals(outcomes: readonly Outcome[]): string {
	const count = (state: Outcome['state']) => outcomes.filter((one) => one.state === state).length;
	return `${count('pass')} pass, ${count('fail')} fail, ${count('unsupported')} unsupported`;
}

await run(process.argv[2]!);

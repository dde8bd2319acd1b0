import { basename } from 'node:path';
import { ADAPTERS } from './reference/adapters';
import { fail, judgeCase } from './reference/outcome';
import type { Outcome } from './reference/outcome';
import { readCases } from './reference/read-cases';

/** Every case of a folder; null where there is no such folder. A damaged file is a fail with its reason. */
export async function runReference(folder: string): Promise<Outcome[] | null> {
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
export function writeOutcome({ id, state, largest, reason }: Outcome): string {
	const difference = largest === null ? '-' : largest.toExponential(1);
	return [id, state, difference, ...(reason ? [reason.replaceAll('\n', ' ')] : [])].join(' ');
}

export function writeTotals(outcomes: readonly Outcome[]): string {
	const count = (state: Outcome['state']) => outcomes.filter((one) => one.state === state).length;
	return `${count('pass')} pass, ${count('fail')} fail, ${count('unsupported')} unsupported`;
}

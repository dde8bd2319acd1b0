import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../shared/reference');

/** One stored case; `expected` and `input` differ by category. */
export interface ReferenceCase {
	readonly id: string;
	readonly title: string;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	readonly input: any;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	readonly parameters: any;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	readonly expected: any;
	readonly tolerance: { readonly abs: number; readonly rel: number };
}

/** The collection of cases lies beside the project on some machines; elsewhere there are none and the runner is empty. */
export function listCases(prefix: string): ReferenceCase[] {
	if (!existsSync(FOLDER)) return [];
	return readdirSync(FOLDER)
		.filter((name) => name.startsWith(`${prefix}-`) && name.endsWith('.json'))
		.sort()
		.map((name) => JSON.parse(readFileSync(resolve(FOLDER, name), 'utf8')));
}

export function isClose(
	actual: number | null | undefined,
	expected: number,
	{ abs, rel }: ReferenceCase['tolerance']
): boolean {
	return (
		typeof actual === 'number' && Math.abs(actual - expected) <= abs + rel * Math.abs(expected)
	);
}

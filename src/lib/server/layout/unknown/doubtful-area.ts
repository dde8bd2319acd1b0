import type { Fault } from '$lib/domain/problem';

/** Two places of ours, of which it is not told which: a county or its municipality, a code or another's name, a name of two countries. */
export function isDoubtful(reason: Fault): boolean {
	if (reason.code === 'area-code-and-name' || reason.code === 'area-of-two-countries') return true;
	return (
		reason.code === 'area-ambiguous' &&
		new Set(codesOf(reason).map(({ length }) => length)).size > 1
	);
}

/** Whether a code is of one of the places that share a name; any of ours is, where the other one is abroad. */
export function namesArea(reason: Fault, code: string): boolean {
	if (reason.code === 'area-of-two-countries') return true;
	return reason.code === 'area-ambiguous' && codesOf(reason).includes(code);
}

function codesOf({ values }: Fault): readonly string[] {
	return String(values?.codes ?? '').split(', ');
}

import type { FileProblem } from '$lib/domain/problem';

/** Whether what is wrong is a name that several places have, none of which is the municipality, its county or the country: nothing of them would be taken. */
export function isOfOtherPlaces({ code, values }: FileProblem, around: readonly string[]): boolean {
	if (code !== 'area-ambiguous') return false;
	const codes = String(values?.codes ?? '').split(', ');
	return codes.length > 1 && !codes.some((one) => around.includes(one));
}

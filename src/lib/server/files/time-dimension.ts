import type { CubeDimension } from './cube';
import type { Category } from './figure-table';
import { parsePxwebPeriod } from './pxweb-period';

/** Where no dimension is said to be time: the only one whose categories are all periods of our centuries. */
export function findTime(dimensions: readonly CubeDimension[]): readonly CubeDimension[] {
	if (dimensions.some(({ role }) => role === 'period')) return dimensions;
	const timely = dimensions.filter(
		({ role, categories }) =>
			role === 'other' && categories.length > 0 && categories.every((one) => periodOf(one) !== null)
	);
	const [time, ...others] = timely;
	if (!time || others.length > 0) return dimensions;
	const categories = time.categories.map((one) => ({ code: periodOf(one), text: one.text }));
	return dimensions.map((one) => (one === time ? { ...time, role: 'period', categories } : one));
}

/** By the text before the code: a code of four digits may stand for anything. */
function periodOf({ code, text }: Category): string | null {
	const said = (text ?? code ?? '').trim();
	return /^(1[6-9]|20)\d\d/.test(said) ? (parsePxwebPeriod(said)?.key ?? null) : null;
}

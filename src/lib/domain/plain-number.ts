/** Every digit that a number has, with a point and never an exponent: `1.2e-7` is `0.00000012`. */
export function plainNumber(value: number): string {
	const text = String(value === 0 ? 0 : value);
	const [, sign = '', whole = '', decimals = '', power] =
		/^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
	if (power === undefined) return text;
	const digits = whole + decimals;
	const point = whole.length + Number(power);
	if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
	return `${sign}${digits.padEnd(point, '0')}`;
}

/** How many decimals a number is written with where all of it is written. */
export function decimalsIn(value: number): number {
	return plainNumber(value).split('.')[1]?.length ?? 0;
}

/** More are told apart by nobody, and `Intl` writes no more everywhere. */
const MOST_WRITTEN = 20;

/** Decimals that tell two numbers apart: `least` where those do, else all that they have. */
export function decimalsApart(one: number, other: number, least: number): number {
	if (one === other || one.toFixed(least) !== other.toFixed(least)) return least;
	return Math.min(MOST_WRITTEN, Math.max(least, decimalsIn(one), decimalsIn(other)));
}

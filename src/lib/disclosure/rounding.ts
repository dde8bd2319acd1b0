/** Answers and invited are shown in tens, halves upward. */
export function roundToTen(number: number): number {
	return Math.floor((number + 5) / 10) * 10;
}

/** Repeats only what can be a number or a week: other words in a compilation may be about a person. */
export function shownValue(cell: string): string | null {
	return /^[-–−+]?[\d\s.,:/vVwW-]{1,14}$/.test(cell) ? cell : null;
}

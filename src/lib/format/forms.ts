/** The same finding for a list or a phone, for the page, and for those who cannot see the picture. */
export interface Forms {
	readonly short: string;
	/** One sentence or a few that belong together in each. */
	readonly long: readonly string[];
	readonly alt: string;
}

/** For what takes one sentence whoever reads it. */
export function sameInAll(sentence: string): Forms {
	return { short: sentence, long: [sentence], alt: sentence };
}

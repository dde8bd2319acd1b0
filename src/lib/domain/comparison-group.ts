/** Municipalities that Kolada finds alike, in one year's reckoning. */
export interface ComparisonGroup {
	/** The municipality that the others are like; it is not among them. */
	readonly areaCode: string;
	/** Kolada's id, another one every year. */
	readonly groupId: string;
	readonly title: string;
	readonly year: number;
	/** SCB's codes, ascending. */
	readonly members: readonly string[];
}

/** The municipality and the year of `Liknande kommuner, övergripande, Kalix, 2025`; null for any other group. */
export function parseGroupTitle(
	title: string
): { readonly name: string; readonly year: number } | null {
	const found = /^Liknande kommuner,? övergripande, (.+), (20\d{2})$/i.exec(title.trim());
	return found?.[1] && found[2] ? { name: found[1], year: Number(found[2]) } : null;
}

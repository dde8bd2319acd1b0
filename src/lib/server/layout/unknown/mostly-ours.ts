/** Whether places are ours, of which `isKnown` tells those that can be. A name is ours by itself, also among rows of groups; a code may be anybody's. */
export function areMostlyOurs(
	texts: readonly string[],
	isKnown: (text: string) => boolean
): boolean {
	const known = texts.filter(isKnown).length;
	const named = texts.some((text) => /\p{L}/u.test(text));
	return known > 0 && known >= texts.length / (named ? 4 : 2);
}

const ANY_COUNTRY = /^(?:hela landet|koko maa|hele landet|landet|whole country)$/i;

/**
 * Whether places are ours, of which `isKnown` tells those that can be. A name is ours by itself, also among rows of groups; a code may be
 * anybody's, and every country is called the country by its own.
 */
export function areMostlyOurs(
	texts: readonly string[],
	isKnown: (text: string) => boolean
): boolean {
	const told = texts.filter((text) => !ANY_COUNTRY.test(text.trim()));
	const looked = told.length > 0 ? told : texts;
	const known = looked.filter(isKnown).length;
	const named = looked.some((text) => /\p{L}/u.test(text));
	return known > 0 && known >= looked.length / (named ? 4 : 2);
}

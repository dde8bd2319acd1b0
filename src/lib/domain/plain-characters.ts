/** Dashes, blanks, digits and the at sign as a keyboard writes them, whichever of Unicode's were taken. */
export function inPlainCharacters(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/[\p{Pd}\u2212]/gu, '-')
		.replace(/[\p{Zs}\p{Cf}]/gu, ' ')
		.replace(/(?![0-9])\p{Nd}/gu, plainDigit)
		.replace(/ ?[([{]at[)\]}] ?/gi, '@');
}

/** Unicode keeps the ten digits of a script beside each other, from nought on, and rows of them may follow each other. */
function plainDigit(digit: string): string {
	const place = digit.codePointAt(0) ?? 0;
	let before = 0;
	while (before < place && /\p{Nd}/u.test(String.fromCodePoint(place - before - 1))) before += 1;
	return String(before % 10);
}

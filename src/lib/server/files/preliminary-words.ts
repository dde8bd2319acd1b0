/** Of everything that says that values may yet change, in Swedish, Finnish, Norwegian, Danish and English. */
export const PRELIMINARY_WORD =
	/^(?:prel|prelim|preliminär[at]?|preliminära|preliminary|provisional|ennakkotie\p{L}{1,6}|foreløpige?|foreløbige?)\.?$/iu;

/** Whether words say that values may yet change, and not that they no longer may. */
export function saysPreliminary(text: string): boolean {
	const words = text.split(/[\s()/,;:"']+/);
	const at = words.findIndex((word) => PRELIMINARY_WORD.test(word));
	return at >= 0 && !/^(?:ej|inte|icke|inga|not|no|ei|ikke)$/i.test(words[at - 1] ?? '');
}

/** Whether a flag beside a value says that it may yet change: `p` as everybody writes it, or words. */
export function flagsPreliminary(flag: string): boolean {
	return flag.toLowerCase() === 'p' || saysPreliminary(flag);
}

const COLOURS = new Set(
	`grön gröna grönt gron grona gront gul gula gult röd röda rött rod roda rott green yellow red amber
	vihreä vihreät vihrea vihreitä keltainen keltaiset keltanen keltaset punainen punaiset punanen punaset
	grønn grøn rød`.split(/\s+/)
);
const FACES = /^[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s☹☺]+$/u;
const TYPED_FACE = /^[:;=]-?[()|/\\DPp[\]]$/;

/** A colour, a face or a circle: what one person answers. `Grön – bra vecka` is one, Gröna huset is none. */
export function isAnswerWord(cell: string): boolean {
	if (cell === '' || cell.length > 60) return false;
	if (TYPED_FACE.test(cell) || (FACES.test(cell) && !/^[\d#*\s]+$/.test(cell))) return true;
	const word = /^[^\p{L}]*(\p{L}+)\s*(?:$|[^\p{L}\p{N}\s])/u.exec(cell.normalize('NFC'))?.[1];
	return word !== undefined && COLOURS.has(word.toLowerCase());
}

/** A day with the time of day: when somebody answered. */
export function isMoment(cell: string): boolean {
	return /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[T, ]{1,2}(?:kl\.? ?)?\d{1,2}[:.]\d{2}/.test(cell);
}

/** Three words or more, as nobody writes in a table of counts. */
export function isProse(cell: string): boolean {
	const words = cell.split(/\s+/).filter((word) => /^\p{L}{2,}[.,!?]?$/u.test(word));
	return words.length >= 3 && /\s\p{Ll}/u.test(cell);
}

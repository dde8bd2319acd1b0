import { plainWord } from './plain-word';

const WORDS = {
	green:
		'grön,gröna,grönt,gron,grona,gront,green,vihreä,vihreät,vihrea,vihreitä,vihreää,vihreän,grønn,grøn',
	yellow:
		'gul,gula,gult,yellow,amber,keltainen,keltaiset,keltaista,keltaisia,keltaisen,keltanen,keltaset,keltasta,keltasia',
	red: 'röd,röda,rött,rod,roda,rott,red,punainen,punaiset,punaista,punaisia,punaisen,punanen,punaset,punasta,punasia,rød'
};
const COLOURS = new Map(
	Object.entries(WORDS).flatMap(([colour, words]) =>
		words.split(',').map((word) => [word, colour] as const)
	)
);
const FACES = /^[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s☹☺]+$/u;
const TYPED_FACE = /^[:;=]-?[()|/\\DPp[\]]$/;

/** Which colour, face or circle a cell is: what one person answers. `Grön – bra vecka` is one, Gröna huset is none. */
export function answerIn(cell: string): string | null {
	if (cell === '' || cell.length > 60) return null;
	if (TYPED_FACE.test(cell) || (FACES.test(cell) && !/^[\d#*\s]+$/.test(cell))) return cell;
	const word = /^[^\p{L}]*(\p{L}+)\s*(?:$|[^\p{L}\p{N}\s])/u.exec(cell.normalize('NFC'))?.[1];
	return COLOURS.get(word?.toLowerCase() ?? '') ?? null;
}

export function isAnswerWord(cell: string): boolean {
	return answerIn(cell) !== null;
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

const REMARKS = /^(kommentar.*|comment.*|kommentti|kommentit|fritext.*|frittsvar|meddelande)$/;

/** Whether a column is for what somebody has to say, about anything. */
export function isForRemarks(heading: string): boolean {
	return REMARKS.test(plainWord(heading));
}

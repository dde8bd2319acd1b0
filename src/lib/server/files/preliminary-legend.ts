/** What the marks behind figures stand for by the words around a table: whether for a value that may yet change. */
export type MarkLegend = ReadonlyMap<string, boolean>;

/** Of everything that says that values may yet change, in Swedish, Finnish, Norwegian, Danish and English. */
export const PRELIMINARY_WORD =
	/^(?:prel|prelim|preliminär[at]?|preliminära|preliminary|provisional|ennakkotie\p{L}{1,6}|foreløpige?|foreløbige?)\.?$/iu;

const NAMED =
	/^["'(]?(\*{1,3}|[†‡#¹²³]|\p{L}{1,6}\.?)["')]?\s?(?:[=:]|[–-](?=\s))\s?(\S.{0,200})$/u;
const STARRED = /^["'(]?(\*{1,3}|[†‡¹²³])["')]{0,2}\s?(\p{L}.{0,200})$/u;
const TELLS = /marker|märk|ange[sr]|beteckna|betyder|visas|marked|means|merkit/i;
const LONE = /(?:^|[\s"'(])(\*{1,3}|[†‡#¹²³]|[b-hj-z])(?=$|[\s"').])/gi;

/** `* = preliminära uppgifter`, `p: preliminär`, `Preliminära värden markeras med p`, in lines above and below a table. */
export function readLegend(lines: readonly string[]): MarkLegend {
	const legend = new Map<string, boolean>();
	const parts = lines.flatMap((line) => line.slice(0, 2_000).split(/[;,\n]|\.\s/));
	for (const part of parts.map((one) => one.trim())) {
		const [, mark, meaning] = NAMED.exec(part) ?? STARRED.exec(part) ?? [];
		if (mark !== undefined && meaning !== undefined) {
			legend.set(plainSign(mark), saysPreliminary(meaning));
		} else if (TELLS.test(part) && saysPreliminary(part)) {
			const [lone, ...others] = [...part.matchAll(LONE)].map(([, sign = '']) => plainSign(sign));
			if (lone !== undefined && others.length === 0) legend.set(lone, true);
		}
	}
	return legend;
}

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

const MARKED =
	/^(-?\d[\d\s.,]{0,24}?)\s?(\*{1,3}|[†‡#¹²³]|\(\*{1,3}\)|\(?prel[a-zäöå]{0,9}\.?\)?|\([a-z]\)|[a-z])$/i;

/** `123 p` as what may be a number and its sign; null where nothing like a number has one behind it. */
export function takeSign(text: string): { readonly number: string; readonly sign: string } | null {
	const [, number = '', sign = ''] = MARKED.exec(text) ?? [];
	return sign === '' ? null : { number, sign: plainSign(sign) };
}

/** The number in `123 p` where its mark says that it may yet change: by the legend, or as everybody writes it; else null. */
export function takePreliminaryNumber(text: string, legend: MarkLegend): string | null {
	const taken = takeSign(text);
	if (!taken) return null;
	const { number, sign } = taken;
	const known = sign === 'p' || PRELIMINARY_WORD.test(sign);
	return (legend.get(sign) ?? known) ? number : null;
}

function plainSign(sign: string): string {
	return sign.replace(/[().]/g, '').toLowerCase();
}

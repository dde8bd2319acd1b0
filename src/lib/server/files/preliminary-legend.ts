import { saysForecast } from './forecast-words';
import { PRELIMINARY_WORD, saysPreliminary } from './preliminary-words';

/** What a mark behind a figure or a period stands for: `settled` changes nothing of the figure, `other` may. */
export interface SignMeaning {
	readonly kind: 'preliminary' | 'estimated' | 'forecast' | 'settled' | 'other';
	/** In the words of the file. */
	readonly words: string;
}

/** By the mark, as the words around a table explain it. */
export type MarkLegend = ReadonlyMap<string, SignMeaning>;

const NAMED =
	/^["'(]?(\*{1,3}|[†‡#¹²³]|\p{L}{1,6}\.?)["')]?\s?(?:[=:]|[–-](?=\s))\s?(\S.{0,200})$/u;
const STARRED = /^["'(]?(\*{1,3}|[†‡¹²³])["')]{0,2}\s?(\p{L}.{0,200})$/u;
/** `p) preliminära uppgifter` and `1) Prognos`. */
const LISTED = /^["'(]?(\p{L}{1,2}|\d{1,2})\)\s?(\p{L}.{0,200})$/u;
const LABEL =
	/^(?:not|noter|anm|anmärkning|obs|förklaring|(?:tecken|symbol)förklaring|notes?|huom|selite|merkit|källa|källor|source|enhet)\s?[.:]\s?(?=\S)/i;
const TELLS = /marker|märk|ange[sr]|beteckna|betyder|visas|marked|means|merkit/i;
const LONE = /(?:^|[\s"'(])(\*{1,3}|[†‡#¹²³]|[b-hj-z])(?=$|[\s"').])/gi;
const ESTIMATE = /(?:upp)?skatt(?:ad|at|ade|ning)|estimat|arvio/i;
const SETTLED =
	/revide|korrig|definitiv|slutlig|(?:serie|tids)\p{L}{0,20}brott|ny(?:a|tt)? (?:metod|definition|indelning|mätmetod)|revised|corrected|final|break|tarkistet|korjattu|lopullinen/iu;

/** `* = preliminära uppgifter`, `p: preliminär`, `p) prognos`, `Preliminära värden markeras med p`, in lines above and below a table. */
export function readLegend(lines: readonly string[]): MarkLegend {
	const legend = new Map<string, SignMeaning>();
	const parts = lines.flatMap((line) => line.slice(0, 2_000).split(/[;,\n]|\.\s/));
	for (const part of parts.map((one) => one.trim().replace(LABEL, ''))) {
		const [, mark, meaning] = NAMED.exec(part) ?? STARRED.exec(part) ?? LISTED.exec(part) ?? [];
		if (mark !== undefined && meaning !== undefined) {
			legend.set(plainSign(mark), { kind: kindOf(meaning), words: meaning });
		} else if (TELLS.test(part) && (saysPreliminary(part) || saysForecast(part))) {
			const [lone, ...others] = [...part.matchAll(LONE)].map(([, sign = '']) => plainSign(sign));
			if (lone !== undefined && others.length === 0)
				legend.set(lone, { kind: kindOf(part), words: part });
		}
	}
	return legend;
}

function kindOf(meaning: string): SignMeaning['kind'] {
	if (saysForecast(meaning)) return 'forecast';
	if (saysPreliminary(meaning)) return 'preliminary';
	if (ESTIMATE.test(meaning)) return 'estimated';
	return SETTLED.test(meaning) ? 'settled' : 'other';
}

const MARKED =
	/^(-?\d[\d\s.,]{0,24}?)\s?(\*{1,3}|[†‡#¹²³]|\(\*{1,3}\)|\(?prel[a-zäöå]{0,9}\.?\)?|\([a-z]\)|[a-z])$/i;

/** `123 p` as what may be a number and its sign; null where nothing like a number has one behind it. */
export function takeSign(text: string): { readonly number: string; readonly sign: string } | null {
	const [, number = '', sign = ''] = MARKED.exec(text) ?? [];
	return sign === '' ? null : { number, sign: plainSign(sign) };
}

/** The number in `123 p` and what its mark says of it: by the legend, or as everybody writes it; null where that is nothing known. */
export function takeMarked(
	text: string,
	legend: MarkLegend
): { readonly number: string; readonly kind: 'preliminary' | 'forecast' | 'settled' } | null {
	const taken = takeSign(text);
	if (!taken) return null;
	const { number, sign } = taken;
	const known = sign === 'p' || PRELIMINARY_WORD.test(sign) ? 'preliminary' : 'other';
	const kind = legend.get(sign)?.kind ?? known;
	return kind === 'other' || kind === 'estimated' ? null : { number, kind };
}

/** The mark behind a number that the file explains, and which leaves open whether the number is a value. */
export function findUnclearMark(
	text: string,
	legend: MarkLegend
): { readonly mark: string; readonly meaning: string } | null {
	const { sign = '' } = takeSign(text) ?? {};
	const meaning = legend.get(sign);
	const unclear = meaning?.kind === 'other' || meaning?.kind === 'estimated';
	return meaning && unclear ? { mark: sign, meaning: meaning.words.slice(0, 80) } : null;
}

const HEADED = /^(.*\d)\s?\(?(\*{1,3}|[†‡#¹²³]|(?<=\s)\d(?=\))|\p{L}{1,2})\)?$/u;

/** `2024p` with what the file says that its mark stands for in place of it: nothing, `(prel.)` or `(prognos)`. */
export function explainHeading(heading: string, legend: MarkLegend): string {
	const [, bare = '', sign = ''] = HEADED.exec(heading.slice(0, 200)) ?? [];
	const kind = sign === '' ? undefined : legend.get(plainSign(sign))?.kind;
	switch (kind) {
		case undefined:
		case 'estimated':
			return heading;
		case 'preliminary':
			return `${bare.trim()} (prel.)`;
		case 'forecast':
			return `${bare.trim()} (prognos)`;
		case 'settled':
		case 'other':
			return bare.trim();
	}
}

const RAISED: Readonly<Record<string, string>> = { '¹': '1', '²': '2', '³': '3' };

function plainSign(sign: string): string {
	return sign
		.replace(/[().]/g, '')
		.replace(/[¹²³]/, (one) => RAISED[one] ?? one)
		.toLowerCase();
}

/** A mark in place of a value → the mark that every reader knows for what the file says of it: `:` suppressed, `.` not applicable, `..` missing, `0` none counted. */
export type GapLegend = ReadonlyMap<string, KnownMark>;

type KnownMark = ':' | '.' | '..' | '0';

export const NO_LEGEND: GapLegend = new Map();

const SECRET =
	/sekretess|röj|konfident|confiden|suppress|secre|withheld|disclos|undertryck|maskera[dt]|hemlig|skydda(?:d|t|s)(?!\p{L})|integritet|privacy|salassa|salattu|peitetty|tietosuoja|yksityisyy|f[åö]r få |f[äæ]rre (?:än|enn|end) |too few|fewer than|less than|liian vähän|alle \d/iu;
const NOT_SECRET =
	/(?<!\p{L})(?:(?:inte|ej|icke|inga|ingen|not|no|ei|ikke)[ -]|omfattas (?:inte|ej) av )(?:sekretess|konfident|confiden|suppress|secre|salassa|salattu|maskera|hemlig|skydda)/iu;
const APPLIES_NOT =
	/(?:inte|ej|icke) (?:relevant|tillämp|aktuell)|kan (?:inte|ej) förekomma|not (?:appli|relevant)|ei (?:sovellu|voi esiintyä)/i;
const MISSING =
	/saknas|bortfall|(?:inte|ej|icke) tillgänglig|okän[dt]|osäk(?:er|ra)|puuttu|ei (?:saatavilla|tietoa)|missing|(?:not |un)available|unknown|uncertain|unreliable|epävarm|epäluotettav/i;
/** The whole of what is said, or `inget att redovisa (0)`: a sentence that has a zero somewhere says nothing of a mark. */
const ZERO =
	/^[\s=:–-]{0,3}(?:[a-zåäö]{2,10} (?:för )?)?(?:(?:exakt|är|som|värdet|antalet|the value|magnitude|lika med|arvo) ){0,2}["'“”]?(?:noll(?:a|värden?|or)?|nolla|zero(?:s|es)?|nil|inga? fall|no cases|ei tapauksia|0)(?![\p{L}\d]|[-,.]\d|-\p{L})|\((?:0|noll|nolla|zero|nil)\)[.)]?$/iu;
const NOT_ZERO =
	/[1-9]|(?<!\p{L})(?:inte|ej|icke|not|ei|mindre|färre|under|över|större|till|mellan|nära|närmare|less|fewer|more|below|near|between|pienempi|alle)(?!\p{L})|avrund|round|pyörist/iu;
const EITHER = /(?<!\p{L})(?:eller|samt|or|tai|eli|alternativt)(?!\p{L})|\//iu;

/** What words say of a value that is not there; null where they say nothing of it, or two things of which it may be either. */
export function markOfWords(words: string): KnownMark | null {
	const found: KnownMark[] = [];
	if (SECRET.test(words) && !NOT_SECRET.test(words)) found.push(':');
	if (APPLIES_NOT.test(words)) found.push('.');
	if (MISSING.test(words)) found.push('..');
	if (ZERO.test(words) && !NOT_ZERO.test(words)) found.push('0');
	const open = EITHER.test(words) || found.includes('0');
	return found.length > 1 && open ? null : (found[0] ?? null);
}

const SIGNED = /^["'”([]?(\.{1,3}(?!\.)|…|:|\*{1,3}|[†‡#¤^]|--)["'”)\]]?\s{0,9}(\S.{0,300})$/u;
/** A dash begins a line of a list too, and a letter a word: behind them something must say that they are marks. */
const LETTERED =
	/^["'”([]?([-–—\u2212]|\p{L}{1,3}|#?N\/A)["'”)\]]?(?=[\s=:])\s{0,9}(\S.{0,300})$/iu;
const DASHES = ['-', '–', '—', '\u2212'] as const;
const DASH = /^[-\u2010-\u2015\u2212]$/;
const SAYS =
	/^(?:[=:]|[–-](?=\s)|(?:betyder|anger|avser|innebär|visar|står för|markerar|means|stands for|indicates|denotes|tarkoittaa|merkitsee)(?!\p{L}))/iu;
const TELLS =
	/marker|märk|ange[sr]|beteckna|betyder|(?:redo)?visas|ersätt|marked|shown|means|replaced|merkit|korvat/i;
const LABEL =
	/^(?:not|noter|anm|anmärkning|obs|förklaring|(?:tecken|symbol)förklaring|symboler|tecken|notes?|symbols|huom|selite|merkit)\s?[.:]\s/i;
const LONE =
	/(?<=^|[\s"'”(])(?:\.{2,3}|…|:|\*{1,3}|x|--)(?=$|[\s"'”).,])|(?<=["'”“(])[-–—](?=["'”)])|(?<=\s(?:som|med|as|by) )[-–—](?=$|[.,)])/gi;

/** `.. = uppgiften är sekretessbelagd`, `– Noll`, `x: salassa pidettävä`, `Suppressed values are shown as ..`, in lines above and below a table. */
export function readGapLegend(lines: readonly string[]): GapLegend {
	const legend = new Map<string, KnownMark>();
	const parts = lines.flatMap((line) =>
		line
			.slice(0, 2_000)
			.split(
				/[;\n]|(?<=[\p{L}\d)])\.\s|,\s(?=\S{1,5}\s?[=:]\s?\S|["'“”]\S{1,3}["'“”]\s)|\((?=["'“”]\S{1,3}["'“”]\s)/u
			)
	);
	for (const part of parts.map((one) => one.trim().replace(LABEL, ''))) {
		const named = takeNamed(part);
		const lone = [...part.matchAll(LONE)].map(([mark]) => mark);
		const told = TELLS.test(part) && new Set(lone).size === 1 ? lone[0] : undefined;
		const mark = named?.mark ?? told;
		const known = mark === undefined ? null : markOfWords(named?.meaning ?? part);
		if (mark !== undefined && known !== null) legend.set(foldMark(mark), known);
	}
	return legend;
}

function takeNamed(part: string): { readonly mark: string; readonly meaning: string } | null {
	const [, sign, meaning = ''] = SIGNED.exec(part) ?? [];
	if (sign !== undefined) return { mark: sign, meaning };
	const [, mark, said = ''] = LETTERED.exec(part) ?? [];
	if (mark === undefined) return null;
	const told = SAYS.test(said) || (DASH.test(mark) && markOfWords(said) === '0');
	return told ? { mark, meaning: said } : null;
}

/** A cell's text, or the mark that every reader knows where the file says what its own stands for. */
export function knownMark(text: string, legend: GapLegend): string {
	const own = legend.get(foldMark(text));
	if (own !== undefined || !DASH.test(text)) return own ?? text;
	// Programs write another dash than the one that the words explain.
	return DASHES.flatMap((dash) => legend.get(dash) ?? [])[0] ?? text;
}

function foldMark(mark: string): string {
	return mark.toLowerCase();
}

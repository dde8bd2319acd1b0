import { fault, type Fault } from '$lib/domain/problem';
import { areaKindOf, COUNTRY_CODE, type Area, type AreaKind } from '$lib/domain/area';
import { foldName, isComputed, OTHER_NAMES, takeApart, TOTAL_WORDS, writeName } from './area-words';

/** Every way a publisher may write an area, once spelling is folded, with the codes that share it. */
export interface AreaSpellings {
	readonly codes: ReadonlySet<string>;
	readonly byName: ReadonlyMap<string, readonly string[]>;
	/** By code, as the register has them. */
	readonly names: ReadonlyMap<string, string>;
	/** Names whose rings make them another place's than without: in a file that writes rings they are one place each. */
	readonly ringed: ReadonlyMap<string, string>;
	/** What tells that a table is another country's, or may be; absent where nothing does. */
	readonly abroad?: Abroad | undefined;
}

/** What tells that places of a table are another country's. */
export interface Abroad {
	readonly country: string;
	/** Whether all of it is; else some of its places are certainly ours, or it may be either. */
	readonly sure: boolean;
	/** What told it, in the words of the file. */
	readonly beside: string;
	/** Whether a name without its code may be another country's as well as ours. */
	readonly shares: (text: string) => boolean;
}

const COUNTY_HEADING = /^(?:läns?|lans?|länet|county|counties|lääni|landsting)(?:kod|namn)?$/;
const MUNICIPALITY_HEADING =
	/^(?:kommuns?|kommuner|kommunens|(?:bostads|boende|hem|folkbokförings)kommun|municipality|municipalities|kunta|kunnat)(?:kod|namn|nr|nummer|koodi)?$/;

export type AreaReading =
	{ readonly ok: true; readonly code: string } | { readonly ok: false; readonly reason: Fault };

export function spellAreas(areas: readonly Area[]): AreaSpellings {
	const byName = new Map<string, string[]>();
	const ringed = new Map<string, string>();
	for (const { code, name, kind } of areas) {
		const names = [name, ...(OTHER_NAMES[code] ?? [])];
		if (kind === 'county') names.push(name.replace(/s? län$/, ''));
		const spellings = names.flatMap((one) => [writeName(one), foldName(one)]);
		for (const spelling of new Set(spellings)) {
			byName.set(spelling, [...(byName.get(spelling) ?? []), code]);
		}
	}
	for (const { code, name } of areas) {
		const others = (byName.get(writeName(name)) ?? []).filter((other) => other !== code);
		const written = areas.filter((other) => others.includes(other.code));
		const alone = written.every((other) => writeName(other.name) !== writeName(name));
		const alike = written.length > 0 && written.every(({ kind }) => kind === areaKindOf(code));
		if (alone && alike) ringed.set(writeName(name), code);
	}
	const names = new Map(areas.map(({ code, name }) => [code, name]));
	return { codes: new Set(names.keys()), byName, names, ringed };
}

/** The same for texts that stand together: where one of them has a ring or dots, the others are spelt as they are meant. */
export function spellingsOf(texts: readonly string[], spellings: AreaSpellings): AreaSpellings {
	if (!texts.some((text) => /[åäö]/i.test(text.normalize('NFC')))) return spellings;
	const own = [...spellings.ringed].map(([name, code]) => [name, [code]] as const);
	return { ...spellings, byName: new Map([...spellings.byName, ...own]) };
}

/** A place in the words of the file, with its country where its name is also ours. */
export function sayPlace(text: string, { abroad }: AreaSpellings): string {
	return abroad?.sure && abroad.shares(withoutNote(text)) ? `${text} (${abroad.country})` : text;
}

/**
 * `2514`, `2514 Kalix`, `Kalix kommun`, `Österåkers kommun`, `Jonkoping`, `25 Norrbottens län`, `0025`, `Region Norrbotten`,
 * `Riket`, `2514_25`, `ALL_25`. `Uppsala` is the municipality or the county by the kind of area that is asked for, and
 * neither where none is.
 */
export function readArea(
	text: string,
	spellings: AreaSpellings,
	kind: AreaKind | null = null
): AreaReading {
	const clean = withoutNote(text);
	const home = clean.replace(IN_SWEDEN, '');
	if (home !== clean) return readArea(home, { ...spellings, abroad: undefined }, kind);
	const coded = readCode(clean) ?? readCodeBeside(clean, spellings);
	const { abroad } = spellings;
	if (abroad && (coded ? coded.name === null && abroad.sure : abroad.shares(clean))) {
		const { beside, sure } = abroad;
		return refuse(sure ? fault('area-unknown') : fault('area-of-two-countries', { beside }));
	}
	if (coded) return checkCode(coded, spellings);
	const found = findNamed(clean.replace(WHOLE_AREA, ''), spellings);
	const asked = found.length > 1 ? found.filter((code) => areaKindOf(code) === kind) : found;
	const [code] = asked;
	if (code !== undefined && asked.length === 1) return { ok: true, code };
	if (found.length === 0) return refuse(fault('area-unknown'));
	return refuse(fault('area-ambiguous', { codes: found.join(', ') }));
}

/** What other countries' tables write behind a place of ours: `Haparanda (Ruotsi)`. */
const IN_SWEDEN =
	/(?<=[\p{L}\d])(?: ?\(|, )(?:sverige|sweden|ruotsi|ruotti|ruottissa|ruotsissa|svíþjóð|se|swe)\)?$/iu;

/** Whether the text says that a row sums up, averages or compares the others: it is no area. */
export function isTotalArea(text: string): boolean {
	const folded = foldName(withoutNote(text)).replace(/[.:]$/, '');
	return TOTAL_WORDS.has(folded) || isComputed(folded);
}

/** The kind of area that a heading promises; null where it promises none, or more than one. */
export function kindOfHeading(heading: string): 'county' | 'municipality' | null {
	const words = heading
		.normalize('NFC')
		.toLowerCase()
		.split(/[^\p{L}]/u);
	const isCounty = words.some((word) => COUNTY_HEADING.test(word));
	const isMunicipality = words.some((word) => MUNICIPALITY_HEADING.test(word));
	if (isCounty === isMunicipality || words.includes('region')) return null;
	return isCounty ? 'county' : 'municipality';
}

const ANY_AREA = /^(?:region|regionkod|område|area|geografi|(?:kod|code|id|nr)$)/i;

const CODED_AREA =
	/kommun|län|lan(?:_|s|kod)|region|område|area|municip|county|kunta|lääni|alue|geo|^(?:kod|code|id|nr)$/i;

/** A code whose zero a spreadsheet lost or that it took for a number, under a heading that says how long it is: `114` of `Kommunkod` is 0114, `2581.0` is 2581. */
export function padCode(text: string, heading: string): string {
	const whole = /^(\d{1,4})[.,]0$/.exec(text)?.[1];
	if (whole !== undefined) return padCode(whole, heading);
	const kind = kindOfHeading(heading);
	// The country's two noughts, as one.
	if (text === '0' && (kind !== null || CODED_AREA.test(heading))) return COUNTRY_CODE;
	if (kind === 'municipality' && /^\d{3}$/.test(text)) return `0${text}`;
	const county = kind === 'county' && /^\d$/.test(text);
	const either = kind === null && ANY_AREA.test(heading) && /^(\d|\d{3})$/.test(text);
	return county || either ? `0${text}` : text;
}

/** All of an area: `Riket totalt`. */
const WHOLE_AREA = /(?<=\p{L}),? (?:totalt|total|sammanlagt|yhteensä)$/iu;

interface CodedArea {
	readonly code: string;
	readonly name: string | null;
}

function readCode(text: string): CodedArea | null {
	const joined = /^(ALL|\d{4})_(ALL|\d{2})$/.exec(text);
	if (joined) {
		const [, municipality = '', county = ''] = joined;
		if (municipality !== 'ALL') return { code: municipality, name: null };
		return { code: county === 'ALL' ? COUNTRY_CODE : county, name: null };
	}
	if (text === 'ALL') return { code: COUNTRY_CODE, name: null };
	const [, called, behind] = /^(\p{L}.{0,60}) \((\d{4}|\d{2})\)$/u.exec(text) ?? [];
	if (called !== undefined && behind !== undefined) return { code: behind, name: called };
	const [, prefixed, its = null] =
		/^SE-?(\d{4}|\d{2})(?:(?: ?[-–:,] ?| )(\p{L}.*))?$/u.exec(text) ?? [];
	if (prefixed !== undefined) return { code: prefixed, name: its };
	const [, county, rest, place] = /^(\d{2}) (\d{2}) (\p{L}.*)$/u.exec(text) ?? [];
	if (county && rest && place) return { code: county + rest, name: place };
	// The lost zero of `180 Stockholm` and `1 Stockholms län`; `1 Stockholm` may be the first of a list.
	const [, short, own] = /^(\d{3}|0|\d(?=.* l[äa]n$)) (\p{L}.*)$/iu.exec(text) ?? [];
	if (short && own) return { code: `0${short}`, name: own };
	const [, code, name = null] = /^(\d{4}|\d{2})(?:(?: ?[-–:,] ?| )(\p{L}.*))?$/u.exec(text) ?? [];
	if (code === undefined) return null;
	return { code: code.length === 4 && code.startsWith('00') ? code.slice(2) : code, name };
}

/** `Boden 2582`, and `SE332 - Norrbottens län` by Eurostat's code: a name of ours with a code on either side. */
function readCodeBeside(text: string, spellings: AreaSpellings): CodedArea | null {
	const [, called = '', behind] = /^(\p{L}[^\d]{1,60}?),? (\d{4})$/u.exec(text) ?? [];
	if (behind !== undefined) {
		const named = findNamed(called, spellings);
		// A place and a year.
		if (named.length === 0 || (YEAR.test(behind) && !named.includes(behind))) return null;
		return { code: behind, name: called };
	}
	const [, short = '', name] = /^(SE-?[\dA-Z]{1,3})(?: ?[-–:,] ?| )(\p{L}.*)$/u.exec(text) ?? [];
	const [code] = name === undefined ? [] : findNamed(short, spellings);
	return code === undefined || name === undefined ? null : { code, name };
}

const YEAR = /^(?:19|20)\d\d$/;

/** A code whose name is another area's is neither; words that are no area's may be a name cut short, but `12 månader` is not Skåne and `01 Alabama` not Stockholm. */
function checkCode({ code, name }: CodedArea, spellings: AreaSpellings): AreaReading {
	const named = name === null ? [code] : findNamed(name, spellings);
	if (!spellings.codes.has(code)) return refuse(fault('area-code-unknown'));
	if (named.includes(code)) return { ok: true, code };
	if (named.length > 0) {
		return refuse(fault('area-code-and-name', { code, codes: named.join(', ') }));
	}
	// `0 Hele landet` is another country.
	if (code === COUNTRY_CODE && !isTotalArea(name ?? '')) return refuse(fault('area-unknown'));
	if (code === COUNTRY_CODE || isAlmostNamed(name ?? '', code, spellings))
		return { ok: true, code };
	return refuse(fault('area-unknown'));
}

/** Four letters in a row of a name of the area are enough beside its code. */
function isAlmostNamed(text: string, code: string, { byName }: AreaSpellings): boolean {
	const written = foldName(text);
	return [...byName].some(([name, codes]) => {
		if (!codes.includes(code) || / l[aä]n$/.test(name)) return false;
		return Array.from({ length: Math.max(name.length - 3, 0) }, (_, at) =>
			name.slice(at, at + 4)
		).some((piece) => written.includes(piece));
	});
}

/** Håbo spelt with its ring is one place; Habo may be either of two in a file without rings. */
function findNamed(text: string, { byName }: AreaSpellings): readonly string[] {
	for (const spelling of [writeName(text), foldName(text)]) {
		const whole = byName.get(spelling);
		if (whole) return whole;
		const { stems, kind } = takeApart(spelling);
		for (const stem of stems) {
			const codes = (byName.get(stem) ?? []).filter((code) => !kind || areaKindOf(code) === kind);
			if (codes.length > 0) return codes;
		}
	}
	return [];
}

/** `¹⁾`, `*`, `°`, `1)`, `(1)`, `[1]` and `a)`. A code in parentheses has two digits or four. */
const NOTE_MARK =
	/(?:(?<=[\p{L} ,)\]])\d{1,2}\)|(?<= )[a-e]\)| ?\(\d\)| ?\(\*{1,3}\)| ?\[\d{1,2}\]|[*†‡§#°º¹²³⁰⁴⁵⁶⁷⁸⁹⁾⁽]{1,9}\)?)$/u;
const MOST_MARKS = 4;

/** `..Boden` and `- Boden`, set in under the county or the country. */
const INDENT = /^(?:\.{1,8} ?|[-–•·] )(?=[\p{L}\d])/u;

/** Whether a place has the mark of a footnote behind it. */
export function hasNote(text: string): boolean {
	return withoutNote(text) !== text.replaceAll(/\s/g, ' ').trim().replace(INDENT, '');
}

/** Without blanks and dots before it and the marks of footnotes behind it. */
function withoutNote(text: string): string {
	let plain = text.replaceAll(/\s/g, ' ').trim().replace(INDENT, '');
	for (let marks = 0; marks < MOST_MARKS; marks += 1) {
		const found = NOTE_MARK.exec(plain);
		if (!found || found.index === 0) break;
		plain = plain.slice(0, found.index).replace(/[ ,]{1,9}$/, '');
	}
	return plain;
}

function refuse(reason: Fault): AreaReading {
	return { ok: false, reason };
}

import { readArea, type Abroad, type AreaSpellings } from './area-spelling';
import { foldName, writeName } from './area-words';
import { namesOtherCountry } from './country-names';
import { OTHER_PLACES, SHARED_NAMES, type OtherCountry } from './other-places';

/** Whose figures they are when one of these has published them. */
const PUBLISHERS: Readonly<Record<OtherCountry, RegExp>> = {
	Finland:
		/(?<!\p{L})(?:statistikcentralen|tilastokeskus|tilastokeskuksen|statistics finland|statfin|pxdata\.stat\.fi|stat\.fi|thl|terveyden ja hyvinvoinnin laito\p{L}*|institutet för hälsa och välfärd|sotkanet|findikaattori|kela|folkpensionsanstalten|kunta-alan|vipunen)(?!\p{L})/iu,
	Norge:
		/(?<!\p{L})(?:statistisk sentralbyrå|statistics norway|ssb|ssb\.no|folkehelseinstituttet|helsedirektoratet|utdanningsdirektoratet)(?!\p{L})/iu,
	Danmark:
		/(?<!\p{L})(?:danmarks statistik|statistics denmark|statistikbanken|dst\.dk|sundhedsstyrelsen)(?!\p{L})/iu,
	Island: /(?<!\p{L})(?:hagstofa|hagstofa íslands|statistics iceland)(?!\p{L})/iu
};

const COUNTRIES = Object.keys(OTHER_PLACES) as OtherCountry[];
const COUNTRY_OF: ReadonlyMap<string, OtherCountry> = new Map(
	COUNTRIES.toReversed().flatMap((country) =>
		OTHER_PLACES[country].map((name) => [foldName(name), country] as const)
	)
);

/** What other countries' tables write before a name: `KU976`, `SSS`, `K-5401`, `0301`. */
const OTHERS_CODE = /^(?:\p{Lu}{1,4}-?\d{0,4}|\d{1,4}) (?=\p{L})/u;
const CODED: Readonly<Partial<Record<OtherCountry, RegExp>>> = {
	Finland:
		/^(?:SSS|(?:KU|MK|SK|MA)\d{1,3})(?: |$)|\(FI\)$|(?:välfärdsområde|sjukvårdsdistrikt|hyvinvointialue|sairaanhoitopiiri|maakunta|wellbeing services county)(?:n|en|et)?$/i,
	Norge: /^K-\d{4}(?: |$)|\(NO\)$/,
	Danmark: /\(DK\)$/
};
const WHOLE: ReadonlySet<string> = new Set(
	['koko maa', 'manner-suomi', 'fasta finland', 'hele landet', 'allt landið'].map(foldName)
);
const OURS =
	/(?<!\p{L})(?:scb|statistiska centralbyrån|statistics sweden|kolada|folkhälsomyndigheten|försäkringskassan|arbetsförmedlingen|skolverket|socialstyrelsen)(?!\p{L})/iu;

const SWEDEN =
	/(?<!\p{L})(?:sveriges?|svensk[at]?|svenska|sweden|swedish|ruotsi|ruotsin|ruotsissa|svenske|svíþjóð|\p{L}{3,20}(?:verket|myndigheten))(?!\p{L})/iu;

/** How areas are spelt in a table that another country may have published, or that has its places. */
export function amidOthers(
	spellings: AreaSpellings,
	lines: readonly string[],
	places: readonly string[]
): AreaSpellings {
	const abroad = findAbroad(lines, places, (text) => readArea(text, spellings).ok);
	return abroad ? { ...spellings, abroad } : spellings;
}

/** By who published a table and by its other places; null where nothing speaks for another country. `isOurs` of a name that no other country has. */
function findAbroad(
	lines: readonly string[],
	places: readonly string[],
	isOurs: (text: string) => boolean
): Abroad | null {
	const published = publisherAmong(lines);
	const strange = places.flatMap((text) => {
		const country = countryOfPlace(text);
		return country ? [{ text, country }] : [];
	});
	const [first] = strange;
	const said = hintAmong(lines);
	const country = published?.country ?? first?.country ?? said?.country;
	if (!country) return null;
	// A code alone is of one of our places and of one of theirs.
	const ours = places.some(
		(text) => !sharesName(text) && (!published || !isCodeAlone(text)) && isOurs(text)
	);
	const told =
		published?.alone === true ||
		strange.length >= ENOUGH ||
		strange.some(({ text }) => isTelling(text));
	return {
		country,
		shares: sharesName,
		sure: told && !ours,
		beside: (published ?? said)?.words ?? first?.text ?? country
	};
}

/** `25` and `2581`, without a name. */
export function isCodeAlone(text: string): boolean {
	return /^\d{2}(?:\d{2})?$/.test(text.trim());
}

/** Whether the lines above or below a table say that it is of Sweden, by its name or by who published it. */
export function saysSweden(lines: readonly string[]): boolean {
	return lines.some((line) => OURS.test(line) || SWEDEN.test(line));
}

/** Whether they say that it is of another country; people who were born there or moved may be counted here. */
export function saysElsewhere(lines: readonly string[]): boolean {
	return (
		publisherAmong(lines) !== null ||
		lines.some((line) => !OF_PEOPLE.test(line) && namesOtherCountry(line))
	);
}

/** Another country whose office published the figures, by the lines that say who did; null where one of ours is named beside it. */
export function publisherAbroad(lines: readonly string[]): OtherCountry | null {
	const published = publisherAmong(lines);
	return published?.alone === true ? published.country : null;
}

/** So many places of another country beside none that is certainly ours are a table of it. */
const ENOUGH = 3;

/** The country of a place that is none of ours, by its name with or without a code. */
export function countryOfPlace(text: string): OtherCountry | null {
	const plain = text.trim();
	const coded = COUNTRIES.find((country) => CODED[country]?.test(plain));
	const name = foldName(plain.replace(OTHERS_CODE, ''));
	const bare = name.replace(/ (?:kommun|kommune|kunta)$/, '');
	return coded ?? COUNTRY_OF.get(name) ?? COUNTRY_OF.get(bare) ?? null;
}

function isTelling(text: string): boolean {
	const plain = text.trim();
	if (COUNTRIES.some((country) => CODED[country]?.test(plain))) return true;
	return WHOLE.has(foldName(plain.replace(OTHERS_CODE, '')));
}

function publisherAmong(
	lines: readonly string[]
): { readonly country: OtherCountry; readonly words: string; readonly alone: boolean } | null {
	for (const country of COUNTRIES) {
		for (const line of lines) {
			const [words] = PUBLISHERS[country].exec(line) ?? [];
			if (words) return { country, words, alone: !lines.some((one) => OURS.test(one)) };
		}
	}
	return null;
}

const HINTS: Readonly<Record<OtherCountry, RegExp>> = {
	Finland:
		/(?<!\p{L})(?:(?:i|in) finland|suomessa|finska (?:kommuner|landskap|regioner)|finland,? efter)(?!\p{L})/iu,
	Norge: /(?<!\p{L})(?:(?:i|in) norge|in norway|norska (?:kommuner|fylken))(?!\p{L})/iu,
	Danmark: /(?<!\p{L})(?:(?:i|in) danmark|in denmark|danska (?:kommuner|regioner))(?!\p{L})/iu,
	Island: /(?<!\p{L})(?:(?:i|på|in) island|in iceland|á íslandi)(?!\p{L})/iu
};
/** Of people who were born there, work there or have moved the others are counted here. */
const OF_PEOPLE =
	/född|flytt|pendl|arbeta|bosatt|utrikes|medborgar|stude|utbildad|examen|born|commut|migrat|syntyn|muutt/i;

function hintAmong(
	lines: readonly string[]
): { readonly country: OtherCountry; readonly words: string } | null {
	for (const country of COUNTRIES) {
		for (const line of lines) {
			const [words] = HINTS[country].exec(line) ?? [];
			if (words && !OF_PEOPLE.test(line)) return { country, words };
		}
	}
	return null;
}

/** Whether a name without its code may be another country's as well as ours. */
function sharesName(text: string): boolean {
	return SHARED_NAMES.test(writeName(text));
}

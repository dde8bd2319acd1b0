import type { AreaKind } from '$lib/domain/area';

/**
 * What areas are also called; none that is a place in another country too. Counties have their codes of Eurostat (NUTS 3, 2024) and of ISO 3166-2.
 */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
	'00': [
		...['Sverige', 'Hela Sverige', 'Hela landet', 'Hela riket', 'Ruotsi', 'Koko Ruotsi', 'Sweden'],
		...['SE', 'SWE']
	],
	'01': ['SE110', 'SE-AB'],
	'03': ['SE121', 'SE-C'],
	'04': ['Sörmland', 'SE122', 'SE-D'],
	'05': ['SE123', 'SE-E'],
	'06': ['SE211', 'SE-F'],
	'07': ['SE212', 'SE-G'],
	'08': ['SE213', 'SE-H'],
	'09': ['Region Gotland', 'SE214', 'SE-I'],
	'10': ['SE221', 'SE-K'],
	'12': ['SE224', 'SE-M'],
	'13': ['SE231', 'SE-N'],
	'14': ['Västra Götalandsregionen', 'SE232', 'SE-O'],
	'17': ['SE311', 'SE-S'],
	'18': ['SE124', 'SE-T'],
	'19': ['SE125', 'SE-U'],
	'20': ['SE312', 'SE-W'],
	'21': ['SE313', 'SE-X'],
	'22': ['SE321', 'SE-Y'],
	'23': ['Jämtland Härjedalen', 'SE322', 'SE-Z'],
	'24': ['SE331', 'SE-AC'],
	'25': ['SE332', 'SE-BD'],
	'0980': ['Region Gotland'],
	'1480': ['Gothenburg'],
	'2580': ['Luulaja'],
	'2584': ['Kiiruna']
};

const MUNICIPALITY =
	/^(?:kommun(?:en)?|(?:the )?(?:municipality|city|town) of) | (?:kommun|kommunen|kn|k:n|stad|kunta|municipality)$/;
const COUNTY =
	/^(?:l[aä]n|region|landstinget|(?:the )?county of) | (?:l[aä]n|l[aä]{2}ni|county|l[aä]ns landsting)$/g;

/** What a row is called that sums up the others, without rings and dots. */
export const TOTAL_WORDS: ReadonlySet<string> = new Set([
	'alla',
	'alla kommuner',
	'alla lan',
	'alla omraden',
	'alla regioner',
	'all areas',
	'all municipalities',
	'all regions',
	'grand total',
	'hela lanet',
	'i alt',
	'kaikki',
	'kaikki kunnat',
	'kommuner totalt',
	'lanet totalt',
	'sammanlagt',
	'samtliga',
	'samtliga kommuner',
	'samtliga lan',
	'summa',
	'sum',
	'total',
	'totalsumma',
	'totalt',
	'yhteensa'
]);

/** Words with which a row sums up, averages or compares places: `Medelvärde`, `Snitt länet`, `Differens`, `Länstotal`. */
const COMPUTED =
	/^(?:(?:summa|total|totalt|samtliga|alla|medel|medelvarde|genomsnitt|snitt|median|differens|skillnad|forandring|kvot|spridning|standardavvikelse|ovriga|keskiarvo|mediaani|erotus|muutos|mean|average|difference|change) .{1,60}|(?:medel|medelvarde|medeltal|ovagt medel|vagt medel|genomsnitt|snitt|median|differens|diff|skillnad|forandring|kvot|spridning|standardavvikelse|minimum|maximum|min|max|keskiarvo|mediaani|erotus|muutos|mean|average|difference|change|standard deviation)|(?:riks|lans|kommun|region|total)(?:total|totalt|summa|snitt|genomsnitt|medel|medelvarde|median))$/;

/** Whether a text without rings and dots is what such a row is called; a word that is a place's own name is none. */
export function isComputed(folded: string): boolean {
	return COMPUTED.test(folded);
}

/** In small letters, as it is spelt. */
export function writeName(text: string): string {
	return text.normalize('NFC').toLowerCase().replaceAll(/[-‐–]/g, ' ').trim();
}

/** In small letters without rings, dots and accents. */
export function foldName(text: string): string {
	return writeName(text.normalize('NFD').replace(/\p{M}/gu, ''));
}

/** What can be the name in `Österåkers kommun`, and the kind of area that the words around it say. */
export function takeApart(name: string): {
	readonly stems: readonly string[];
	readonly kind: AreaKind | null;
} {
	const municipality = name.replace(MUNICIPALITY, '');
	if (municipality !== name) return { stems: genitives(municipality), kind: 'municipality' };
	const county = name.replaceAll(COUNTY, '');
	if (county !== name) return { stems: genitives(county), kind: 'county' };
	return { stems: [name.replace(/s$/, '')], kind: null };
}

function genitives(name: string): string[] {
	return [
		name,
		...['s', 'n', 'in'].filter((end) => name.endsWith(end)).map((end) => name.slice(0, -end.length))
	];
}

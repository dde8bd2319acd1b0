/** What a column of periods holds, by its heading. */
export type HeadedLength =
	'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'day' | 'school-year' | 'any';

const LENGTHS: readonly (readonly [RegExp, HeadedLength])[] = [
	[/^(år|ar|årtal|year|vuosi|ár|calendar year|kalenderår|undersökningsår)$/i, 'year'],
	[/^(halvårs?|half-?year|puolivuosi|vuosipuolisko)$/i, 'half-year'],
	[/^(kvartals?|quarter|neljännes|vuosineljännes|ársfjórðungur|kv|kvartalsnummer)$/i, 'quarter'],
	[
		/^(månads?|manads?|man|mån|månader|månadsnummer|månadsnr|månadsnamn|month|kuukausi|måned|mánuður)$/i,
		'month'
	],
	[
		/^(vecka|vecko|v|vnr|veckonummer|vecka ?nr|veckonr|isovecka|week|viikko|uke|uge|vika)$/i,
		'week'
	],
	[/^(år ?månad|årmån|månadår|year ?month|ym|vuosikuukausi|kuukausivuosi)$/i, 'month'],
	[/^(år ?kvartal|year ?quarter)$/i, 'quarter'],
	[/^(år ?vecka|year ?week)$/i, 'week'],
	[/^(datum|dag|date|day|päivä|päivämäärä|dato|dagsetning)$/i, 'day'],
	[
		/^(läsår(?:et)?|lå|termin|lukuvuosi|skolår(?:et)?|skoleår|school ?year|academic year)$/i,
		'school-year'
	],
	[/^(tertial|säsong|årstid|(?:rullande|glidande) (?:12|tolv) mån(?:ader)?)$/i, 'any'],
	[
		/^(tid|time|period|mätperiod|tidsperiod|time_period|timedim|ajankohta|ajanjakso|tímabil|tidspunkt)$/i,
		'any'
	]
];

/** `År (fyra siffror)`, `Kommun:`, `Månad*` and `geo\\TIME_PERIOD` by their own words alone. */
export function plainHeading(heading: string): string {
	const words = heading.replace(/\([^()]*\)|\\.*$/g, ' ').replace(/[\s:*_]{1,4}$/, '');
	return words.replace(/\s+/g, ' ').trim();
}

/** What a column or dimension of periods holds, the shortest where its heading names several: `År-vecka`, `Period (kvartal)`; null where the heading is none of a period. */
export function headedLengthOf(heading: string): HeadedLength | null {
	if (WEEK_FORM.test(heading)) return 'week';
	const plain = lengthOf(plainHeading(heading));
	const words = heading.split(/[^\p{L}]+/u).filter((word) => word !== '' && !CONNECTIVE.test(word));
	const lengths = words.map(lengthOf).filter((length) => length !== null);
	if (words.length < 2 || lengths.length < words.length) return plain;
	return SHORTEST.find((length) => lengths.includes(length)) ?? plain;
}

/** `År och vecka (ÅÅÅÅ-VV)`, `Period (YYYY-WW)`. */
const WEEK_FORM = /(?:å{4}|y{4}|v{4})-?(?:v{2}|w{2})(?!\p{L})/iu;

const CONNECTIVE = /^(och|and|ja|og|eller|nr|nummer|number|no)$/i;
const SHORTEST: readonly HeadedLength[] = [
	...(['school-year', 'day', 'week', 'month', 'quarter', 'half-year', 'year', 'any'] as const)
];

/** `Manad_nr`, `Week number`, `vecko-nr` and `Rapportmånad` are the part of a year that they would be without what stands around it. */
function lengthOf(words: string): HeadedLength | null {
	const even = words.replace(/[\s_-]+/g, ' ');
	const found = find(words) ?? find(even);
	if (found) return found;
	const bare = even.replace(AROUND, '').replace(NUMBERED, '');
	const part = bare === '' ? null : find(bare);
	return part !== null && PARTS_OF_YEAR.includes(part) ? part : null;
}

const AROUND =
	/^(?:rapport(?:erings)?|report(?:ing)?|redovisnings|mät|statistik|kalender|calendar|referens|reference|iso) ?/i;
const NUMBERED = / ?(?:nr|nummer|number|num|no|namn|name)[.:]?$/i;
const PARTS_OF_YEAR: readonly HeadedLength[] = ['half-year', 'quarter', 'month', 'week'];

function find(words: string): HeadedLength | null {
	return LENGTHS.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** A column of periods, or a dimension of them: what heads it, and all that stands in it where days must be told from months. */
export interface PeriodCells {
	readonly heading: string;
	readonly length: HeadedLength;
	/** Whether its days can only be months. */
	readonly monthly: boolean;
}

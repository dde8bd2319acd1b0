import type { TableDimension } from './figure-table';

const AREA =
	/^(region(er)?|(hem|bostads|folkbokförings)?kommun(er)?|län|lan|område|area|municipality|county|geografi|(kommun|lan|läns?|region|municipality|county|area)[ _-]?(kod|code|id|namn|name)|lan_kod|kommun_kod|k_id|bostadsort|kok.*region.*|kunta|maakunta|lääni|alue|kommune|fylke|sveitarfélag|landsdel)$/i;
const SEX = /^(kön|kon|kon_kod|sex|gender|kjønn|køn|kyn|sukupuoli)$/i;
const CONTENT =
	/^(contentscode|tabellinnehåll|innehåll|contents?|statistikkvariabel|observations|indikator|indicator|kpi|nyckeltal)$/i;

/** What a column of periods holds, by its heading. */
export type HeadedLength =
	'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'day' | 'school-year' | 'any';

const LENGTHS: readonly (readonly [RegExp, HeadedLength])[] = [
	[/^(år|ar|årtal|year|vuosi|ár|calendar year|kalenderår|undersökningsår)$/i, 'year'],
	[/^(halvår|half-?year|puolivuosi|vuosipuolisko)$/i, 'half-year'],
	[/^(kvartal|quarter|neljännes|vuosineljännes|ársfjórðungur)$/i, 'quarter'],
	[/^(månad|manad|man|månader|month|kuukausi|måned|mánuður)$/i, 'month'],
	[/^(vecka|veckonummer|vecka ?nr|veckonr|isovecka|week|viikko|uke|uge|vika)$/i, 'week'],
	[/^(datum|dag|date|day|päivä|päivämäärä|dato|dagsetning)$/i, 'day'],
	[/^(läsår|lå|termin|lukuvuosi|skoleår|school ?year|academic year)$/i, 'school-year'],
	[/^(tid|time|period|mätperiod|tidsperiod|ajankohta|ajanjakso|tímabil|tidspunkt)$/i, 'any']
];

/** `År (fyra siffror)`, `Kommun:` and `Månad*` by their words alone. */
export function plainHeading(heading: string): string {
	const words = heading.replace(/\([^()]*\)/g, ' ').replace(/[\s:*_]+$/, '');
	return words.replace(/\s+/g, ' ').trim();
}

/** What a column or dimension of periods holds; null where the heading is none of a period. */
export function headedLengthOf(heading: string): HeadedLength | null {
	const plain = plainHeading(heading);
	return LENGTHS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

/** What a dimension is about, by its code or its heading. */
export function roleOf(name: string, heading: string = name): TableDimension['role'] {
	for (const text of [name, heading].map(plainHeading)) {
		if (isAreaHeading(text)) return 'area';
		if (headedLengthOf(text)) return 'period';
		if (SEX.test(text)) return 'sex';
		if (CONTENT.test(text)) return 'content';
	}
	return 'other';
}

/** `Kommun` and `Län/kommun`: every word is one for areas. */
function isAreaHeading(text: string): boolean {
	if (AREA.test(text)) return true;
	const words = text.split(/[\s/,&]+/).filter((word) => !/^(och|eller|or|and)$/i.test(word));
	return words.length > 1 && words.length < 5 && words.every((word) => AREA.test(word));
}

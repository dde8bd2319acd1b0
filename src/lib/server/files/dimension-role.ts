import type { TableDimension } from './figure-table';
import { headedLengthOf, plainHeading } from './headed-length';

const AREA =
	/^(region(er)?|(hem|bostads|folkbokförings)?kommun(er)?|län|lan|område|omrade|area|municipality|county|geografi|(kommun|lan|läns?|region|municipality|county|area)[ _-]?(kod|code|id|namn|name)|lan_kod|kommun_kod|k_id|geo|entity|country(?:[ _](?:name|code))?|location|ref_area|reference area|bostadsort|kok.*region.*|kunta|maakunta|lääni|alue|kommune|fylke|sveitarfélag|landsdel)$/i;
const SEX = /^(kön|kon|kon_kod|sex|gender|kjønn|køn|kyn|sukupuoli)$/i;
const CONTENT =
	/^(contentscode|tabellinnehåll|innehåll|contents?|statistikkvariabel|observations|indikator|indicator|kpi|nyckeltal)$/i;

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

import type { TableDimension } from './figure-table';

const AREA =
	/^(region(er)?|kommun(er)?|län|lan|område|area|municipality|county|geografi|(kommun|lan|län|region|municipality|county|area)[ _-]?(kod|code|id|namn|name)|lan_kod|kommun_kod|k_id|bostadsort|kok.*region.*)$/i;
const PERIOD =
	/^(tid|år|ar|year|månad|manad|man|month|kvartal|quarter|vecka|week|period|halvår|time|mätperiod|undersökningsår)$/i;
const SEX = /^(kön|kon|kon_kod|sex|gender)$/i;
const CONTENT =
	/^(contentscode|tabellinnehåll|innehåll|contents?|statistikkvariabel|observations|indikator|indicator|kpi|nyckeltal)$/i;

/** What a dimension is about, by its code or its heading. */
export function roleOf(name: string, heading: string = name): TableDimension['role'] {
	for (const text of [name.trim(), heading.trim()]) {
		if (AREA.test(text)) return 'area';
		if (PERIOD.test(text)) return 'period';
		if (SEX.test(text)) return 'sex';
		if (CONTENT.test(text)) return 'content';
	}
	return 'other';
}

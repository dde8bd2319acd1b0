const OF_FILTER =
	/^(?:region(?:er)?|kommun(?:er)?|län|område|area|geo(?:grafi)?|kunta|alue|kön|sex|gender|sukupuoli|ålder(?:sgrupp)?|age|ikä|civilstånd|marital status|år|tid|time|period|månad|kvartal|year|month|vuosi|enhet|mått|måttenhet|unit(?: of measure)?|time frequency|urval|filter|parametrar|utbildningsnivå|födelseregion|bakgrund|tabell|indikator|nyckeltal|variabel|källa|source|dataset|last updated)$/i;

/** Whether lines of a label and its words, such as `Kön;Kvinnor`, say what a table was asked for: several of them do, and one whose label is known. */
export function areFilters(labels: readonly string[]): boolean {
	return labels.length > 1 || labels.every(isKnown);
}

function isKnown(label: string): boolean {
	const plain = label.replace(/:$/, '').trim();
	return plain !== label || OF_FILTER.test(plain);
}

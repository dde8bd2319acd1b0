const OF_FILTER =
	/^(?:region(?:er)?|kommun(?:er)?|län|område|area|geo(?:grafi)?|kunta|alue|kön|sex|gender|sukupuoli|ålder(?:sgrupp)?|age|ikä|civilstånd|marital status|år|tid|time|period|månad|kvartal|year|month|vuosi|enhet|mått|måttenhet|unit(?: of measure)?|time frequency|urval|filter|parametrar|utbildningsnivå|födelseregion|bakgrund|tabell|indikator|nyckeltal|variabel|källa|source|dataset|last updated)$/i;

/** Whether lines of a label and its words, such as `Kön;Kvinnor`, say what a table was asked for: several of them do, and one whose label is known. */
export function areFilters(labels: readonly string[]): boolean {
	return labels.length > 1 || labels.every(isKnown);
}

/** Whether a cell may head a column: it begins with a letter, or is a year; a row of figures under a heading that is too short is no heading. */
export function mayHead(cell: string): boolean {
	return !/^[-+−–]?\d/.test(cell) || /^(?:19|20)\d\d(?!\d)/.test(cell);
}

/** How many cells of a row have something in them. */
export function countFilled(cells: readonly string[]): number {
	return cells.filter((cell) => cell !== '').length;
}

function isKnown(label: string): boolean {
	const plain = label.replace(/:$/, '').trim();
	return plain !== label || OF_FILTER.test(plain);
}

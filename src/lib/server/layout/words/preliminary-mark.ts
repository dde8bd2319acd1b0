const PRELIMINARY =
	/(?: ?\*{1,3}| ?\(?prel(?:iminär[at]?|iminära|iminary|\.)?(?: uppgift(?:er)?| siffror| värden| data| figures)?\)?| ?\((?:p|e)\)|(?<=\d) ?p| ?\(?ennakkotie[a-zåäö]{1,6}\)?| ?\(?foreløpige?\)?)$/i;

/** Behind a period an estimate may yet change too. */
const ESTIMATED =
	/(?<=\d),? ?(?:e|\(?(?:est|estimat(?:e|ed)?|uppsk|(?:upp)?skatt(?:ad|at|ade|ning)|ennakko|ennakollinen|arvio|arvioitu)\.?\)?)$/i;
const SETTLED =
	/(?<=\d),? ?(?:r|\(r\)|\(?(?:rev|reviderad|reviderat|reviderade|revised|korr|korrigerad|korrigerat|korrigerade|corrected|tarkistettu|korjattu|def|definitiv|definitiva|slutlig|slutliga|final|lopullinen)\.?\)?)$/i;

/** A heading without the mark behind it that its values may yet change, and without that of a footnote or a revision: `2024*`, `2024 (prel.)`, `2024p`, `2023r`. */
export function takePreliminary(text: string): {
	readonly text: string;
	readonly preliminary: boolean;
} {
	const plain = text
		.replace(/[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}$/, '')
		.replace(/(?<=\S) \d\)$/, '')
		.trim();
	const before = /^prel(?:iminär[at]?|iminary|\.)?[ :](?=\S)/i.exec(plain);
	if (before) return { text: plain.slice(before[0].length).trim(), preliminary: true };
	const marked = PRELIMINARY.exec(plain) ?? ESTIMATED.exec(plain);
	if (!marked || marked.index === 0)
		return { text: plain.replace(SETTLED, '').trim(), preliminary: false };
	return { text: plain.slice(0, marked.index).trim(), preliminary: true };
}

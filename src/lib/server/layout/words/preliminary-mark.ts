const PRELIMINARY =
	/(?:\s*\*+|\s*\(?prel(?:iminär[at]?|iminary|\.)?\)?|\s*\((?:p|e|f)\)|(?<=\d)\s?p|\s*\(?ennakkotie[a-zåäö]{1,6}\)?|\s*\(?foreløpige?\)?)$/i;

/** A heading without the mark behind it that its values may yet change, and without that of a footnote: `2024*`, `2024 (prel.)`, `2024p`. */
export function takePreliminary(text: string): {
	readonly text: string;
	readonly preliminary: boolean;
} {
	const plain = text
		.replace(/[¹²³⁴⁵⁶⁷⁸⁹⁰]+$/, '')
		.replace(/(?<=\d) ?\d\)$/, '')
		.trim();
	const marked = PRELIMINARY.exec(plain);
	if (!marked || marked.index === 0) return { text: plain, preliminary: false };
	return { text: plain.slice(0, marked.index).trim(), preliminary: true };
}

/**
 * What the format of a cell makes of its number: a percentage, thousands (three digits left out) with the word behind them, other words in its
 * place, a day shown as its month or year, a time of the day; a formula that nobody has calculated, or an error such as `#N/A`.
 */
export type CellMark =
	| ('percent' | 'month' | 'year' | 'time' | 'no-value')
	| `#${string}`
	| `scaled:${string}`
	| `shown:${string}`;

/** How many digits a format leaves out of a number, and the word such as `tkr` that it writes behind it; empty where it writes none. */
export function readScale(
	mark: CellMark | null
): { readonly digits: number; readonly word: string } | null {
	const [, digits, word = ''] = /^scaled:(\d):(.*)$/.exec(mark ?? '') ?? [];
	return digits === undefined ? null : { digits: Number(digits), word };
}

/**
 * Source of `readFormats(text)` and `markCell(cell, recalculates)` for the process that reads workbooks: a format is
 * its sections, of which the value of a cell chooses one (ECMA-376 part 1, 18.8.31).
 */
export const FORMATS_SOURCE = String.raw`
const BUILT_IN = { 9: '0%', 10: '0.00%', 17: 'mmm-yy', 18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss' };
const MAGNITUDE = /^(?:t|k|tkr|kkr|tsek|ksek|teur|tusen|tusental|tn|m|mn|mkr|mnkr|msek|milj|miljon|miljoner|mdr|md|mdkr|miljard|miljarder|bn|billion|million|thousand)\.?$/i;
const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]$/;
function readFormats(text) {
	const codes = new Map();
	const formats = [];
	let inside = false;
	walk(text, (tag, attributes) => {
		if (tag === 'cellXfs') inside = true;
		if (tag === 'numFmt') codes.set(attributes().numFmtId, attributes().formatCode ?? '');
		if (tag === 'xf' && inside) formats.push(attributes().numFmtId);
	}, (tag) => { if (tag === 'cellXfs') inside = false; });
	return formats.map((id) => splitFormat(codes.get(id) ?? BUILT_IN[id] ?? ''));
}
// Each section: its condition, what it shows of words, what it says of figures, and all that it shows where it shows no figure.
function splitFormat(code) {
	const sections = [];
	for (const part of code.slice(0, 400).match(/(?:"[^"]*"|\\.|[_*].|\[[^\]]*\]|[^;])+|;/g) ?? []) {
		if (part === ';') { if (sections.length === 0 || sections.at(-1).closed) sections.push(newSection()); sections.at(-1).closed = true; continue; }
		const section = newSection();
		for (const piece of part.match(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|./g) ?? []) {
			const [first] = piece;
			if (piece.length > 1 && first === '"') { section.words += piece.slice(1, -1); section.shown += piece.slice(1, -1); }
			else if (piece.length > 1 && first === '\\') { section.words += piece[1]; section.shown += piece[1]; }
			else if (piece.length > 1 && (first === '_' || first === '*')) section.shown += ' ';
			else if (piece.length > 1 && first === '[') {
				const found = CONDITION.exec(piece);
				if (found) section.condition = [found[1], Number(found[2])];
				else if (/^\[[hms]+\]$/i.test(piece)) section.plain += 'h';
			} else { section.plain += piece.toLowerCase(); section.shown += piece; }
		}
		sections.push(section);
	}
	return sections;
}
function newSection() {
	return { condition: null, words: '', plain: '', shown: '', closed: false };
}
function isSo([sign, limit], value) {
	return { '<': value < limit, '<=': value <= limit, '>': value > limit, '>=': value >= limit, '=': value === limit, '<>': value !== limit }[sign];
}
function chooseSection(sections, value) {
	if (sections.some(({ condition }) => condition)) return sections.find(({ condition }) => !condition || isSo(condition, value)) ?? null;
	if (sections.length > 2 && value === 0) return sections[2];
	return sections.length > 1 && value < 0 ? sections[1] : sections[0] ?? null;
}
function markOf(sections, value) {
	const section = chooseSection(sections, value);
	if (!section) return null;
	const { plain, words, shown, condition } = section;
	if (plain.includes('%')) return 'percent';
	if (/[dhsy]/.test(plain)) {
		if (/[hs]/.test(plain) && !/[dy]/.test(plain)) return 'time';
		if (/[dhs]/.test(plain)) return null;
		return plain.includes('m') ? 'month' : 'year';
	}
	if (!/[0#?@]|general|standard|m/.test(plain)) {
		const text = shown.trim();
		const empty = text === '' || /^[-\u2013\u2014]$/.test(text);
		return value === 0 && empty && !condition ? null : 'shown:' + text.slice(0, 40);
	}
	const digits = plain.replace(/[^0#?.,]/g, '');
	const commas = (/(,*)$/.exec(digits)[1].length + (/(,*)\./.exec(digits)?.[1].length ?? 0));
	const word = words.trim();
	const unit = MAGNITUDE.test(word) ? word : '';
	return (commas > 0 && commas < 4) || unit !== '' ? 'scaled:' + 3 * Math.min(commas, 3) + ':' + unit : null;
}
function markCell({ type, format, formula, value }, recalculates) {
	const uncalculated = recalculates && type === 'n' && Number(value) === 0;
	const missing = value === null || (value === '' && type !== 'str');
	if (formula && (missing || uncalculated)) return 'no-value';
	if (type === 'e') return value ? '#' + value.replace(/[^A-Z0-9/!?_]/g, '').slice(0, 20) : null;
	return type === 'n' && value && format ? markOf(format, Number(value)) : null;
}
`;

import { fault, type Fault, type Result } from '$lib/domain/problem';
import type { CodeSelection } from '$imports/fetch-plan';
import type { MetadataDimension, TableMetadata } from './table-metadata';

/** What is asked for in one dimension, code by code. */
export interface Selected {
	readonly dimension: string;
	readonly codes: readonly string[];
}

/** The codes that a plan names, found in the table as it is today; what is not there any more is told by name. */
export function selectCodes(
	{ dimensions }: TableMetadata,
	selection: CodeSelection,
	areaCodes: ReadonlySet<string>
): Result<readonly Selected[], Fault> {
	const problems: Fault[] = [];
	const known = new Set(dimensions.map(({ code }) => code));
	for (const name of Object.keys(selection)) {
		if (!known.has(name)) problems.push(fault('answer-dimension-gone', { dimension: name }));
	}
	const selected: Selected[] = [];
	for (const dimension of dimensions) {
		const { code, eliminable } = dimension;
		const wanted = selection[code];
		if (!wanted) problems.push(fault('answer-dimension-new', { dimension: code }));
		else if (wanted.length > 0) {
			const codes = new Set<string>();
			for (const word of wanted) {
				const found = firstCodes(word.split('|'), dimension, areaCodes);
				if (found.length === 0)
					problems.push(fault('answer-category-gone', { word, dimension: code }));
				for (const one of found) codes.add(one);
			}
			selected.push({ dimension: code, codes: [...codes] });
		} else if (!eliminable) problems.push(fault('answer-dimension-needed', { dimension: code }));
	}
	return problems.length > 0 ? { ok: false, problems } : { ok: true, value: selected };
}

/** Services rename their codes: the first of the words that the table knows. */
function firstCodes(
	words: readonly string[],
	dimension: MetadataDimension,
	areaCodes: ReadonlySet<string>
): readonly string[] {
	for (const word of words) {
		const found = codesOf(word, dimension, areaCodes);
		if (found.length > 0) return found;
	}
	return [];
}

/** A code or its text, `*` and `?` as in a file name, `from(2025)`, `to(2024)` or `top(12)`. */
function codesOf(
	word: string,
	{ values, isArea }: MetadataDimension,
	areaCodes: ReadonlySet<string>
): readonly string[] {
	const all = values.map(({ code }) => code);
	const positionOf = (wanted: string) => {
		const coded = all.indexOf(wanted);
		return coded >= 0 ? coded : values.findIndex(({ text }) => text === wanted);
	};
	const [, act, argument = ''] = /^(from|to|top)\((.+)\)$/.exec(word) ?? [];
	if (act === 'top') return all.slice(-Number(argument));
	if (act) {
		const at = positionOf(argument);
		if (at < 0) return [];
		return act === 'from' ? all.slice(at) : all.slice(0, at + 1);
	}
	if (/[*?]/.test(word) && !all.includes(word)) {
		const pattern = new RegExp(`^${word.replace(/[*?]/g, (c) => (c === '*' ? '.*' : '.'))}$`, 'u');
		// Tables keep municipalities that are no more: nobody here can say what they are.
		return all.filter((code) => pattern.test(code) && (!isArea || areaCodes.has(code)));
	}
	const at = positionOf(word);
	return at < 0 ? [] : [all[at] ?? ''];
}

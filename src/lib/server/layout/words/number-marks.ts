/** What the point and the comma are between the figures of a table's numbers. */
export type MarkMeaning = 'decimal' | 'thousands' | 'unknown';

export interface NumberMarks {
	readonly point: MarkMeaning;
	readonly comma: MarkMeaning;
}

const EVIDENCE: readonly (readonly [RegExp, keyof NumberMarks, Exclude<MarkMeaning, 'unknown'>])[] =
	[
		[/^-?(?:\d*\.\d{1,2}|\d*\.\d{4,}|0\.\d+|\d{4,}\.\d+)$/, 'point', 'decimal'],
		[/^-?(?:\d*,\d{1,2}|\d*,\d{4,}|0,\d+|\d{4,},\d+)$/, 'comma', 'decimal'],
		[/^-?\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$|^-?\d{1,3}\.\d{3},\d+$/, 'point', 'thousands'],
		[/^-?\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^-?\d{1,3},\d{3}\.\d+$/, 'comma', 'thousands']
	];

const DOUBTFUL = /^-?[1-9]\d{0,2}([.,])\d{3}$/;

/** Judged by all numbers of a table together: a comma that begins decimals leaves the point to the thousands. */
export function judgeMarks(texts: Iterable<string>): NumberMarks {
	const found = { point: new Set<MarkMeaning>(), comma: new Set<MarkMeaning>() };
	const doubtful = new Set<string>();
	for (const text of texts) {
		const plain = plainNumber(text);
		doubtful.add(DOUBTFUL.exec(plain)?.[1] ?? '');
		for (const [pattern, mark, meaning] of EVIDENCE) {
			if (pattern.test(plain)) found[mark].add(meaning);
		}
	}
	// `1.310` beside `1,234`: one has thousands and the other decimals, and only a number with both marks tells which.
	const mixed = doubtful.has('.') && doubtful.has(',');
	const told = found.point.has('thousands') || found.comma.has('thousands');
	if (mixed && !told) return { point: 'unknown', comma: 'unknown' };
	return {
		point: settle(found.point, found.comma),
		comma: settle(found.comma, found.point)
	};
}

function settle(own: ReadonlySet<MarkMeaning>, other: ReadonlySet<MarkMeaning>): MarkMeaning {
	const decimal = own.has('decimal') || other.has('thousands');
	const thousands = own.has('thousands') || other.has('decimal');
	if (decimal === thousands) return 'unknown';
	return decimal ? 'decimal' : 'thousands';
}

/** `4.088` as the table's other numbers tell it; null where nothing tells whether it is four thousand or four. */
export function settleNumber(text: string, { point, comma }: NumberMarks): string | null {
	const mark = DOUBTFUL.exec(plainNumber(text))?.[1];
	if (!mark) return text;
	const meaning = mark === '.' ? point : comma;
	if (meaning === 'unknown') return null;
	return meaning === 'decimal' ? text : text.replace(mark, '');
}

function plainNumber(text: string): string {
	return text
		.replace(/^[\u2212\u2013\u2014]/, '-')
		.replace(/^\+/, '')
		.replace(/\s?%$/, '');
}

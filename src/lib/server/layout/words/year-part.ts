import type { YearPart } from '$lib/domain/period';

/** In Swedish, Finnish, Norwegian, Danish, Icelandic and English, and the letters that publishers take. */
const WORDS: readonly (readonly [Exclude<YearPart['length'], 'month'>, number, string])[] = [
	['quarter', 4, 'kv,kvt,kvartal,kvartalet,q,k,qtr,quarter,neljännes,vuosineljännes,ársfjórðungur'],
	['half-year', 2, 'h,halv,halvår,halvåret,half,half-year,puolivuosi,vuosipuolisko'],
	['week', 53, 'v,w,u,vecka,veckan,week,uke,uge,viikko,vk,vko,vika']
];
const PARTS = new Map(
	WORDS.flatMap(([length, most, words]) =>
		words.split(',').map((word) => [word, { length, most }] as const)
	)
);

const WHOLE = new Set(
	[
		'hel,helt,helår,hela året',
		'hele året,heile året',
		'koko vuosi,whole year,full year,year total,allt árið'
	].flatMap((words) => words.split(','))
);

/** Of a text in lower case: `kv 1`, `q1`, `halv2`, `vecka 10` or `1:a kvartalet`; null for anything else. */
export function readYearPart(text: string): YearPart | null {
	const [, before, after] = /^(\p{L}[\p{L}-]{0,19})[. ]{0,2}(\d{1,2})$/u.exec(text) ?? [];
	const [, first, behind] =
		/^(\d{1,2})(?:[.:]|:[ae]|st|nd|rd|th)? ?(\p{L}[\p{L}-]{0,19})\.?$/u.exec(text) ?? [];
	const part = PARTS.get(before ?? behind ?? '');
	const number = Number(after ?? first ?? 0);
	return part && number >= 1 && number <= part.most ? { length: part.length, number } : null;
}

/** `hel` or `helår` among quarters, in lower case: all of the year. */
export function isWholeYear(text: string): boolean {
	return WHOLE.has(text.trim());
}

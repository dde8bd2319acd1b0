import { expect, test } from 'vitest';
import type { Likeness } from '$lib/domain/chart-subject';
import { describeAnswerers } from '$lib/format/answerers';
import { WHOLE_LANGUAGES } from '../../support/languages';

const BEFORE = ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'];
const LIKENESSES: readonly Likeness[] = ['about-same', 'somewhat-other', 'clearly-other'];

test.each([
	['about-same', 'ungefär samma'],
	['somewhat-other', 'något andra'],
	['clearly-other', 'tydligt andra']
] as const)('%s is said with what it is judged by', (likeness, word) => {
	const said = describeAnswerers({ month: '2026-10', likeness, comparedWith: BEFORE }, 'sv');
	expect(said).toBe(
		`Vem svarade i oktober 2026, jämfört med april 2026–september 2026: ${word}. Det är bedömt bara på hur många som svarade.`
	);
});

test.each(WHOLE_LANGUAGES)('the three words differ in %s', (language) => {
	const said = LIKENESSES.map((likeness) =>
		describeAnswerers({ month: '2026-10', likeness, comparedWith: BEFORE }, language)
	);
	expect(new Set(said).size).toBe(3);
});

import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { isoDate } from '$lib/domain/day';
import { countsOfShares } from '$lib/server/mood/cells/compilation-share';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';
import { readRows } from '$lib/server/files/own-table/read-rows';

const CONTEXT = { groups: [], today: isoDate('2026-11-06') };

async function countsOf(text: string) {
	const table = await readRows(new TextEncoder().encode(text));
	if (!table.ok) throw new Error('not a table');
	const reading = parseMoodCompilation(table.value, CONTEXT);
	if (reading.kind === 'compilation')
		return reading.compilation.rows.map(({ mood }) => mood.counts);
	return reading.kind === 'problems' ? reading.problems.map(({ code }) => code) : reading.kind;
}

test.each([
	[['62 %', '23 %', '15 %'], 13, { green: 8, yellow: 3, red: 2 }],
	[['61,7 %', '27,0 %', '11,3 %'], 141, { green: 87, yellow: 38, red: 16 }],
	[['61.70212766 %', '26.95035461 %', '11.34751773 %'], 141, { green: 87, yellow: 38, red: 16 }],
	[['100 %', '0 %', '0 %'], 90, { green: 90, yellow: 0, red: 0 }],
	[['0 %', '0 %', '0 %'], 0, { green: 0, yellow: 0, red: 0 }],
	[['62 %', '27 %', '11 %'], 0, 'none'],
	// A half may be rounded up or down.
	[['13 %', '38 %', '50 %'], 8, { green: 1, yellow: 3, red: 4 }],
	[['12 %', '38 %', '50 %'], 8, { green: 1, yellow: 3, red: 4 }],
	// 87, 38, 16 and 88, 38, 15 are both rounded so.
	[['62 %', '27 %', '11 %'], 141, 'several'],
	[['50 %', '30 %', '20 %'], 100_000, 'several'],
	[['62 %', '23 %', '16 %'], 13, 'none'],
	[['50 %', '50 %', '50 %'], 100, 'none'],
	[['62 %', '23', '15 %'], 13, null]
])('%j of %i answers are %j', (shares, answers, counts) => {
	expect(countsOfShares(shares, answers)).toEqual(counts);
});

test('counts that were rounded are found again or one of several, and never others', () => {
	const count = fc.integer({ min: 0, max: 300 });
	fc.assert(
		fc.property(
			count,
			count,
			count,
			fc.integer({ min: 0, max: 2 }),
			(green, yellow, red, decimals) => {
				const answers = green + yellow + red;
				fc.pre(answers > 0);
				const shares = [green, yellow, red].map(
					(part) => `${((100 * part) / answers).toFixed(decimals)} %`
				);
				expect(['several', { green, yellow, red }]).toContainEqual(countsOfShares(shares, answers));
			}
		)
	);
});

const PERCENT = 'vecka;andel gröna (%);andel gula (%);andel röda (%);antal svar';

describe('a file of shares', () => {
	const counts = [{ green: 87, yellow: 38, red: 16 }];
	test.each([
		['by its headings', `${PERCENT}\n2026-W40;61,7;27,0;11,3;141`, counts],
		[
			'by the signs in its cells',
			'vecka;grön;gul;röd;n\n2026-W40;61,7 %;27,0 %;11,3 %;141',
			counts
		],
		['as parts of one', `${PERCENT}\n2026-W40;0,617;0,270;0,113;141`, counts],
		[
			'with a week that is empty',
			`${PERCENT}\n2026-W40;61,7;27,0;11,3;141\n2026-W41;;;;`,
			[...counts, null]
		],
		[
			'beside the counts, which are read',
			`${PERCENT};gröna;gula;röda\n2026-W40;1;2;3;141;87;38;16`,
			counts
		],
		[
			'that make 99 because each is rounded',
			`${PERCENT}\n2026-W40;33;33;33;6`,
			[{ green: 2, yellow: 2, red: 2 }]
		],
		[
			'that make 101 because each is rounded',
			`${PERCENT}\n2026-W40;13;38;50;8`,
			[{ green: 1, yellow: 3, red: 4 }]
		],
		['that somebody made 100', `${PERCENT}\n2026-W40;34;33;33;6`, ['mood-share-of-none']],
		[
			'without answers',
			'vecka;andel grön;andel gul;andel röd\n2026-W40;62;27;11',
			['mood-shares-without-answers']
		],
		['that is rounded too much', `${PERCENT}\n2026-W40;62;27;11;141`, ['mood-shares-of-several']],
		['that does not add up', `${PERCENT}\n2026-W40;62;27;31;141`, ['mood-shares-of-none']],
		[
			'of more answers than invited',
			`${PERCENT};inbjudna\n2026-W40;61,7;27,0;11,3;141;140`,
			['mood-more-than-invited']
		],
		['of one person', `${PERCENT};grupp;typ\n2026-W40;100;0;0;1;Laget;förening`, 'persons']
	])('%s', async (_, text, becomes) => {
		expect(await countsOf(text)).toEqual(becomes);
	});
});

import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';

async function read(...lines: readonly string[]) {
	const table = await readRows(new TextEncoder().encode(lines.join('\n')));
	if (!table.ok) return table.problems.map(({ code }) => code);
	const context = { groups: [], today: isoDate('2026-11-06') };
	const reading = parseMoodCompilation(table.value, context);
	if (reading.kind === 'problems') return reading.problems.map(({ code }) => code);
	if (reading.kind === 'persons') return [reading.problem.code];
	return reading.compilation.rows.map(({ week, month, group, mood }) => {
		const { green, yellow, red } = mood.counts ?? {};
		return `${week ?? month} ${group} ${mood.counts ? `${green}/${yellow}/${red}` : mood.gap} ${mood.invited}`;
	});
}

const WHOLE = ['2026-W40 Hela kommunen 8/3/2 20', '2026-W41 Hela kommunen 9/4/1 20'];
const GROUPS = [
	'2026-W40 Panelen 8/3/2 null',
	'2026-W41 Panelen 9/4/1 null',
	'2026-W40 Åkeriet Öst 6/1/1 null',
	'2026-W41 Åkeriet Öst 7/1/0 null'
];

test.each([
	[
		'weeks in the headings over colours in the rows',
		[';v. 40 2026;v. 41 2026', 'Grön;8;9', 'Gul;3;4', 'Röd;2;1', 'Inbjudna;20;20'],
		WHOLE
	],
	[
		'a week and a colour in each heading',
		[
			'Grupp;v40 2026 grön;v40 2026 gul;v40 2026 röd;v41 2026 grön;v41 2026 gul;v41 2026 röd',
			'Panelen;8;3;2;9;4;1',
			'Åkeriet Öst;6;1;1;7;1;0'
		],
		GROUPS
	],
	[
		'weeks over colours in two rows of headings, and the year in the title',
		[
			'Hur var din vecka, oktober 2026;;;;;;',
			';v. 40;;;v. 41;;',
			'Grupp;Grön;Gul;Röd;Grön;Gul;Röd',
			'Panelen;8;3;2;9;4;1',
			'Åkeriet Öst;6;1;1;7;1;0'
		],
		GROUPS
	],
	[
		'groups beside those who were asked, and the year in a heading',
		[
			'Arbetsplats 2026;Inbjudna;v. 40 grön;v. 40 gul;v. 40 röd',
			'Panelen;20;8;3;2',
			'Åkeriet Öst;14;6;1;1'
		],
		['2026-W40 Panelen 8/3/2 20', '2026-W40 Åkeriet Öst 6/1/1 14']
	],
	[
		'a month twice, with its headings between',
		['vecka;grön;gul;röd', '2026-W40;8;3;2', 'vecka;grön;gul;röd', '2026-W40;8;3;2'],
		['mood-row-repeated']
	],
	[
		'letters for the colours beside initials',
		['Sign;Vecka;Läge', 'AL;v. 40 2026;G', 'BF;v. 40 2026;R', 'CM;v. 40 2026;Y'],
		['mood-row-single-answer']
	],
	[
		'weeks whose year only the title has, and a last row that sums them',
		[
			'Hur var din vecka 2026',
			'',
			'vecka;grön;gul;röd;inbjudna',
			'v. 40;8;3;2;20',
			'v. 41;9;4;1;20',
			'Summa;17;7;3;'
		],
		WHOLE
	],
	[
		'a last row that is not their sum',
		['vecka;grön;gul;röd', '2026-W40;8;3;2', '2026-W41;9;4;1', 'Summa;17;8;3'],
		['mood-false-total']
	],
	[
		'a last row whose answers are not their sum',
		['vecka;grön;gul;röd;svar', '2026-W40;8;3;2;13', '2026-W41;9;4;1;14', 'Summa;17;7;3;28'],
		['mood-false-total']
	],
	[
		'a row of totals with two colours in each other’s place',
		[
			'vecka;grupp;typ;grön;gul;röd',
			'2026-W40;Panelen;enhet;8;3;2',
			'2026-W40;Skolan;enhet;9;4;1',
			'2026-W40;Totalt;;17;3;7'
		],
		['mood-false-total', 'mood-false-total']
	],
	[
		'weeks that name two years in the title and none themselves',
		['Hur var din vecka 2025 och 2026', '', 'vecka;grön;gul;röd', 'v. 40;8;3;2'],
		['mood-week-years']
	],
	[
		'persons down and weeks with colours across',
		['Grupp;v40 2026 grön;v40 2026 gul;v40 2026 röd', 'Eva Karlsson;1;0;0', 'Nils Ek;0;1;0'],
		['mood-group-few-answers']
	]
])('%s', async (_, lines, rows) => {
	expect(await read(...lines)).toEqual(rows);
});

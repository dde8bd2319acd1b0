import { expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import { readRows } from '$lib/server/files/own-table/read-rows';
import { findDoubtedGroups } from '$lib/server/mood/doubted-groups';
import { parseMoodCompilation } from '$lib/server/mood/mood-compilation';

const HEAD = 'vecka;grupp;typ;grön;gul;röd;inbjudna';
const GROUPS = [
	{ id: 1, name: 'Norr', kind: 'unit' as const },
	{ id: 2, name: 'Söder', kind: 'company' as const }
];

async function doubtsOf(...rows: readonly string[]) {
	const table = await readRows(new TextEncoder().encode([HEAD, ...rows].join('\n')));
	if (!table.ok) throw new Error('not read');
	const context = { groups: GROUPS, today: isoDate('2026-11-06') };
	const reading = parseMoodCompilation(table.value, context);
	if (reading.kind !== 'compilation') throw new Error(reading.kind);
	return findDoubtedGroups(reading.compilation.rows, GROUPS).map(
		({ code, values }) => `${code}: ${String(values?.groups)}`
	);
}

test.each([
	['another kind than before', ['2026-W40;Norr;företag;8;3;2;20'], ['mood-doubt-kind: Norr']],
	[
		'a kind that is no word for one',
		['2026-W40;Norr;bananer;8;3;2;20'],
		['mood-doubt-kind-unread: Norr (bananer)']
	],
	['the kind that it had', ['2026-W40;Norr;enhet;8;3;2;20'], []],
	['no kind', ['2026-W40;Norr;;8;3;2;20'], []],
	['a word for a new group', ['2026-W40;Öster;bananer;8;3;2;20'], []],
	[
		'invited and no answers beside another with answers',
		['2026-W40;Norr;enhet;-;-;-;10', '2026-W40;Söder;företag;8;3;2;20'],
		['mood-doubt-uncounted: Norr']
	],
	[
		'a week that nobody was asked in',
		[
			'2026-W40;Norr;enhet;-;-;-;10',
			'2026-W40;Söder;företag;-;-;-;20',
			'2026-W41;Norr;enhet;8;1;1;10'
		],
		[]
	]
])('a known group with %s', async (_, rows, doubts) => {
	expect(await doubtsOf(...rows)).toEqual(doubts);
});

test('a group that its sender has hidden is named with its weeks, where others are counted', async () => {
	const table = await readRows(
		new TextEncoder().encode(
			[
				HEAD,
				'2026-W40;Norr;enhet;8;3;2;20',
				'2026-W40;Söder;företag;<5;<5;<5;14',
				'2026-W41;Norr;enhet;8;3;2;20',
				'2026-W41;Söder;företag;*;*;*;14',
				'2026-W42;Norr;enhet;*;*;*;20',
				'2026-W42;Söder;företag;*;*;*;14'
			].join('\n')
		)
	);
	if (!table.ok) throw new Error('not read');
	const reading = parseMoodCompilation(table.value, {
		groups: GROUPS,
		today: isoDate('2026-11-06')
	});
	if (reading.kind !== 'compilation') throw new Error(reading.kind);
	expect(findDoubtedGroups(reading.compilation.rows, GROUPS)).toEqual([
		{
			code: 'mood-doubt-hidden-group',
			values: { group: 'Söder', weeks: { periods: ['2026-W40', '2026-W41'] } }
		}
	]);
});

import { fault, wholeFile } from '$lib/domain/problem';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Page from '../../src/routes/(staff)/arbete/import/maende/+page.svelte';

const shown = {
	...{ period: '2026-W40', shown: true, answers: 140, invited: 200, moved: 1 },
	fifths: { green: 3, yellow: 1, red: 0 }
};
const few = { period: '2026-W41', shown: false, reason: 'too-few-answers' };
const cells = [shown, few];

function pageWith(version: number, form: unknown, other: object = {}, page: object = {}): string {
	const changes =
		version > 1 ? [{ period: '2026-W40', becomes: 'new-figures', lacking: false }] : [];
	const days = { keptUntil: '2026-12-09', publishableOn: '2026-10-30' };
	const month = { month: '2026-10', version, cells, example: false, ...days };
	const waiting = [
		{ ...month, changes, missing: [], unusual: [], turnedWeeks: [], kinds: [], ...other }
	];
	const nothing = {
		...{ published: null, discarded: null, withdrawn: null, withdrawable: [] },
		...{ headings: [], forgotten: false, keptUntil: null, today: '2026-11-06' },
		...{ toTry: null, lastTried: null, follows: {} }
	};
	const props = { data: { ...nothing, waiting, ...page }, form, params: {} };
	return render(Page as never, { props: props as never }).body;
}

test('a month that waits is told in fifths and tens, with how far it will be moved', () => {
	const body = pageWith(1, null);
	expect(
		[/omkring 3 av 5/, />140</, />200</, /omkring 1 av 100/, /Publicera oktober 2026/].map((part) =>
			part.test(body)
		)
	).toEqual([true, true, true, true, true]);
});

test('a week with too few answers says so and shows no figure of it', () => {
	const [row = ''] = /v\.\s41\s2026.*?<\/tr>/s.exec(pageWith(1, null)) ?? [];
	expect([row.includes('för få svar'), />\s*\d/.test(row)]).toEqual([true, false]);
});

const read = { kind: 'unchanged', month: '2026-10', remembered: [] };
const refused = {
	kind: 'problems',
	problems: [wholeFile(fault('mood-layout-long'))],
	remembered: []
};

test.each([
	['after a file is read in', { report: read }, ['publish', 'upload']],
	['when a month waits', null, ['publish', 'upload']],
	['after a file is refused', { report: refused }, ['upload', 'publish']],
	['after no file was chosen', { fileMissing: true }, ['upload', 'publish']]
])('what is to be done next stands first %s', (_, form, order) => {
	const body = pageWith(1, form);
	const forms = [...body.matchAll(/action="\?\/(publish|upload)"/g)].map(([, action]) => action);
	expect(forms).toEqual(order);
});

test('a correction asks for its reason from a list', () => {
	const body = pageWith(2, null);
	expect([body.includes('Varför ändras månaden?'), body.includes('name="reason"')]).toEqual([
		true,
		true
	]);
});

test('a correction that changes too little cannot be published, and says why that is no loss', () => {
	const changes = [{ period: '2026-W40', becomes: 'as-published', lacking: false }];
	const body = pageWith(2, null, { changes });
	const rule =
		/minst tjugo där grupperna inte är kända\. Går båda slagen att visa räknas det per slag/;
	expect([rule.test(body), body.includes('?/publish')]).toEqual([true, false]);
});

test('every week that is missing is asked about', () => {
	const body = pageWith(1, null, { missing: ['2026-W43'] });
	expect(body.match(/name="missing-2026-W43"/g)).toHaveLength(2);
});

test('problems stand with line and column', () => {
	const problem = { line: 2, column: 'grön', value: '-8', ...fault('mood-count-negative') };
	const body = pageWith(1, { report: { kind: 'problems', problems: [problem], remembered: [] } });
	expect(body).toMatch(/>2<.*>grön<.*>-8<.*>Antalet är negativt\. Rätta antalet\.</s);
});

test('a file about persons is refused in words', () => {
	const problem = { line: 1, column: 2, value: null, ...fault('mood-column-personal') };
	const body = pageWith(1, { report: { kind: 'persons', problem } });
	expect(body).toMatch(
		/Läget har inte sparat något ur den\..*Be leverantören om antal i stället: hur många som svarade grönt, gult och rött varje vecka/s
	);
	expect(body).not.toContain('Det står på bladet');
});

test('a person on a hidden sheet is placed by the sheet’s name', () => {
	const place = { line: 3, column: 1, value: null, sheet: 'Svar' };
	const problem = { ...place, ...fault('mood-cell-name') };
	const body = pageWith(1, { report: { kind: 'persons', problem } });
	expect(body).toContain('Det står på bladet ”Svar”.');
});

test.each([
	[
		'publish',
		{ publishing: { month: '2026-09', problem: 'already-published' } },
		'redan publicerad'
	],
	['withdraw', { withdrawing: { month: '2026-09', problem: 'withdrawn' } }, 'redan tillbakadragen']
])('who presses twice to %s is told that it is done', (_, form, words) => {
	const body = pageWith(1, form);
	expect(body).toContain(`September 2026 är ${words}.`);
	expect(body).not.toMatch(/Inget är inläst för den månaden|Välj månad och orsak/);
});

test('new groups are listed and asked about, with the file in the form', () => {
	const asked = {
		groups: [
			{ name: 'Kören', kind: 'association', chosen: null },
			{ name: '<b>Laget</b>', kind: null, chosen: null }
		],
		...{ columns: [], isAgain: false },
		carried: { name: 'november.csv', content: 'dmVja2E=' }
	};
	const body = pageWith(1, { asked });
	expect(
		[
			'Är det här grupper?',
			'<li>Kören</li>',
			'<li>&lt;b>Laget&lt;/b></li>',
			'name="carried-content" value="dmVja2E="'
		].filter((part) => !body.includes(part))
	).toEqual([]);
});

test('what is said of new groups stands when another answer is lacking', () => {
	const groups = [
		{ name: 'Kören', kind: null, chosen: 'association' },
		{ name: 'Laget', kind: null, chosen: null }
	];
	const body = pageWith(1, { asked: { groups, columns: [], isAgain: true, carried: null } });
	expect([
		body.match(/value="association" selected/g)?.length,
		body.match(/id="kind-\d-problem"/g),
		/name="are-groups"[^>]*checked/.test(body)
	]).toEqual([1, ['id="kind-1-problem"'], true]);
});

test('a file that the page cannot carry is asked for again', () => {
	const body = pageWith(1, {
		asked: {
			groups: [{ name: 'Kören', kind: 'unit', chosen: null }],
			columns: [],
			isAgain: false,
			carried: null
		}
	});
	expect(body).toContain('Välj samma fil igen');
});

test('a week with many times the usual answers is asked about before it is published', () => {
	const unusual = [{ period: '2026-W40', answers: 1340, usual: 140 }];
	expect(pageWith(1, null, { unusual })).toMatch(/1\s340 svar, mot omkring 140/);
});

test('a correction tells of every week what becomes of it, also of one that it lacks', () => {
	const changes = [
		{ period: '2026-W40', becomes: 'as-published', lacking: false },
		{ period: '2026-W41', becomes: 'gone', lacking: false },
		{ period: '2026-W42', becomes: 'gone', lacking: true },
		{ period: '2026-W43', becomes: 'hidden', lacking: true }
	];
	const body = pageWith(2, null, { changes, missing: ['2026-W42', '2026-W43'] });
	const rowOf = (week: string) =>
		new RegExp(`<tr><th scope="row">v.\\s${week}.*?</tr>`, 's').exec(
			body.replaceAll(/<!--.*?-->/g, '')
		)?.[0] ?? '';
	expect([
		rowOf('40').includes('ligger kvar som den är publicerad'),
		rowOf('41').includes('publicerade siffror försvinner'),
		rowOf('42').includes('publicerade siffror försvinner') && rowOf('42').includes('Saknas'),
		rowOf('43').includes('har inga siffror nu'),
		/Publicerade siffror försvinner: v.\s41 2026 och v.\s42 2026/.test(body)
	]).toEqual(Array(5).fill(true));
	expect([
		[...body.matchAll(/name="missing-2026-W42" value="([^"]*)"/g)].map(([, value]) => value),
		[...body.matchAll(/name="missing-2026-W43" value="([^"]*)"/g)].map(([, value]) => value)
	]).toEqual([
		['as-published', 'not-asked', 'no-data'],
		['not-asked', 'no-data']
	]);
});

test('whether a week that stays has changed a little or not at all is said of none', () => {
	const changes = [{ period: '2026-W40', becomes: 'as-published', lacking: false }];
	const body = pageWith(2, null, { changes });
	expect([body.includes('färre än tio'), /oförändrad, ändrad mindre än så/.test(body)]).toEqual([
		false,
		true
	]);
});

test.each([
	[
		{ months: ['2026-09'], names: ['Kören'], all: false },
		'som svarade i september 2026 saknas i det som är inläst: Kören.'
	],
	[
		{ months: ['2026-09'], names: ['Kören', 'Skolan'], all: true },
		'har inga grupper, bara hela kommunen.'
	]
])('groups that have always answered and are missing are named: %o', (missingGroups, words) => {
	expect(pageWith(1, null, { missingGroups })).toContain(words);
});

test('what changes of other weeks is told before the button, with the signals that are seen now', () => {
	const signals = [{ line: 'total', week: '2026-W43', direction: 'down' }];
	const follows = { '2026-10': { from: '2026-W40', signals, latest: '2026-11' } };
	const body = pageWith(1, null, {}, { follows });
	const [before = ''] = body.split('action="?/publish"');
	expect([
		/Signaler från och med v.\s40 2026 räknas om\./.test(before),
		/Signal v\.\s43\s2026: lägre än förut\./.test(before),
		before.includes('Startsidans svar om november 2026 räknas om.'),
		before.includes('går inte att säga före publiceringen')
	]).toEqual([true, true, true, true]);
});

const TO_TRY = { month: '2026-10', from: '2026-11-06' };

test.each([
	['nothing waits and the month is not over', '2026-10-30', [], ['?/move']],
	['the month waits and is not over', '2026-10-30', null, ['?/move']],
	['nothing waits and the month is over', '2026-11-06', [], ['maende/exempeldata']],
	['the month waits and is over', '2026-11-06', null, ['maende/exempeldata']]
])('the demonstration has a way on when %s', (_, today, waiting, ways) => {
	const page = { today, toTry: TO_TRY, ...(waiting && { waiting }) };
	const body = pageWith(1, null, {}, page);
	expect(['?/move', 'maende/exempeldata'].filter((way) => body.includes(way))).toEqual(ways);
});

test('the demonstration says when it has no more months', () => {
	expect(pageWith(1, null, {}, { lastTried: '2027-06' })).toContain(
		'Alla månader med exempeldata är publicerade, till och med juni 2027.'
	);
});

test('what is hidden in a workbook is told with how much it is', () => {
	const imported = {
		...{ kind: 'imported', month: '2026-10', remembered: [], rows: 5, knownGroups: 3 },
		...{ newGroups: [], missingWeeks: [], ofShares: false, replaced: false, leftOut: [] }
	};
	const unseen = { 'hidden-row': 3, 'hidden-column': 1, 'hidden-sheet': 2 };
	const body = pageWith(1, { report: { ...imported, unseen } });
	expect(body).toContain('dold rad: 3, dold kolumn: 1 och dolt blad: 2');
	expect(pageWith(1, { report: { ...imported, unseen: {} } })).not.toContain('bortfiltrerat');
});

import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { fault, wholeFile } from '$lib/domain/problem';
import MoodPage from '../../src/routes/(staff)/arbete/import/maende/+page.svelte';
import TypedPage from '../../src/routes/(staff)/arbete/import/maende/skriv/+page.svelte';
import AskForm from '../../src/routes/(public)/insatser/[slug]/AskForm.svelte';
import GroupsPage from '../../src/routes/(staff)/arbete/grupper/+page.svelte';
import SignalsPage from '../../src/routes/(staff)/arbete/signaler/+page.svelte';
import InquiriesPage from '../../src/routes/(staff)/arbete/fragor/+page.svelte';
import ImportPage from '../../src/routes/(staff)/arbete/import/+page.svelte';
import { listProjectFiles, readProjectFile } from '../support/project-files';

const problems = [wholeFile(fault('mood-layout-long'))];
const month = '2026-10';
const remembered: unknown[] = [];
const imported = {
	...{ kind: 'imported', month, remembered, rows: 5, knownGroups: 3 },
	...{ newGroups: [], missingWeeks: [], ofShares: false, replaced: false, leftOut: [], unseen: {} }
};
const question = { asked: [], known: [], problem: null, carried: null };
const reading = {
	...{ month, mark: 'a', readAt: new Date('2026-11-06T08:00:00Z'), by: null, isTyped: false },
	...{ weeks: null, groups: [], isPublished: false }
};
const groups = { groups: [], columns: [], isAgain: false, carried: null };

const replaces = {
	replacement: {
		waiting: reading,
		answers: null,
		changes: [],
		mark: 'a',
		groups: { kind: 'same', lost: [] }
	},
	...{ fileName: 'a.csv', isAgain: false, said: [], carried: null }
};

const MOOD = {
	...{ today: '2026-11-06', toTry: null, waiting: [], withdrawable: [month], keptUntil: null },
	...{ headings: [], forgotten: false, lastTried: null, follows: {} }
};
const NONE = { typed: null, published: null, discarded: null, withdrawn: null };

/** The element that the reader's focus is moved to, up to its first words; null: none, or several. */
function focusedIn(page: unknown, data: object, form: unknown): string | null {
	const props = { data, form, params: {} };
	const { body } = render(page as never, { props: props as never });
	const [found, ...others] = body.matchAll(/<\w+[^>]*\bautofocus\b[^>]*>(.*?)<\/(?:h2|p)>/gs);
	if (!found || others.length > 0) return null;
	return (found[1] ?? '').replaceAll(/<[^>]*>|\s+/g, ' ').trim();
}

test.each([
	['a month that was read in', { report: imported }, {}, 'Oktober 2026 är inläst'],
	['the same file again', { report: { kind: 'unchanged', month, remembered } }, {}, 'redan inläst'],
	[
		'a file about persons',
		{ report: { kind: 'persons', problem: problems[0] } },
		{},
		'lästes inte'
	],
	['a wrong file', { report: { kind: 'problems', problems, remembered } }, {}, 'lästes inte in'],
	['headings of its own', { headings: question }, {}, 'Vad står i kolumnerna?'],
	['new groups', { asked: groups }, {}, 'Är det här grupper?'],
	['a reading to take back', { discards: reading }, {}, 'Ta bort inläsningen av oktober 2026?'],
	['a reading to replace', { replaces }, {}, 'Ersätta inläsningen av oktober 2026 som väntar?'],
	['nothing to publish', { publishing: { month, problem: 'nothing-read' } }, {}, 'Inget är inläst'],
	['no reason for it', { withdrawing: { month, problem: 'unsure' } }, {}, 'Välj månad och orsak'],
	['a published month', null, { published: month }, 'är publicerad'],
	['a month that was typed in', null, { typed: month }, 'är inskriven'],
	['a month that was taken back', null, { discarded: month }, 'är borttagen'],
	['a month that was withdrawn', null, { withdrawn: month }, 'är tillbakadragen']
])('%s: what the page answers gets the focus', (_, form, told, words) => {
	expect(focusedIn(MoodPage, { ...MOOD, ...NONE, ...told }, form)).toContain(words);
});

test.each([
	[0, [], 'Filen har inga grupper'],
	[1, [], 'Grupper som redan fanns: 1'],
	[0, ['Panelen'], 'Nya grupper: 1']
])('a month of %i known groups and %j says which it has', (knownGroups, newGroups, words) => {
	const report = { ...imported, knownGroups, newGroups };
	const props = { data: { ...MOOD, ...NONE }, form: { report }, params: {} };
	expect(render(MoodPage as never, { props: props as never }).body).toContain(words);
});

test('a page that answers nothing leaves the focus where it is', () => {
	expect(focusedIn(MoodPage, { ...MOOD, ...NONE }, null)).toBeNull();
});

test.each([
	[
		'another month',
		{ typed: { month, weeks: [] }, others: [], problems: [] },
		'Antal svar i oktober'
	],
	[
		'a reading to replace',
		{ typed: { month, weeks: [] }, others: [], problems: [], replaces },
		'Ersätta inläsningen av oktober 2026 som väntar?'
	],
	[
		'what is wrong',
		{
			typed: { month, weeks: [] },
			others: [],
			problems: [{ week: null, count: null, reason: fault('mood-typed-nothing') }]
		},
		'rättas'
	]
])('the form for a typed month answers with the focus on %s', (_, form, words) => {
	const data = { months: [month], typed: { month, weeks: [] } };
	expect(focusedIn(TypedPage, data, form)).toContain(words);
});

const GROUPS = {
	...{ halves: [], groups: [], contacts: [], accounts: [] },
	...{ saved: false, named: null, unnamed: null }
};
const NOBODY = { all: null, business: null, municipal: null };
const SIGNALS = { waiting: [], answers: [], contacts: NOBODY, answered: false };
const WAITING = [{ line: 'total', week: '2026-W40', direction: 'up' }];
const ANNA = { role: 'samordnaren', accountId: null, name: 'Anna', named: false, email: null };
const WAITS = { ...SIGNALS, waiting: WAITING, contacts: { ...NOBODY, all: ANNA } };
const UNANSWERED = { ...SIGNALS, waiting: WAITING };
const GONE = { ...SIGNALS, contacts: WAITS.contacts };
const ANSWERED = {
	...{
		id: 'a',
		text: 'Varför?',
		about: '/insatser/a',
		askedAt: new Date('2026-11-06'),
		askedBy: 'B'
	},
	answer: { text: 'Därför.', at: new Date('2026-11-07'), by: 'C' }
};
const INQUIRIES = { inquiries: [ANSWERED], answers: true, asks: false };

test.each<[string, unknown, object, unknown, string]>([
	['kinds that were saved', GroupsPage, { ...GROUPS, saved: true }, null, 'Indelningen är sparad'],
	['a contact for all', GroupsPage, { ...GROUPS, named: 'all' }, null, 'Alla signaler'],
	[
		'the contact of a kind',
		GroupsPage,
		{ ...GROUPS, named: 'business' },
		null,
		'Signaler för företag och föreningar'
	],
	[
		'one that was taken away',
		GroupsPage,
		{ ...GROUPS, unnamed: 'municipal' },
		null,
		'Signaler för kommunens enheter'
	],
	['an answered signal', SignalsPage, { ...SIGNALS, answered: true }, null, 'är besvarad'],
	...(
		[
			['gone', GONE, 'redan besvarad'],
			['unfit', WAITS, 'rättas'],
			['personal', WAITS, 'rättas'],
			['unfit', GONE, 'redan besvarad'],
			['no-contact', UNANSWERED, 'vem som är ansvarig']
		] as const
	).map(([problem, data, words]): [string, unknown, object, unknown, string] => [
		`a signal that was not answered: ${problem}`,
		SignalsPage,
		data,
		{ answering: { key: 'total 2026-W40 up', note: '', problem } },
		words
	])
])('%s: the page answers with the focus on it', (_, page, data, form, words) => {
	expect(focusedIn(page, data, form)).toContain(words);
});

test.each([
	['sent', { asked: true, refused: null }, 'skickad'],
	['empty', { asked: false, refused: { text: '', problem: 'missing' } }, 'rättas']
])('a question that was %s is answered with the focus', (_, props, words) => {
	const { body } = render(AskForm as never, { props: props as never });
	expect(/autofocus[^>]*>(.*?)<\/(?:h2|p)>/s.exec(body)?.[1]).toContain(words);
});

test('a refused file of figures gets the focus', () => {
	const description = { file: 'a.csv', source: null, observations: 0, dimensions: [], problems };
	const data = { runs: [], narrowed: false, unchanged: false };
	expect(focusedIn(ImportPage, data, { description, offer: null })).toContain('a.csv');
});

test.each([
	['of a month', MoodPage, { ...MOOD, ...NONE }, { fileMissing: true }],
	[
		'of figures',
		ImportPage,
		{ runs: [], narrowed: false, unchanged: false },
		{ description: null, offer: null }
	]
])('the field %s gets the focus where no file was chosen', (_, page, data, form) => {
	const of = (answered: object | null) =>
		render(page as never, { props: { data, form: answered, params: {} } as never }).body;
	const focused = /<input[^>]*type="file"[^>]*autofocus/;
	expect([focused.test(of(form)), focused.test(of(null))]).toEqual([true, false]);
});

/** What a page is like before anybody has sent anything, and where an address leads by itself. */
const STATES =
	/table_choose_all|table_lacking|table_remembered|local_choose_required|mood_headings_forgotten|interventions_shown/;

test('no answer of a form is told beside the focus', () => {
	const beside = listProjectFiles()
		.filter((path) => path.endsWith('.svelte') && !path.endsWith('FormAnswer.svelte'))
		.flatMap((path) =>
			[...readProjectFile(path).matchAll(/<\w+[^>]*role="(?:alert|status)"[^>]*>.{0,80}/gs)]
				.filter(([text]) => !STATES.test(text))
				.map(([text]) => `${path}: ${text}`)
		);
	expect(beside).toEqual([]);
});

test.each([
	['a signal that a colleague answered first', SignalsPage, GONE, 'gone'],
	['a signal with a note to mend that is answered meanwhile', SignalsPage, GONE, 'unfit'],
	['a signal that nobody answers for any longer', SignalsPage, UNANSWERED, 'no-contact'],
	['an inquiry that a colleague answered first', InquiriesPage, INQUIRIES, 'answered'],
	['an inquiry with a text to mend that is answered meanwhile', InquiriesPage, INQUIRIES, 'unfit']
])('%s: what was written is shown, to the last character', (_, page, data, problem) => {
	const written = 'Å, ä & ö: "citat" <b>\nAndra raden 🚲.';
	const form = {
		...{ id: ANSWERED.id, text: written, problem },
		answering: { key: 'total 2026-W40 up', note: written, problem }
	};
	const { body } = render(page as never, { props: { data, form, params: {} } as never });
	const plain = body.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"');
	expect(plain.split(written).length - 1).toBe(1);
});

import { describe, expect, test } from 'vitest';
import { CIRCUMSTANCE_KINDS } from '$lib/domain/circumstance';
import {
	parseIntervention,
	readInterventionTexts,
	writeInterventionTexts
} from '$lib/domain/intervention-form';
import type { InterventionTexts } from '$lib/domain/intervention-problem';

const FILLED: InterventionTexts = {
	title: 'Trygghetsvandring',
	description: '',
	kind: 'event',
	circumstance: '',
	status: 'internal',
	start: '2026-W53',
	end: 'point',
	endDate: '',
	place: '',
	targetGroups: [],
	responsible: '',
	cost: '',
	links: '',
	source: ''
};

function problemsOf(change: Partial<InterventionTexts>) {
	const parsed = parseIntervention({ ...FILLED, ...change });
	return parsed.ok ? [] : parsed.problems.map(({ field, reason }) => `${field}: ${reason}`);
}

function contentOf(change: Partial<InterventionTexts>) {
	const parsed = parseIntervention({ ...FILLED, ...change });
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value.content;
}

describe('what cannot be is refused at its field', () => {
	test.each<[string, Partial<InterventionTexts>, string[]]>([
		['no title', { title: '' }, ['title: title-missing']],
		['a title of 10 000 characters', { title: 'å'.repeat(10_000) }, ['title: too-long']],
		['a title of 121 characters', { title: 'å'.repeat(121) }, ['title: too-long']],
		['a title of two lines', { title: 'Vandring\nigen' }, ['title: forbidden-character']],
		['a title with NUL', { title: 'Vand\u0000ring' }, ['title: forbidden-character']],
		['a title that turns the text', { title: 'Vand\u202ering' }, ['title: forbidden-character']],
		['a description of 4001', { description: 'a'.repeat(4001) }, ['description: too-long']],
		['a description with NUL', { description: 'a\u0000' }, ['description: forbidden-character']],
		['a forged status', { status: 'published' }, ['status: unknown-choice']],
		['a forged kind', { kind: 'admin' }, ['kind: unknown-choice']],
		['a circumstance of no kind', { kind: 'circumstance' }, ['circumstance: circumstance-missing']],
		[
			'a forged circumstance',
			{ kind: 'circumstance', circumstance: 'flood' },
			['circumstance: unknown-choice']
		],
		['a forged circumstance of an event', { circumstance: 'x' }, ['circumstance: unknown-choice']],
		[
			'an event that is a holiday too',
			{ circumstance: 'holiday' },
			['circumstance: circumstance-not-chosen']
		],
		[
			'a measure that is a new group too',
			{ kind: '', circumstance: 'group-joined' },
			['circumstance: circumstance-not-chosen']
		],
		[
			'a forged kind of a holiday',
			{ kind: 'x', circumstance: 'holiday' },
			['kind: unknown-choice']
		],
		['a forged group', { targetGroups: ['everyone', 'x'] }, ['targetGroups: unknown-choice']],
		['a forged end', { end: 'never' }, ['end: unknown-choice']],
		['no start', { start: '' }, ['start: start-missing']],
		['a week that is not', { start: '2027-W53' }, ['start: date-no-such-week']],
		['an end without a date', { end: 'ended' }, ['endDate: end-missing']],
		['a date beside a point', { endDate: '2027-W02' }, ['endDate: end-not-chosen']],
		[
			'an end the week before the start',
			{ end: 'ended', endDate: '2026-W52' },
			['endDate: end-before-start']
		],
		[
			'an end in an earlier year',
			{ start: '2026-01-01', end: 'ended', endDate: '2025' },
			['endDate: end-before-start']
		],
		['a cost in words', { cost: 'en miljon' }, ['cost: cost-unreadable']],
		['a cost below nothing', { cost: '-5' }, ['cost: cost-unreadable']],
		['a cost with öre', { cost: '5,50' }, ['cost: cost-unreadable']],
		['a cost beyond the column', { cost: '3000000000' }, ['cost: cost-too-large']],
		['a link that runs', { links: 'javascript:alert(1)' }, ['links: link-not-https']],
		['a link without encryption', { links: 'http://a.se' }, ['links: link-not-https']],
		['a link with a password', { links: 'https://a:b@c.se' }, ['links: link-not-https']],
		['eleven links', { links: 'https://a.se\n'.repeat(11) }, ['links: too-many-links']],
		['two problems', { title: '', cost: 'x' }, ['title: title-missing', 'cost: cost-unreadable']]
	])('%s', (_, change, problems) => {
		expect(problemsOf(change)).toEqual(problems);
	});
});

describe('what may be is accepted', () => {
	test.each<[string, Partial<InterventionTexts>]>([
		['a title of 120 characters outside the first plane', { title: '🌲'.repeat(120) }],
		['an end later in the same week', { start: '2026-W53', end: 'ended', endDate: '2027-01-03' }],
		['an end in the year of the start', { start: '2026-11-06', end: 'ended', endDate: '2026' }],
		['an end in the week of the start', { end: 'ended', endDate: '2026-W53' }]
	])('%s', (_, change) => {
		expect(problemsOf(change)).toEqual([]);
	});
});

describe('what tells of one person', () => {
	const told = ['850709-9805', 'Ring 070-123 45 67', 'anna.larsson@example.se'];
	const fields = ['title', 'description', 'place', 'responsible', 'source'] as const;

	test.each(fields.flatMap((field) => told.map((text) => [field, text] as const)))(
		'is refused in %s: %s',
		(field, text) => {
			expect(problemsOf({ [field]: text })).toEqual([`${field}: personal-text`]);
		}
	);

	test.each([
		'https://www.example.se/?till=anna.larsson@example.se',
		'https://www.example.se/850709-9805',
		'https://www.example.se/ring/070-123 45 67'.replaceAll(' ', '')
	])('is refused in the address %s', (links) => {
		expect(problemsOf({ links })).toEqual(['links: personal-text']);
	});

	test.each([
		'https://www.example.se/nyheter/2026-11-06/202611061230',
		'https://www.example.se/dokument/KS-2018-00123/protokoll-2018-11-26.pdf'
	])('is not seen in %s', (links) => {
		expect(problemsOf({ links })).toEqual([]);
	});
});

test('markup is kept as the text it is', () => {
	expect(contentOf({ title: '<img src=x onerror=alert(1)>' }).title).toBe(
		'<img src=x onerror=alert(1)>'
	);
});

test.each([
	['1 450 000 kr', 1_450_000],
	['1\u00a0450\u00a0000', 1_450_000],
	['0', 0],
	['', null]
])('a cost written %s is %s', (cost, kronor) => {
	expect(contentOf({ cost }).cost).toBe(kronor);
});

test('the week of a start is its Monday', () => {
	expect(contentOf({ start: 'v. 53 2026' }).start).toEqual({
		date: '2026-12-28',
		precision: 'week'
	});
});

test('only title and start are needed, and that gives a draft of a measure', () => {
	const parsed = parseIntervention(
		readInterventionTexts(new URLSearchParams({ title: ' Sportotek ', start: '2026' }))
	);
	expect(parsed).toMatchObject({
		ok: true,
		value: {
			status: 'draft',
			content: { title: 'Sportotek', kind: 'measure', end: { kind: 'point' } }
		}
	});
});

test.each(CIRCUMSTANCE_KINDS)(
	'a circumstance that is %s is stored so, and fills the form',
	(kind) => {
		const content = contentOf({ kind: 'circumstance', circumstance: kind });
		expect([content.circumstance, writeInterventionTexts(content, 'public').circumstance]).toEqual([
			kind,
			kind
		]);
	}
);

test('what is no circumstance has no kind of one', () => {
	expect(contentOf({}).circumstance).toBeNull();
});

test('what is stored fills the form so that saving it changes nothing', () => {
	const content = contentOf({
		description: 'Rad ett\nRad två',
		end: 'ended',
		endDate: '2027-02',
		targetGroups: ['older-people', 'everyone'],
		cost: '12 000',
		links: 'https://a.se https://b.se/x'
	});
	expect(parseIntervention(writeInterventionTexts(content, 'public'))).toEqual({
		ok: true,
		value: { content, status: 'public' }
	});
});

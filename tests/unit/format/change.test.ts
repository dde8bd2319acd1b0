import { expect, test } from 'vitest';
import type { MoodMonth, YearAgo } from '$lib/domain/chart-subject';
import type { SignalWatch, WatchedLine } from '$lib/domain/signal';
import { asIsoWeek } from '$lib/domain/week';
import { describeMonth } from '$lib/format/change';
import { describeMoodSeries, moodTitle } from '$lib/format/mood-series-words';
import { WHOLE_LANGUAGES } from '../../support/languages';
import { moodFrom } from '../../support/timeline';

const watching = (watch: SignalWatch, line: WatchedLine['line'] = 'total', ended = false) => ({
	...{ line, ended, watch }
});
const QUIET = [watching({ kind: 'waiting', weeks: 12, needed: 27 })];
const flat: MoodMonth = {
	month: '2026-10',
	change: 'about-as-usual',
	shares: { green: 64, yellow: 26, red: 10 },
	answers: 140,
	invited: 200,
	least: 140,
	most: 150,
	weeks: 5,
	weeksInMonth: 5,
	then: 63,
	usual: { low: 57, high: 71 },
	detectable: 9,
	yearAgo: null,
	comparedWith: ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'],
	example: true,
	releasedOn: '2026-11-04',
	event: 'published',
	reason: null
};
const up: MoodMonth = { ...flat, change: 'better', shares: { ...flat.shares!, green: 75 } };
const down: MoodMonth = { ...flat, change: 'worse', shares: { ...flat.shares!, green: 50 } };
const tooLittle: MoodMonth = {
	...flat,
	change: 'too-little',
	then: null,
	usual: null,
	detectable: null,
	comparedWith: []
};
const hidden: MoodMonth = {
	...tooLittle,
	change: 'hidden',
	shares: null,
	answers: null,
	invited: null,
	least: null,
	most: null
};

test.each([
	['up', up, 'Fler gröna svar än halvåret före.', /^75 av 100 svar var gröna i oktober 2026\.$/],
	[
		'down',
		down,
		'Färre gröna svar än halvåret före.',
		/^50 av 100 svar var gröna i oktober 2026\.$/
	],
	['flat', flat, 'Ungefär som halvåret före.', /^64 av 100 svar var gröna i oktober 2026\.$/],
	['too little', tooLittle, 'För tidigt att jämföra.', /för få veckor/],
	['hidden', hidden, 'Månaden kan inte visas.', /^Ingen vecka i oktober 2026/],
	[
		'withdrawn',
		{ ...hidden, event: 'withdrawn' as const },
		'Månaden är tillbakadragen.',
		/^Siffrorna för oktober 2026 har dragits tillbaka/
	]
])('%s', (_, month, headline, lead) => {
	const words = describeMonth(month, QUIET, 'sv');
	expect([words.headline, lead.test(words.lead)]).toEqual([headline, true]);
});

test('a month that came as one sum is shown and not compared', () => {
	const sum: MoodMonth = { ...tooLittle, change: 'only-month', weeks: 0 };
	const { headline, lead, who } = describeMonth(sum, QUIET, 'sv');
	expect([headline, lead.startsWith('64 av 100 svar var gröna'), /vecka/i.test(who)]).toEqual([
		'Månaden har bara en siffra för hela månaden.',
		true,
		false
	]);
});

test('who answered is said in tens, and that they are volunteers', () => {
	expect(describeMonth(flat, QUIET, 'sv').who).toBe(
		'Varje vecka svarade mellan omkring 140 och 150 av omkring 200 inbjudna. De är frivilliga och inte ett urval av befolkningen.'
	);
});

test.each(WHOLE_LANGUAGES)('a hidden month shows no figure but its date in %s', (language) => {
	const words = JSON.stringify(describeMonth(hidden, QUIET, language));
	expect(words.replaceAll(/2026|10[./]/g, '')).not.toMatch(/\d/);
});

test.each(WHOLE_LANGUAGES)('every answer is worded differently in %s', (language) => {
	const headlines = [up, down, flat, tooLittle, hidden].map(
		(month) => describeMonth(month, QUIET, language).headline
	);
	expect(new Set(headlines).size).toBe(5);
});

test.each(WHOLE_LANGUAGES)('the figures are the same in %s', (language) => {
	const { lead, who, beside } = describeMonth(flat, QUIET, language);
	const said = [lead, who, ...beside.map(({ sentence }) => sentence)].join(' ');
	expect(
		['64', '63', '1', '7', '9', '140', '200'].filter((figure) => !said.includes(figure))
	).toEqual([]);
});

const YEAR_AGO: YearAgo = {
	...{ month: '2025-10', green: 61, usual: { low: 53, high: 69 } },
	...{ change: 'about-as-usual', detectable: 11 }
};

test('the month is set beside the half-year before and the same month a year before, each with what could have been seen', () => {
	const { beside } = describeMonth({ ...flat, yearAgo: YEAR_AGO }, QUIET, 'sv');
	expect(beside.map(({ sentence }) => sentence)).toEqual([
		'Halvåret före (april 2026–september 2026): 63 av 100. Ingen tydlig skillnad: 1 högre, kan vara allt från 7 lägre till 7 högre. Oftast hade en skillnad på 9 eller mer synts.',
		'Samma månad i fjol (oktober 2025): 61 av 100. Ingen tydlig skillnad: 3 högre, kan vara allt från 5 lägre till 11 högre. Oftast hade en skillnad på 11 eller mer synts.'
	]);
});

test.each(WHOLE_LANGUAGES)(
	'nine answers to two comparisons are worded in nine ways in %s',
	(language) => {
		const CHANGES = ['better', 'worse', 'about-as-usual'] as const;
		const said = CHANGES.flatMap((change) =>
			CHANGES.map(
				(year) =>
					describeMonth(
						{ ...flat, change, yearAgo: { ...YEAR_AGO, change: year } },
						QUIET,
						language
					).headline
			)
		);
		expect(new Set(said).size).toBe(9);
	}
);

test('a picture of weeks that end with the month answers as the start page does', () => {
	const mood = { ...moodFrom('2026-W40', [64, 64, 64, 64, 64]), answer: flat };
	const { headline, lead, beside } = describeMonth(flat, QUIET, 'sv');
	expect([moodTitle(mood, 'sv'), ...describeMoodSeries(mood, 'sv').slice(0, 2)]).toEqual([
		headline,
		lead,
		beside[0]?.sentence
	]);
});

const SIGNAL = {
	week: asIsoWeek('2026-W41'),
	direction: 'up',
	onset: asIsoWeek('2026-W15')
} as const;
const WATCHED = {
	kind: 'watched',
	since: asIsoWeek('2026-W08'),
	baseline: { first: asIsoWeek('2025-W33'), last: asIsoWeek('2026-W07'), weeks: 26 },
	falsePerTwoYears: 0.6,
	delay: { size: 10, weeks: 3 }
} as const;

test('a signal that stands is part of the answer, with its baseline and about when it began', () => {
	const signals = [{ ...SIGNAL, standing: true }];
	expect(
		describeMonth(flat, [watching({ ...WATCHED, signals })], 'sv')
			.more.at(-1)
			?.replaceAll('\u00a0', ' ')
	).toBe(
		'Sedan omkring vecka 15 2026 ligger veckorna högre än de 26 första (vecka 33 2025–vecka 7 2026). Det blev tydligt vecka 41 2026.'
	);
});

test('a signal that is over is no part of the answer', () => {
	const signals = [{ ...SIGNAL, standing: false }];
	expect(describeMonth(flat, [watching({ ...WATCHED, signals })], 'sv').more).toEqual([]);
});

test('a signal of a kind stands after that of the whole, and says whose weeks they are', () => {
	const signals = [{ ...SIGNAL, standing: true }];
	const watch = { ...WATCHED, signals };
	const lines = [watching(watch), watching(watch, 'business'), watching(watch, 'municipal', true)];
	const said = describeMonth(flat, lines, 'sv').more.map((text) => text.replaceAll('\u00a0', ' '));
	expect(said.slice(-2).map((text) => text.slice(0, 70))).toEqual([
		'Sedan omkring vecka 15 2026 ligger veckorna högre än de 26 första (vec',
		'Sedan omkring vecka 15 2026 ligger veckorna för företag och föreningar'
	]);
});

test.each([
	[
		'weeks of which some have a little more',
		{},
		'Varje vecka svarade mellan omkring 140 och 150 av omkring 200 inbjudna.'
	],
	[
		'weeks that are alike',
		{ most: 140 },
		'Varje vecka svarade omkring 140 av omkring 200 inbjudna.'
	],
	[
		'weeks that differ',
		{ least: 90 },
		'Varje vecka svarade mellan omkring 90 och 150 av omkring 200 inbjudna.'
	],
	[
		'weeks that differ, of nobody knows how many',
		{ least: 90, invited: null },
		'Varje vecka svarade mellan omkring 90 och 150 personer.'
	],
	[
		'weeks that are not shown',
		{ weeks: 3 },
		'Veckor som visas: 3 av 5. Under dem svarade i genomsnitt omkring 140 av omkring 200 inbjudna.'
	],
	[
		'weeks that are not shown, of nobody knows how many',
		{ weeks: 3, invited: null },
		'Veckor som visas: 3 av 5. Under dem svarade omkring 140 i genomsnitt.'
	]
])('who answered in %s is said of those weeks', (_, facts, said) => {
	expect(describeMonth({ ...flat, ...facts }, QUIET, 'sv').who).toContain(said);
});

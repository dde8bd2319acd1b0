import { expect, test } from 'vitest';
import type { MoodMonth, YearAgo } from '$lib/domain/chart-subject';
import type { SignalWatch, WatchedLine } from '$lib/domain/signal';
import { asIsoWeek } from '$lib/domain/week';
import { describeMonth } from '$lib/format/change';
import { WHOLE_LANGUAGES } from '../../support/languages';

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
	[
		'up',
		up,
		'Bättre än vanligt.',
		/^75 av 100 svar var gröna i oktober 2026\. Det är fler .* 57–71\.$/
	],
	[
		'down',
		down,
		'Sämre än vanligt.',
		/^50 av 100 svar var gröna i oktober 2026\. Det är färre .* 57–71\.$/
	],
	[
		'flat',
		flat,
		'Ungefär som vanligt.',
		/^64 av 100 svar var gröna i oktober 2026\. Det ligger inom .* 57–71\.$/
	],
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
	const words = Object.values(describeMonth(hidden, QUIET, language)).join(' ');
	expect(words.replaceAll(/2026|10[./]/g, '')).not.toMatch(/\d/);
});

test.each(WHOLE_LANGUAGES)('every answer is worded differently in %s', (language) => {
	const headlines = [up, down, flat, tooLittle, hidden].map(
		(month) => describeMonth(month, QUIET, language).headline
	);
	expect(new Set(headlines).size).toBe(5);
});

test.each(WHOLE_LANGUAGES)('the figures are the same in %s', (language) => {
	const { lead, who } = describeMonth(flat, QUIET, language);
	expect(
		['64', '57–71', '140', '200'].filter((figure) => !`${lead} ${who}`.includes(figure))
	).toEqual([]);
});

const YEAR_AGO: YearAgo = { month: '2025-10', green: 61, change: 'about-as-usual', detectable: 11 };

test('the same month a year before is told, and what size of change either comparison could have shown', () => {
	const { more } = describeMonth({ ...flat, yearAgo: YEAR_AGO }, QUIET, 'sv');
	expect(more).toEqual([
		'I oktober 2025 var 61 av 100 svar gröna. Skillnaden kan bero på slumpen.',
		'En ändring på omkring 9 av 100 svar mot månaderna före hade för det mesta synts, eller 11 mot samma månad i fjol. En mindre kan ha missats.'
	]);
});

test.each(WHOLE_LANGUAGES)(
	'a month that is higher, lower or as a year before is told apart in %s',
	(language) => {
		const said = (['better', 'worse', 'about-as-usual'] as const).map(
			(change) =>
				describeMonth({ ...flat, yearAgo: { ...YEAR_AGO, change } }, QUIET, language).more[0]
		);
		expect(new Set(said).size).toBe(3);
		expect(said.filter((text) => !text?.includes('61'))).toEqual([]);
	}
);

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
	expect(describeMonth(flat, [watching({ ...WATCHED, signals })], 'sv').more).toHaveLength(1);
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

import { expect, test } from 'vitest';
import type { MoodMonth } from '$lib/domain/chart-subject';
import { describeMonth } from '$lib/format/change';
import { WHOLE_LANGUAGES } from '../../support/languages';

const point = (value: number) => ({ low: value, high: value });

const flat: MoodMonth = {
	month: '2026-10',
	change: 'about-as-usual',
	shares: { green: point(64), yellow: point(26), red: point(10) },
	answers: 140,
	invited: 200,
	weeks: 5,
	weeksInMonth: 5,
	usual: { low: 57, high: 71 },
	comparedWith: ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'],
	designEffect: 1.2,
	example: true,
	releasedOn: '2026-11-04',
	note: null
};
const up: MoodMonth = { ...flat, change: 'better', shares: { ...flat.shares!, green: point(75) } };
const down: MoodMonth = { ...flat, change: 'worse', shares: { ...flat.shares!, green: point(50) } };
const tooLittle: MoodMonth = { ...flat, change: 'too-little', usual: null, comparedWith: [] };
const hidden: MoodMonth = {
	...tooLittle,
	change: 'hidden',
	shares: null,
	answers: null,
	invited: null
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
	['hidden', hidden, 'Månaden kan inte visas.', /^Ingen vecka i oktober 2026/]
])('%s', (_, month, headline, lead) => {
	const words = describeMonth(month, 'sv');
	expect([words.headline, lead.test(words.lead)]).toEqual([headline, true]);
});

test('a band that reaches outside the usual is not said to lie inside it', () => {
	const band = { ...flat, shares: { ...flat.shares!, green: { low: 50, high: 70 } } };
	expect(describeMonth(band, 'sv').lead).toContain('50–70 av 100 svar var gröna');
});

test('who answered is said in tens, and that they are volunteers', () => {
	expect(describeMonth(flat, 'sv').who).toBe(
		'Varje vecka svarade omkring 140 av omkring 200 inbjudna. De är frivilliga och inte ett urval av befolkningen.'
	);
});

test.each(WHOLE_LANGUAGES)('a hidden month shows no figure but its date in %s', (language) => {
	const words = Object.values(describeMonth(hidden, language)).join(' ');
	expect(words.replaceAll(/2026|10[./]/g, '')).not.toMatch(/\d/);
});

test.each(WHOLE_LANGUAGES)('every answer is worded differently in %s', (language) => {
	const headlines = [up, down, flat, tooLittle, hidden].map(
		(month) => describeMonth(month, language).headline
	);
	expect(new Set(headlines).size).toBe(5);
});

test.each(WHOLE_LANGUAGES)('the figures are the same in %s', (language) => {
	const { lead, who } = describeMonth(flat, language);
	expect(
		['64', '57–71', '140', '200'].filter((figure) => !`${lead} ${who}`.includes(figure))
	).toEqual([]);
});

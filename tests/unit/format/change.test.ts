import { expect, test } from 'vitest';
import type { MoodMonth } from '$lib/domain/chart-subject';
import { describeMonth } from '$lib/format/change';
import { WHOLE_LANGUAGES } from '../../support/languages';

const flat: MoodMonth = {
	month: '2026-10',
	change: 'about-as-usual',
	shares: { green: 64, yellow: 26, red: 10 },
	answers: 140,
	invited: 200,
	weeks: 5,
	weeksInMonth: 5,
	usual: { low: 57, high: 71 },
	comparedWith: ['2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09'],
	example: true,
	releasedOn: '2026-11-04',
	reason: null
};
const up: MoodMonth = { ...flat, change: 'better', shares: { ...flat.shares!, green: 75 } };
const down: MoodMonth = { ...flat, change: 'worse', shares: { ...flat.shares!, green: 50 } };
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

test('a month that came as one sum is shown and not compared', () => {
	const sum: MoodMonth = { ...tooLittle, change: 'only-month', weeks: 0 };
	const { headline, lead, who } = describeMonth(sum, 'sv');
	expect([headline, lead.startsWith('64 av 100 svar var gröna'), /vecka/i.test(who)]).toEqual([
		'Månaden har bara en siffra för hela månaden.',
		true,
		false
	]);
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

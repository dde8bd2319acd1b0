import { describe, expect, test } from 'vitest';
import type { Foresight, WhyUnseen } from '$lib/domain/foresight';
import { asIsoWeek, type IsoWeek } from '$lib/domain/week';
import { describeForesight } from '$lib/format/verdict/foresight';
import { WHOLE_LANGUAGES, type WholeLanguage } from '../../support/languages';
import { causalIn, numbersIn } from '../../support/said';

type Mood = Foresight<IsoWeek, string | null>;

const SEEN: Mood = {
	kind: 'seen',
	from: asIsoWeek('2026-W46'),
	sizes: [
		{ until: asIsoWeek('2026-W46'), size: 9 },
		{ until: asIsoWeek('2027-W03'), size: 1 }
	],
	ways: [
		{ kind: 'longer', weeks: 8, size: 5 },
		{ kind: 'other-start', start: asIsoWeek('2026-W44'), size: 6 },
		{ kind: 'apart', other: 'Nytt bad', size: 7 },
		{ kind: 'apart', other: null, size: 4 },
		{ kind: 'rounds', weeks: 4, size: 3 }
	]
};
const WHYS: Readonly<Record<WhyUnseen, true>> = {
	'start-imprecise': true,
	'start-outside': true,
	'too-few-weeks': true,
	'too-few-answers': true,
	'too-many-missing': true,
	explained: true,
	'same-as-other': true,
	'too-many-columns': true,
	'no-variation': true,
	'not-estimable': true,
	'too-coarse': true,
	'too-far': true
};
const unseen = (why: WhyUnseen, beside: (string | null)[] = []): Mood => ({
	kind: 'unseen',
	...{ why, beside, sizes: [], ways: [] }
});
const ALL: Mood[] = [
	SEEN,
	{ ...SEEN, from: null },
	{ kind: 'event' },
	...(Object.keys(WHYS) as WhyUnseen[]).map((why) => unseen(why)),
	unseen('same-as-other', ['Nytt bad', null, 'Bygge'])
];

const say = (foresight: Mood, language: WholeLanguage) => {
	const { lead, sizes, ways } = describeForesight(foresight, language);
	return [lead, ...sizes, ...ways].map((text) => text.replaceAll('\u00a0', ' '));
};

test('what can be seen is said with its week, its size and what would help', () => {
	expect(say(SEEN, 'sv')).toEqual([
		'Kan bedömas från vecka 46 2026, när den är publicerad, om svaren kommer som hittills.',
		'Det här hade oftast synts: en skillnad på 9 procentenheter eller mer, med svaren till och med vecka 46 2026.',
		'Med svaren till och med vecka 3 2027: 1 procentenhet eller mer.',
		'Dubbelt så länge, 8 veckor: 5 procentenheter eller mer.',
		'Start vecka 44 2026: 6 procentenheter eller mer.',
		'Inte nära Nytt bad i tiden: 7 procentenheter eller mer.',
		'Inte nära annat som pågår: 4 procentenheter eller mer.',
		'Två omgångar om 4 veckor i lottad ordning, med lika många veckor utan: 3 procentenheter eller mer för båda tillsammans.'
	]);
});

test('that a size grows with more weeks is explained, and that it shrinks needs no word', () => {
	const sizes = (later: number) => {
		const [first, second] = SEEN.sizes;
		return say({ ...SEEN, sizes: [first, { ...second, size: later }] } as Mood, 'sv');
	};
	const explained = [12, 2].map((later) => sizes(later).some((one) => /kan bli större/.test(one)));
	expect(explained).toEqual([true, false]);
});

test('what shares its weeks with others names those that may be named', () => {
	expect([
		say(unseen('same-as-other', ['Nytt bad', null, 'Bygge']), 'sv'),
		say(unseen('same-as-other', [null]), 'sv')
	]).toEqual([
		['Kan inte bedömas för sig: den går inte att skilja från Nytt bad och Bygge.'],
		['Kan inte bedömas för sig: den går inte att skilja från annat som pågår.']
	]);
});

describe.each(WHOLE_LANGUAGES)('in %s', (language) => {
	test('each reason is said with words of its own', () => {
		const said = ALL.map((one) => say(one, language)[0]);
		expect(new Set(said).size).toBe(ALL.length);
	});

	test('nothing is said to make anything else happen', () => {
		const causal = ALL.flatMap((one) => causalIn(say(one, language).join(' '), language));
		expect(causal).toEqual([]);
	});

	test('every size stands there, and as a size in percentage points', () => {
		const said = say(SEEN, language).slice(1);
		const sizes = [9, 1, 5, 6, 7, 4, 3];
		said.forEach((text, index) => expect(numbersIn(text, language)).toContain(sizes[index]));
		for (const text of said)
			expect(text).toMatch(/\d (procentenhet|prosenttiyksik|percentage point)/);
	});
});

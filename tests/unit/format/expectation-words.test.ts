import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type { ExpectationContent, FixedMeasure } from '$lib/domain/expectation';
import type { ExpectationRow, Seen } from '$lib/domain/expectation-row';
import type { Indicator } from '$lib/domain/indicator';
import { LANGUAGES } from '$lib/domain/language';
import { MOOD_SCALE, type Verdict } from '$lib/domain/verdict';
import type { VerdictReason } from '$lib/domain/verdict-reason';
import { yearPeriod } from '$lib/domain/period';
import { weighIndicator } from '$lib/server/views/verdict/weigh-indicator';
import type { IndicatorJudgement } from '$lib/statistics/comparison/judge-indicator';
import {
	describeExpectation,
	describeWhatCame,
	outcomeWords
} from '$lib/format/verdict/expectation';
import { expectationProblemWords } from '$lib/format/expectation-problem';

const MOOD: ExpectationContent = {
	...{ indicatorId: null, direction: 'up', least: 4 },
	visible: { unit: 'weeks', count: 10 },
	lasts: { unit: 'months', count: 1 }
};
const ON = isoDate('2027-06-07');
const HEALTH: FixedMeasure = { name: { sv: 'Självskattad hälsa' }, unit: 'percent' };
const say = (content: ExpectationContent, measure: FixedMeasure | null = null) =>
	Object.values(describeExpectation(content, measure, ON, 'sv')).join(' · ');

test.each<[ExpectationContent, FixedMeasure | null, string]>([
	[
		MOOD,
		null,
		'Måendet: andelen gröna svar · fler gröna svar · 4 av 100 · 10 veckor efter starten (vecka 23 2027) · 1 månad'
	],
	[
		{
			...MOOD,
			direction: 'down',
			least: 2.5,
			visible: { unit: 'day', day: ON },
			lasts: { unit: 'always' }
		},
		null,
		'Måendet: andelen gröna svar · färre gröna svar · 2,5 av 100 · 7 juni 2027 · så länge insatsen pågår'
	],
	[
		{ ...MOOD, indicatorId: 'h', visible: { unit: 'months', count: 6 } },
		HEALTH,
		'Självskattad hälsa · högre · 4 procentenheter · 6 månader efter starten (7 juni 2027) · 1 månad'
	],
	[
		{ ...MOOD, indicatorId: 'o', least: 1, direction: 'down' },
		{ name: { sv: 'Ohälsotalet' }, unit: 'days' },
		'Ohälsotalet · lägre · 1 dag · 10 veckor efter starten (vecka 23 2027) · 1 månad'
	]
])('an expectation is said in words: %#', (content, measure, words) => {
	expect(say(content, measure).replaceAll('\u00a0', ' ')).toBe(words);
});

describe('what came is said in words', () => {
	const start = { date: isoDate('2027-03-29'), precision: 'day' } as const;
	const rowOf = (seen: Seen, outcome: ExpectationRow['outcome'], at = '2027-03-01T12:00:00Z') =>
		({
			...{ visibleOn: ON, seen, outcome, intervention: { start } },
			expectation: { fixed: { stage: 'sealed', at: new Date(at), start, measure: null } }
		}) as unknown as ExpectationRow;
	const came = (seen: Seen, outcome: ExpectationRow['outcome'], today = '2027-07-01') => {
		const said = describeWhatCame(rowOf(seen, outcome), isoDate(today), 'sv');
		return [said.direction, said.least, said.visible];
	};
	const mood = (estimate: number, low: number, high: number): Seen => ({
		...{ kind: 'mood', verdict: null },
		judged: { kind: 'difference', estimate, low, high }
	});
	const unsaid = (kind: 'too-early' | 'undetermined', verdict: object | null): Seen => ({
		...{ kind: 'mood', judged: { kind } },
		verdict: verdict as Verdict | null
	});
	const question = { scale: MOOD_SCALE };
	const refused = (reason: VerdictReason) => ({
		...{ class: 'cannot-be-determined', question },
		reasons: [reason]
	});

	test.each<[Seen, ExpectationRow['outcome'], readonly (string | null)[]]>([
		[
			mood(5, -1, 9),
			'cannot-be-determined',
			[
				'+5,0 procentenheter mot väntat; skillnaden kan vara allt från −1,0 till +9,0',
				'Spannet når den storlek som skrevs, men rymmer också ingen skillnad alls.'
			]
		],
		[
			mood(-5, -9, 1),
			'did-not',
			[
				'−5,0 procentenheter mot väntat; skillnaden kan vara allt från −9,0 till +1,0',
				'Hela spannet är mindre än det väntade.'
			]
		],
		[
			unsaid('too-early', refused({ kind: 'not-begun' })),
			'too-early',
			[
				'Det har inte kommit än',
				'Den har inte börjat i de veckor som är publicerade. Från vilken vecka den kan bedömas går inte att säga i förväg.'
			]
		],
		[
			unsaid('undetermined', refused({ kind: 'start-outside' })),
			'cannot-be-determined',
			['går inte att avgöra', 'Det finns inga veckor före starten.']
		],
		[
			unsaid('undetermined', { class: 'event' }),
			'cannot-be-determined',
			[
				'går inte att avgöra',
				'Nivån bedöms inte, för tiden är kortare än fyra veckor. Bara veckan efter visas, bredvid vad som var väntat.'
			]
		],
		[
			unsaid('undetermined', { class: 'improved' }),
			'cannot-be-determined',
			[
				'går inte att avgöra',
				'Den bedöms bara tillsammans med annat. Om den ensam går inget att säga.'
			]
		],
		[
			unsaid('undetermined', null),
			'cannot-be-determined',
			['går inte att avgöra', 'En omständighet bedöms inte mot måendet.']
		]
	])('of the mood series: %#', (seen, outcome, words) => {
		expect(came(seen, outcome).slice(0, 2)).toEqual(words);
	});

	test('of one whose start was moved to before the seal, without a reason of the figures', () => {
		const moved = rowOf(mood(5, 1, 9), 'cannot-be-determined', '2027-04-01T12:00:00Z');
		expect(describeWhatCame(moved, ON, 'sv').least).toBeNull();
	});

	describe('of an indicator', () => {
		const indicator = { unit: 'percent', decimals: 1, polarity: 'neither' } as Indicator;
		const sides = {
			before: { value: 63.7, period: yearPeriod(2026) },
			after: { value: 65, period: yearPeriod(2028) }
		};
		const seenOf = (judgement: Partial<IndicatorJudgement>, after = true): Seen => {
			const nothing = { reasons: [], evidence: null, flags: [], comparison: null };
			const about = { title: 'Bad', start: { date: ON, precision: 'day' } } as const;
			const judged = weighIndicator(about, indicator, { ...nothing, ...judgement }, 2);
			const seen = { kind: 'indicator', indicator, judged, ...sides } as const;
			return after ? seen : { ...seen, after: null };
		};
		const said = (...args: Parameters<typeof came>) =>
			came(...args)
				.slice(0, 2)
				.map((words) => words?.replaceAll('\u00a0', ' '));

		test('as values side by side where nothing can be said, with why', () => {
			const waits = seenOf({ reasons: [{ kind: 'awaits-value', last: yearPeriod(2029) }] }, false);
			const few = seenOf({ reasons: [{ kind: 'few-controls', controls: 9, lowestP: 0.1 }] });
			expect([said(waits, 'too-early'), said(few, 'cannot-be-determined')]).toEqual([
				[
					'före: 63,7 % (2026); inget värde efter starten',
					'Kan bedömas när värdet för 2029 finns.'
				],
				[
					'före: 63,7 % (2026); efter starten: 65,0 % (2028)',
					'Jämförelsen visar riktningen men kan inte bli statistiskt säker. Med så få kommuner (9) är lägsta möjliga p-värde 0,10.'
				]
			]);
		});

		test('as a difference from what the others did, where that can be said', () => {
			const period = {
				kind: 'years',
				before: { first: 2024, last: 2026, count: 3 },
				after: { first: 2028, last: 2029, count: 2 }
			} as const;
			const evidence = { estimate: 3, low: 0.5, high: 5.5, detectable: 4, answers: null, period };
			expect(said(seenOf({ evidence }), 'came-true')).toEqual([
				'+3,0 procentenheter mot väntat; skillnaden kan vara allt från +0,5 till +5,5',
				'Hela spannet ligger åt det väntade hållet och når den storlek som skrevs.'
			]);
		});
	});

	test.each([
		['2027-06-06', 'Tiden kommer 7 juni 2027'],
		['2027-06-07', 'Tiden kom 7 juni 2027']
	])('on %s: %s', (today, words) => {
		expect(came(mood(1, 0, 2), 'too-early', today)[2]).toBe(words);
	});
});

test.each(LANGUAGES)('in %s nothing is left out and no name in braces is left', (language) => {
	const said = [
		...Object.values(describeExpectation(MOOD, null, ON, language)),
		...(['came-true', 'did-not', 'cannot-be-determined', 'too-early'] as const).map((one) =>
			outcomeWords(one, language)
		),
		...(['measure-unknown', 'least-unreadable', 'count-unreadable', 'date-year'] as const).map(
			(reason) => expectationProblemWords({ reason }, language)
		),
		expectationProblemWords({ reason: 'least-too-small', smallest: 0.01 }, language)
	];
	expect(said.filter((words) => words === '' || /[{}]|undefined/.test(words))).toEqual([]);
	expect(new Set(said).size).toBe(said.length);
});

import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import type {
	IndicatorCell,
	MatrixCount,
	MatrixExpectation
} from '$lib/domain/intervention-matrix';
import { yearPeriod } from '$lib/domain/period';
import type { Verdict } from '$lib/domain/verdict';
import { asIsoWeek } from '$lib/domain/week';
import { describeChance, describeMatrix } from '$lib/format/verdict/matrix';
import { describeExpected } from '$lib/format/verdict/expected';
import { describeIndicatorCell, describeMoodCell, reasonInShort } from '$lib/format/verdict/cell';
import * as m from '$lib/paraglide/messages';
import { causalIn, miscountedIn, numbersIn } from '../../support/said';
import { chanceFrom, listReasons, makeVerdicts } from '../../support/verdict-cases';
import { WHOLE_LANGUAGES } from '../../support/languages';

const WEEK = asIsoWeek('2026-W49');
const VERDICTS = makeVerdicts(300, 11);
const PERCENT = { unit: 'percent', decimals: 1 } as const;
const REFUSED: IndicatorCell['verdict'] = {
	question: {
		about: { kind: 'one', title: 'Bad' },
		measure: { kind: 'indicator', name: { sv: 'Ohälsa' } },
		...{ polarity: 'lower-is-better', start: WEEK, margin: 1 },
		scale: { unit: 'percentage-points', decimals: 1 }
	},
	...{ flags: [], method: 'test', class: 'cannot-be-determined', evidence: null },
	reasons: [{ kind: 'few-controls', controls: 3, lowestP: 0.25 }]
};
const FOUND: IndicatorCell['verdict'] = {
	...{ question: REFUSED.question, flags: [], method: 'test' },
	...{ class: 'improved', direction: 'down' },
	evidence: {
		...{ estimate: -1.2, low: -2, high: -0.4, detectable: 1.1, answers: null },
		period: {
			...{ kind: 'years', before: { first: 2022, last: 2024, count: 3 } },
			after: { first: 2026, last: 2027, count: 2 }
		}
	}
};
const CELL: IndicatorCell = {
	verdict: REFUSED,
	before: { value: 5.1, period: yearPeriod(2024) },
	after: { value: 4.3, period: yearPeriod(2026) },
	visibleOn: isoDate('2026-06-01'),
	tooEarly: false
};
const WAITING: IndicatorCell = { ...CELL, after: null, tooEarly: true };

function countOf(shapes: Partial<MatrixCount['shapes']>, soonest = false): MatrixCount {
	const none = { up: 0, down: 0, 'no-clear-change': 0, equivalent: 0, undetermined: 0 };
	return {
		shapes: { ...none, 'too-early': 0, event: 0, ...shapes },
		reasons: [
			{ kind: 'start-outside', count: 2 },
			{ kind: 'too-coarse', count: 1 }
		],
		soonest: soonest ? WEEK : null,
		together: { sets: 0, interventions: 0 },
		questions: { alone: 1, together: 5, undetermined: 2, 'too-early': 3, event: 4 }
	};
}

const COUNTS = [
	countOf({}),
	countOf({ undetermined: 3 }),
	countOf({ up: 1 }),
	countOf({ equivalent: 1 }),
	countOf({ up: 1, down: 1, 'no-clear-change': 4, equivalent: 2 }),
	countOf({ 'no-clear-change': 4, 'too-early': 1, event: 1 }, true),
	countOf({ up: 2, 'no-clear-change': 1, undetermined: 3, 'too-early': 2, event: 5 }, true),
	countOf({ up: 1, 'too-early': 3 })
];

describe('in Swedish the answer', () => {
	const plain = (count: MatrixCount) => {
		const { headline, lead } = describeMatrix(count, 'sv');
		return `${headline}. ${lead}`.replaceAll('\u00a0', ' ').trim();
	};

	test.each([
		[0, 'Ingen insats går att bedöma mot måendet.'],
		[
			1,
			'Ingen insats går att bedöma mot måendet. 3 går inte att avgöra: inga veckor före starten (2) och för grovt för att se (1).'
		],
		[2, 'Den enda bedömningen visar en tydlig ändring i måendet. 1 åt det gröna hållet.'],
		[
			3,
			'Den enda bedömningen visar ingen tydlig ändring i måendet. 1 där det är i stort sett lika.'
		],
		[
			4,
			'2 av 8 bedömningar visar en tydlig ändring i måendet. 1 åt det gröna hållet. 1 åt det röda hållet. 4 utan tydlig ändring. 2 där det är i stort sett lika.'
		],
		[
			5,
			'Ingen av 4 bedömningar visar en tydlig ändring i måendet. 4 utan tydlig ändring. 1 är för tidig att bedöma: det går från vecka 49 2026, om svaren kommer som hittills. 1 är kortare än fyra veckor, så nivån bedöms inte.'
		],
		[
			6,
			'2 av 3 bedömningar visar en tydlig ändring i måendet. 2 åt det gröna hållet. 1 utan tydlig ändring. 3 går inte att avgöra: inga veckor före starten (2) och för grovt för att se (1). 2 är för tidiga att bedöma: den första går att bedöma från vecka 49 2026, om svaren kommer som hittills. 5 är kortare än fyra veckor, så nivån bedöms inte.'
		],
		[
			7,
			'Den enda bedömningen visar en tydlig ändring i måendet. 1 åt det gröna hållet. 3 är för tidiga att bedöma. Från vilken vecka det går är inte känt.'
		]
	])('%i is told with why and when', (index, words) => {
		expect(plain(COUNTS[index]!)).toBe(words);
	});

	test('tells of a selection that it is one, and how many are judged with others', () => {
		const { headline, lead } = describeMatrix(
			{ ...COUNTS[4]!, together: { sets: 2, interventions: 9 } },
			'sv',
			true
		);
		expect(headline).toMatch(/^I urvalet: 2 av 8 bedömningar /);
		expect(lead).toContain(
			'2 av bedömningarna gäller flera insatser tillsammans. Antalet insatser som bara går att bedöma så: 9.'
		);
	});

	test('has all questions in its note', () => {
		expect(describeMatrix(COUNTS[4]!, 'sv').note).toBe(
			'Frågor i alla rutor: 15. Bedömda för sig: 1. Bedömda bara tillsammans med andra: 5. Går inte att avgöra: 2. För tidigt: 3. Kortare än fyra veckor: 4.'
		);
	});
});

describe('in Swedish a cell', () => {
	const found = (wanted: (one: Verdict) => boolean) => VERDICTS.find(wanted)!;
	const evidence = { estimate: 6.2, low: 1.3, high: 11.1, detectable: 5, answers: 140 };
	const period = found((one) => one.evidence !== null).evidence!.period;
	const question = {
		...found((one) => one.question.about.kind === 'one').question,
		scale: { unit: 'percentage-points', decimals: 1 } as const
	};
	const judged = { question, flags: [], method: 'test' };
	const at = (low: number, estimate: number, high: number) => ({
		evidence: { ...evidence, low, estimate, high, period }
	});
	const cases: readonly (readonly [Verdict, string])[] = [
		[
			{ ...judged, class: 'improved', direction: 'up', ...at(1.3, 6.2, 11.1) },
			'up: 6,2 högre än väntat · 1,3 till 11,1 högre'
		],
		[
			{ ...judged, class: 'worsened', direction: 'down', ...at(-8, -4, -0.5) },
			'down: 4,0 lägre än väntat · 0,5 till 8,0 lägre'
		],
		[
			{
				...judged,
				...{ class: 'no-clear-change', equivalent: false, flags: [{ kind: 'preliminary' }] },
				...at(-4, 1, 6)
			},
			'no-clear-change: Ingen tydlig ändring · 4,0 lägre till 6,0 högre, preliminärt'
		],
		[
			{ ...judged, class: 'no-clear-change', equivalent: true, ...at(-2, 0, 3) },
			'equivalent: I stort sett lika · 2,0 lägre till 3,0 högre'
		],
		[
			{
				...judged,
				class: 'cannot-be-determined',
				reasons: [{ kind: 'explained' }],
				...at(-11, 0, 12)
			},
			'undetermined: Går inte att avgöra · årstid och trend säger samma sak: 11,0 lägre till 12,0 högre'
		],
		[
			{
				...judged,
				...{ class: 'cannot-be-determined', reasons: [{ kind: 'start-outside' }], evidence: null }
			},
			'undetermined: Går inte att avgöra · inga veckor före starten'
		],
		[
			{
				...judged,
				...{
					class: 'cannot-be-determined',
					reasons: [{ kind: 'too-early', from: WEEK }],
					evidence: null
				}
			},
			'too-early: Kan bedömas · från vecka 49 2026'
		],
		[
			{
				...judged,
				...{ class: 'event', evidence: null },
				after: { week: WEEK, observed: 65, expected: 64, low: 58, high: 73 }
			},
			'event: Veckan efter: 65 % · väntat 58 % till 73 %'
		],
		[
			{
				...{ ...judged, class: 'improved', direction: 'up', ...at(1.3, 6.2, 11.1) },
				question: {
					...question,
					about: { kind: 'joint', titles: ['Bad', 'Gym'], members: ['a', 'b'], alone: null }
				}
			},
			'up: Om den ensam går inget att säga · Tillsammans, i genomsnitt över veckorna då minst en av dem pågick: Bad och Gym. 6,2 högre än väntat, 1,3 till 11,1 högre'
		],
		[
			{ ...judged, class: 'event', after: null, evidence: null },
			'event: Kortare än fyra veckor · veckan efter går inte att visa'
		]
	];

	test.each(cases)('%# says what was found, and its range, reason or week', (verdict, words) => {
		const { shape, word, detail } = describeMoodCell({ verdict, awaited: null }, 'sv');
		expect(`${shape}: ${word} · ${detail}`.replaceAll('\u00a0', ' ')).toBe(words);
	});

	test('of an indicator has its range with a unit, or the values side by side with why', () => {
		const say = (cell: IndicatorCell) => {
			const { shape, word, detail } = describeIndicatorCell(cell, PERCENT, 'sv');
			return `${shape}: ${word} · ${detail}`.replaceAll('\u00a0', ' ');
		};
		expect([say({ ...CELL, verdict: FOUND }), say(CELL), say(WAITING)]).toEqual([
			'down: 1,2 lägre än väntat · 0,4 till 2,0 procentenheter lägre',
			'undetermined: Går inte att avgöra · för få kommuner att jämföra med: före: 5,1 % (2024); efter starten: 4,3 % (2026)',
			'too-early: För tidigt · ska synas från 1 juni 2026; före: 5,1 % (2024); inget värde efter starten'
		]);
	});
});

describe.each(WHOLE_LANGUAGES)('in %s', (language) => {
	const cells = [
		...VERDICTS.flatMap((verdict) => [
			describeMoodCell({ verdict, awaited: null }, language),
			describeMoodCell({ verdict, awaited: WEEK }, language)
		]),
		...[CELL, WAITING, { ...CELL, verdict: FOUND }].map((cell) =>
			describeIndicatorCell(cell, PERCENT, language)
		)
	];
	const answers = COUNTS.map((count) => describeMatrix(count, language));
	const texts = [
		...cells.flatMap(({ word, detail }) => [word, detail]),
		...answers.flatMap(({ headline, lead, note }) => [headline, lead, note])
	];

	test('nothing says or hints why', () => {
		expect(texts.flatMap((text) => causalIn(text, language))).toEqual([]);
	});

	test('everything is filled in', () => {
		expect(texts.filter((text) => /[{}]|undefined|null|NaN|matrix_|\s\s/.test(text))).toEqual([]);
	});

	test('one is one and more are more', () => {
		expect(texts.flatMap((text) => miscountedIn(text, language))).toEqual([]);
	});

	test('every reason has words of its own, but for a neighbour that is named or not', () => {
		const kinds = [...new Set(listReasons(chanceFrom(5)).map(({ kind }) => kind))];
		const words = kinds.map((kind) => reasonInShort(kind, language));
		expect(new Set(words).size).toBe(kinds.length);
	});

	test('only what says something is bold', () => {
		for (const { sure, shape, detail, word } of cells) {
			const together = word === m.matrix_not_alone({}, { locale: language });
			if (shape === 'undetermined' || shape === 'too-early') expect(sure).toBe(false);
			if (shape === 'up' || shape === 'down') {
				expect([sure, detail !== '']).toEqual([!together, true]);
			}
		}
	});

	test('the numbers are those of the verdict', () => {
		const clear = VERDICTS.filter(
			({ class: found, question }) => found === 'improved' && question.about.kind === 'one'
		);
		const told = clear.map((verdict) => {
			const { word } = describeMoodCell({ verdict, awaited: null }, language);
			return numbersIn(word, language)[0];
		});
		const wanted = clear.map(({ evidence, question }) =>
			Number(Math.abs(evidence?.estimate ?? 0).toFixed(question.scale.decimals))
		);
		expect(told).toEqual(wanted);
	});
});

describe('what is said of chance', () => {
	const family = (mood: number, indicators: number, expectedFalse: number) =>
		describeChance({ mood, indicators, expectedFalse }, 'sv');

	test.each([
		[0, 0],
		[1, 0],
		[0, 1]
	])('is nothing of %i on the mood and %i on indicators', (mood, indicators) => {
		expect(family(mood, indicators, 0.05)).toBeNull();
	});

	test('names the measures alone where no indicator is judged', () => {
		expect(family(12, 0, 0.6)).toMatch(/^Skilda bedömningar i hela registret: 12\..* omkring 0,6 /);
	});

	test('tells both kinds, and one number for all', () => {
		expect(family(12, 3, 0.74)).toBe(
			'Bedömda frågor i hela registret: 12 om måendet och 3 om nyckeltal. Om ingen insats spelade någon roll kunde ändå omkring 0,7 få ett utslag av slumpen.'
		);
	});

	test.each(WHOLE_LANGUAGES)('has the same numbers and no causal verb: %s', (language) => {
		const words = describeChance({ mood: 12, indicators: 3, expectedFalse: 0.74 }, language) ?? '';
		expect(words).toMatch(/12\D+3\D+0[.,]7/);
		expect(causalIn(words, language)).toEqual([]);
	});
});

describe('what is said of expectations', () => {
	const told = (...states: readonly [MatrixExpectation['state'], MatrixExpectation['outcome']][]) =>
		describeExpected(
			states.map(([state, outcome]) => ({
				...{ state, outcome, indicatorId: null, visibleOn: isoDate('2026-05-01') }
			})),
			'sv'
		);

	test.each([
		['planned', 'planerad'],
		['running', 'pågår'],
		['late', 'tiden har kommit, men siffrorna räcker inte än'],
		[null, 'kom efter starten']
	] as const)('%s: %s', (state, words) => {
		expect(told([state, 'too-early'])).toBe(words);
	});

	test('is the answer where there is one, equal ones counted', () => {
		expect(
			told(['answered', 'came-true'], ['planned', 'too-early'], ['answered', 'came-true'])
		).toBe('blev som väntat (2) och planerad');
	});

	test('is nothing where nothing is expected', () => {
		expect(told()).toBe('');
	});
});

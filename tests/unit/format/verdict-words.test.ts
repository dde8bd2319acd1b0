import { describe, expect, test } from 'vitest';
import type { Caveat } from '$lib/domain/caveat';
import type { ExpectedBand } from '$lib/domain/chart-subject';
import type { Language } from '$lib/domain/language';
import type { SignalWatch } from '$lib/domain/signal';
import { asIsoWeek } from '$lib/domain/week';
import { describeBand } from '$lib/format/band';
import { moodKindWords } from '$lib/format/mood-kind';
import { describeCaveat } from '$lib/format/verdict/caveat';
import { describeReason } from '$lib/format/verdict/reason';
import { describeLines, describeSignals } from '$lib/format/verdict/signal';
import { causalIn, miscountedIn, numbersIn } from '../../support/said';
import { chanceFrom, listReasons } from '../../support/verdict-cases';
import { WHOLE_LANGUAGES } from '../../support/languages';

const BAND: ExpectedBand = { centre: 60, low: 52, high: 68, weeks: 26, preliminary: false };
const SIGNALS = [
	{ week: asIsoWeek('2026-W07'), direction: 'down', onset: asIsoWeek('2026-W05'), standing: false },
	{ week: asIsoWeek('2026-W21'), direction: 'up', onset: asIsoWeek('2026-W18'), standing: true }
] as const;
const WATCHED: Extract<SignalWatch, { kind: 'watched' }> = {
	kind: 'watched',
	since: asIsoWeek('2026-W03'),
	baseline: { first: asIsoWeek('2025-W28'), last: asIsoWeek('2026-W02'), weeks: 26 },
	signals: [],
	falsePerTwoYears: 0.59,
	delay: { size: 10, weeks: 3 }
};
const WATCHES: readonly SignalWatch[] = [
	WATCHED,
	{ ...WATCHED, signals: SIGNALS },
	{ ...WATCHED, signals: SIGNALS.slice(0, 1), delay: { size: 10, weeks: null } },
	{ ...WATCHED, delay: { size: 1, weeks: 1 } },
	{ kind: 'waiting', weeks: 1, needed: 27 },
	{ kind: 'waiting', weeks: 12, needed: 27 },
	...(['too-many-missing', 'too-few-answers', 'no-variation', 'no-weeks'] as const).map(
		(reason) => ({ kind: 'unusable', reason }) as const
	)
];
const LINES = ['total', 'business', 'municipal'] as const;
const CAVEATS: readonly Caveat[] = [
	{ kind: 'outside' },
	...(['above', 'below', 'rising', 'falling'] as const).map(
		(run) => ({ kind: 'run', run, weeks: 7 }) as const
	),
	{ kind: 'near' },
	{ kind: 'hidden' },
	{ kind: 'no-week' },
	{ kind: 'small', change: -4, noise: 11 },
	{ kind: 'few-controls', controls: 9, lowestP: 0.1 },
	{ kind: 'steady', share: 61 },
	{ kind: 'weighted', weighted: 61, unweighted: 64 },
	{ kind: 'many-looks', looks: 12, expected: 0.6 },
	{ kind: 'family', looks: 12, expected: 0.6 },
	{ kind: 'pre-trend' },
	{ kind: 'perturbed' }
];
const POINTS = { unit: 'percentage-points', decimals: 1 } as const;

function everything(language: Language): string[] {
	const bands = [BAND, { ...BAND, preliminary: true, weeks: 9 }, null].map((band) =>
		describeBand(band, language)
	);
	const lines = WATCHES.flatMap((watch) => LINES.map((line) => ({ line, ended: false, watch })));
	const forms = [...bands, ...WATCHES.map((watch) => describeSignals(watch, 'total', language))];
	return [
		...forms.flatMap(({ short, long, alt }) => [short, ...long, alt]),
		...describeLines(lines, language),
		...CAVEATS.map((caveat) => describeCaveat(caveat, language)),
		...listReasons(chanceFrom(1)).map((reason) => describeReason(reason, POINTS, language))
	];
}

describe.each(WHOLE_LANGUAGES)('in %s', (language) => {
	const sentences = everything(language);

	test('no sentence says or hints why', () => {
		expect(sentences.flatMap((sentence) => causalIn(sentence, language))).toEqual([]);
	});

	test('every sentence is filled in and ends', () => {
		const broken = /[{}]|undefined|null|NaN|signals_|verdict_|\s\s|[^.)]$/;
		expect(sentences.filter((sentence) => broken.test(sentence))).toEqual([]);
	});

	test('one is one and more are more', () => {
		expect(sentences.flatMap((sentence) => miscountedIn(sentence, language))).toEqual([]);
	});

	test('a band is said with the same ends in every form', () => {
		const { short, long, alt } = describeBand(BAND, language);
		const ends = [short, long.join(' '), alt].map((form) =>
			[52, 68].every((end) => numbersIn(form.replace('–', ' '), language).includes(end))
		);
		expect(ends).toEqual([true, true, true]);
	});

	test('the latest signal stands first, and every form has it', () => {
		const { short, long, alt } = describeSignals(
			{ ...WATCHED, signals: SIGNALS },
			'total',
			language
		);
		expect([short, long[0], alt].every((form) => form?.includes('21'))).toBe(true);
	});

	test('signals are never said without how often they come by chance: in whole years', () => {
		const { long } = describeSignals({ ...WATCHED, signals: SIGNALS }, 'total', language);
		expect(long.some((sentence) => numbersIn(sentence, language).includes(3))).toBe(true);
	});

	test('a rise and a fall are told apart', () => {
		const [up, down] = (['up', 'down'] as const).map(
			(direction) =>
				describeSignals({ ...WATCHED, signals: [{ ...SIGNALS[0], direction }] }, 'total', language)
					.short
		);
		expect(up).not.toBe(down);
	});
});

describe.each(WHOLE_LANGUAGES)('lines that are watched beside each other, in %s', (language) => {
	const watching = (line: (typeof LINES)[number], ended = false) => ({
		...{ line, ended, watch: { ...WATCHED, signals: SIGNALS } }
	});
	const texts = describeLines(
		LINES.map((line) => watching(line)),
		language
	);

	test('each say whose weeks they are, and the last text how many signals are false in all of them', () => {
		const kinds = [moodKindWords('business', language), moodKindWords('municipal', language)];
		expect(texts.map((text) => kinds.filter((kind) => text.includes(kind)))).toEqual([
			[],
			[kinds[0]],
			[kinds[1]],
			[]
		]);
		const numbers = numbersIn(texts.at(-1) ?? '', language);
		expect([numbers.includes(3), numbers.includes(1.8)]).toEqual([true, true]);
	});

	test('are left out once they have ended, and one line alone says all for itself', () => {
		const left = describeLines([watching('total'), watching('business', true)], language);
		expect(left).toEqual([
			describeSignals(watching('total').watch, 'total', language).long.join(' ')
		]);
	});
});

test('at most three signals are named, the latest ones', () => {
	const signals = ['2026-W05', '2026-W15', '2026-W25', '2026-W35'].map((week) => ({
		...SIGNALS[1],
		week: asIsoWeek(week)
	}));
	const { long } = describeSignals({ ...WATCHED, signals }, 'total', 'sv');
	expect(long.filter((sentence) => sentence.startsWith('Signal v.'))).toHaveLength(3);
});

test('a month of weeks is waited for in words', () => {
	expect(describeSignals({ kind: 'waiting', weeks: 12, needed: 27 }, 'total', 'sv').long).toEqual([
		'Signaler räknas när det finns 27 veckor att utgå från. Nu finns 12.'
	]);
});

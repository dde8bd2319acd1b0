import { describe, expect, test } from 'vitest';
import type { Indicator } from '$lib/domain/indicator';
import { LANGUAGES, type Language } from '$lib/domain/language';
import { describeCompared } from '$lib/format/verdict/compared';
import { weighIndicator } from '$lib/server/views/verdict/weigh-indicator';
import { judgeIndicator, type IndicatorQuestion } from '$lib/statistics/comparison/judge-indicator';
import { askYearly, numbered, spreadPlaces, YEARLY } from '../../support/compared';
import { causalIn, miscountedIn } from '../../support/said';

const INDICATOR = {
	...YEARLY,
	...{ name: { sv: 'Hälsa' }, polarity: 'higher-is-better' }
} as unknown as Indicator;

function sayIn(language: Language, changes: Partial<IndicatorQuestion> = {}, unit = 'percent') {
	const indicator = { ...INDICATOR, unit } as Indicator;
	const asked = askYearly({ indicator, ...changes });
	const judged = weighIndicator(
		{ title: 'Bad', start: asked.start },
		indicator,
		judgeIndicator(asked),
		2
	);
	return describeCompared(judged, indicator, language);
}

const country = numbered(2015, [9, 9, 9, 0, 8, 8]);
const plain = (sentences: readonly string[]) =>
	sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '));

describe('in Swedish', () => {
	test('a verdict stands beside what everybody did, and riket is said to hold the municipality', () => {
		const { lead, seen } = sayIn('sv', { country });
		expect(plain([lead, ...seen])).toEqual([
			'Förbättring. Nivån under insatsen är högre än väntat: skillnaden är +10,0 procentenheter, och rimligen mellan +0,5 och +19,5.',
			'Den minsta skillnad som vi rimligen kan se är 15,9 procentenheter.',
			'Kommunen: 10,0 % före och 20,0 % efter (+10,0 procentenheter).',
			'19 andra kommuner i medeltal: 10,0 % före och 10,0 % efter (0,0 procentenheter).',
			'Riket: 9,0 % före och 8,0 % efter (−1,0 procentenheter).',
			'Länet och riket står bredvid och räknas inte in, för kommunen är själv en del av dem.'
		]);
	});

	test('too few to compare with leave the numbers and the lowest p', () => {
		const { lead, seen } = sayIn('sv', { places: spreadPlaces(2015, 4, 2, 9) });
		expect(plain([lead, ...seen])).toEqual([
			'Går inte att avgöra.',
			'Jämförelsen visar riktningen men kan inte bli statistiskt säker. Med så få kommuner (9) är lägsta möjliga p-värde 0,10.',
			'Kommunen: 10,0 % före och 20,0 % efter (+10,0 procentenheter).',
			'9 andra kommuner i medeltal: 10,0 % före och 5,0 % efter (−5,0 procentenheter).'
		]);
	});

	test('what is taken for granted stands under how it was worked out, and what may not be concluded', () => {
		const { workings } = sayIn('sv');
		const wanted = ['Det förutsätter', 'Ingen är vald efter sina värden', 'p-värdet (0,05)'];
		const found = wanted.map((words) => workings.some((sentence) => sentence.includes(words)));
		expect([found, workings.some((one) => one.startsWith('Det här säger inte varför'))]).toEqual([
			[true, true, true],
			true
		]);
	});

	test('numbers of persons are said to be compared by population alone', () => {
		const who = (unit: string) =>
			sayIn('sv', {}, unit).workings.some((one) => one.includes('Kolada'));
		expect([who('persons'), who('percent')]).toEqual([false, true]);
	});
});

describe.each(LANGUAGES)('in %s', (language) => {
	const broken = { ...INDICATOR, breaks: [{ period: '2015', note: { sv: '' } }] };
	const months = { ...INDICATOR, frequency: 'month' } as const;
	const steady = numbered(
		2018 * 12 - 40,
		Array.from({ length: 80 }, (_, month) => month % 7)
	);
	const texts = [
		sayIn(language, { country }),
		sayIn(language, { places: [] }),
		sayIn(language, { places: spreadPlaces(2015, 4, 2, 1) }),
		sayIn(language, { own: numbered(2015, [1, 1, 1, 1, 1]) }),
		sayIn(language, { indicator: broken, own: numbered(2013, [1, 1, 10, 10, 10, 9, 20, 20]) }),
		sayIn(language, { own: numbered(2010, [...Array(8).fill(10), 9, 20, 20, 'preliminary']) }),
		sayIn(language, { indicator: months, own: steady, places: [steady] }),
		sayIn(language, {}, 'persons')
	].flatMap(({ lead, seen, workings }) => [lead, ...seen, ...workings]);

	test('no sentence says or hints why', () => {
		expect(texts.flatMap((text) => causalIn(text, language))).toEqual([]);
	});

	test('every sentence is filled in and ends, and one is one', () => {
		const faulty = /[{}]|undefined|null|NaN|verdict_|\s\s|[^.]$/;
		expect(texts.filter((text) => faulty.test(text))).toEqual([]);
		expect(texts.flatMap((text) => miscountedIn(text, language))).toEqual([]);
	});
});

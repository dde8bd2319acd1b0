import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { yearOf } from '$lib/domain/day';
import { directionOf } from '$lib/domain/verdict';
import type { Evidence, Verdict } from '$lib/domain/verdict';
import { isAwaited } from '$lib/domain/verdict-shape';
import { weekNumber, weekYear } from '$lib/domain/week';
import { describeVerdict } from '$lib/format/verdict/verdict';
import { causalIn, miscountedIn, numbersIn, wordsIn } from '../support/said';
import { makeVerdicts, MEASURE, TITLES } from '../support/verdict-cases';
import { WHOLE_LANGUAGES } from '../support/languages';
import type { WholeLanguage } from '../support/languages';

const CASES = 2500;
const verdicts = makeVerdicts(CASES, 20261106);

const HIGHER: Readonly<Record<WholeLanguage, string>> = {
	sv: 'högre än väntat',
	fi: 'odotettua korkeampi',
	fit: 'korkeampi ko saattoi oottaa',
	en: 'higher than expected'
};
const LOWER: Readonly<Record<WholeLanguage, string>> = {
	sv: 'lägre än väntat',
	fi: 'odotettua matalampi',
	fit: 'matalampi ko saattoi oottaa',
	en: 'lower than expected'
};
const CLASSES: Readonly<
	Record<WholeLanguage, Readonly<Record<Verdict['class'] | 'equivalent' | 'too-early', string>>>
> = {
	sv: {
		improved: 'Förbättring',
		worsened: 'Försämring',
		changed: 'Ändring',
		'no-clear-change': 'Ingen tydlig ändring',
		equivalent: 'I stort sett lika',
		'cannot-be-determined': 'Går inte att avgöra',
		'too-early': 'För tidigt att säga',
		event: 'Händelse'
	},
	fi: {
		improved: 'Parannus',
		worsened: 'Heikennys',
		changed: 'Muutos',
		'no-clear-change': 'Ei selvää muutosta',
		equivalent: 'Käytännössä sama',
		'cannot-be-determined': 'Ei voi päätellä',
		'too-early': 'Liian aikaista sanoa',
		event: 'Tapahtuma'
	},
	fit: {
		improved: 'Parempi ko ennen',
		worsened: 'Huonompi ko ennen',
		changed: 'Muuttunu',
		'no-clear-change': 'Ei selvää muutosta',
		equivalent: 'Melkein sama',
		'cannot-be-determined': 'Ei saata sanoa',
		'too-early': 'Liian aikasta sanoa',
		event: 'Tapahtuma'
	},
	en: {
		improved: 'Better',
		worsened: 'Worse',
		changed: 'Change',
		'no-clear-change': 'No clear change',
		equivalent: 'Much the same',
		'cannot-be-determined': 'Cannot be determined',
		'too-early': 'Too early to tell',
		event: 'Event'
	}
};

interface Said {
	readonly verdict: Verdict;
	readonly form: 'short' | 'long' | 'alt';
	readonly text: string;
}

const said = new Map<WholeLanguage, Said[]>();

beforeAll(() => {
	for (const language of WHOLE_LANGUAGES) {
		said.set(
			language,
			verdicts.flatMap((verdict) => {
				const { short, long, more, alt } = describeVerdict(verdict, language);
				return [
					{ verdict, form: 'short', text: short } as const,
					{ verdict, form: 'long', text: [...long, ...more].join(' ') } as const,
					{ verdict, form: 'alt', text: alt } as const
				];
			})
		);
	}
});

test('every class, with and without evidence, is among the cases', () => {
	const kinds = new Set(verdicts.map((one) => `${nameOf(one)} ${one.evidence !== null}`));
	expect([...kinds].sort()).toEqual([
		'cannot-be-determined false',
		'cannot-be-determined true',
		'changed true',
		'equivalent true',
		'event false',
		'improved true',
		'no-clear-change true',
		'too-early false',
		'too-early true',
		'worsened true'
	]);
});

describe.each(WHOLE_LANGUAGES)('in %s', (language) => {
	/** Forms that fail, the first few of them, with what is wrong. */
	const faults = (find: (one: Said) => readonly unknown[]) =>
		said
			.get(language)!
			.map((one) => ({ ...one, wrong: find(one) }))
			.filter(({ wrong }) => wrong.length > 0)
			.slice(0, 3)
			.map(({ form, text, wrong }) => ({ form, text, wrong }));

	test('every form names the class and no other', () => {
		const names = Object.entries(CLASSES[language]);
		expect(
			faults(({ verdict, text }) => {
				const sentences = ` ${text}`.split(/(?<=[.:,]) /);
				const named = names.filter(([, words]) =>
					sentences.some((sentence) => new RegExp(`^ ?${words}[.:,]`, 'u').test(sentence))
				);
				return named.length === 1 && named[0]![0] === nameOf(verdict) ? [] : [named];
			})
		).toEqual([]);
	});

	test('every form has the direction of the interval', () => {
		expect(
			faults(({ verdict, form, text }) => {
				const expected =
					verdict.evidence && tellsNumbers(verdict, form) && directionOf(verdict.evidence);
				const low = text.toLowerCase();
				const found = [low.includes(HIGHER[language]), low.includes(LOWER[language])];
				return found.join() === [expected === 'up', expected === 'down'].join() ? [] : found;
			})
		).toEqual([]);
	});

	test('every form has the estimate, both ends of the interval, n and how many weeks', () => {
		expect(
			faults(({ verdict, form, text }) => {
				const { evidence } = verdict;
				if (!evidence || !tellsNumbers(verdict, form)) return [];
				const there = numbersIn(text, language);
				// Words instead of signs where the range lies on both sides of 0.
				const isThere = (number: number) =>
					there.includes(number) || (form !== 'short' && there.includes(Math.abs(number)));
				// The weeks of several together are not the measure's own.
				const isJoint = form === 'short' && verdict.question.about.kind === 'joint';
				const { estimate, low, high } = evidence;
				const wanted = isJoint ? [estimate, low, high] : numbersOf(evidence);
				return wanted.filter((number) => !isThere(number));
			})
		).toEqual([]);
	});

	test('the short form has no other number', () => {
		expect(
			faults(({ verdict, form, text }) => {
				if (form !== 'short' || !verdict.evidence || verdict.class === 'cannot-be-determined') {
					return [];
				}
				const { about } = verdict.question;
				const together = about.kind === 'joint' ? [about.titles.length] : [];
				const expected = [...numbersOf(verdict.evidence), ...together];
				return numbersIn(text, language).filter((number) => !expected.includes(number));
			})
		).toEqual([]);
	});

	test('the long form and the alternative text have the period', () => {
		expect(
			faults(({ verdict, form, text }) => {
				if (!verdict.evidence || form === 'short') return [];
				const there = numbersIn(text.replaceAll('/', ' '), language);
				return endsOf(verdict.evidence).filter((number) => !there.includes(number));
			})
		).toEqual([]);
	});

	test('an event has the week after, what was expected and nothing more in the short form', () => {
		expect(
			faults(({ verdict, form, text }) => {
				if (verdict.class !== 'event') return [];
				const { after } = verdict;
				const there = numbersIn(text.replaceAll('/', ' '), language);
				const { observed, low, high, week } = after ?? {};
				const wanted = after ? [observed!, low!, high!, weekNumber(week!), weekYear(week!)] : [];
				const lacking = wanted.filter((number) => !there.includes(number));
				const beyond = form === 'short' ? there.filter((number) => !wanted.includes(number)) : [];
				return [...lacking, ...beyond];
			})
		).toEqual([]);
	});

	test('the long form is at most five sentences but for the link’s', () => {
		const long = verdicts.map((verdict) => describeVerdict(verdict, language).long.join(' '));
		const many = long.filter((text) => text.split(/[.] (?=\p{Lu})/u).length > 5);
		expect(many.slice(0, 3)).toEqual([]);
	});

	test('no form says or hints that one thing made another happen', () => {
		expect(faults(({ text }) => causalIn(text, language))).toEqual([]);
	});

	test('no form has anything unfilled', () => {
		const unfilled = /[{}]|undefined|null|NaN|Infinity|\[object|verdict_|\s\s|\(\)| [.,:]/;
		expect(faults(({ text }) => unfilled.exec(text) ?? [])).toEqual([]);
	});

	test('one is one and more are more', () => {
		expect(faults(({ text }) => miscountedIn(text, language))).toEqual([]);
	});

	test('every sentence ends', () => {
		expect(faults(({ text }) => (/[.]$/.test(text) ? [] : [text.slice(-20)]))).toEqual([]);
	});
});

describe('in Meänkieli', () => {
	/** What the other languages' sentences are made of, but for what is spelt alike: names, and words of Finnish. */
	const foreign = new Set(
		(['sv', 'en'] as const).flatMap((language) =>
			['verdict', 'signals', 'format'].flatMap((area) => textsOf(language, area).flatMap(wordsIn))
		)
	);
	// “Se” is a pronoun here, a verb in Swedish, and a p-value has its letter everywhere.
	const ours = new Set([...TITLES, MEASURE.fit ?? '', 'se', 'p'].flatMap(wordsIn));

	test.each(['short', 'long', 'alt'] as const)(
		'no Swedish or English stands in the %s form',
		(form) => {
			const words = said.get('fit')!.flatMap((one) => (one.form === form ? wordsIn(one.text) : []));
			const alien = [...new Set(words)].filter((word) => foreign.has(word) && !ours.has(word));
			expect(alien).toEqual([]);
		}
	);
});

/** A list has room for one reason: what was seen all the same is on the page. */
function tellsNumbers(verdict: Verdict, form: Said['form']): boolean {
	return form !== 'short' || verdict.class !== 'cannot-be-determined';
}

function nameOf(verdict: Verdict): Verdict['class'] | 'equivalent' | 'too-early' {
	if (isAwaited(verdict)) return 'too-early';
	return verdict.class === 'no-clear-change' && verdict.equivalent ? 'equivalent' : verdict.class;
}

function numbersOf({ estimate, low, high, answers, period }: Evidence): number[] {
	return [
		estimate,
		low,
		high,
		...(answers === null ? [] : [answers]),
		period.before.count,
		period.after.count
	];
}

function endsOf({ period }: Evidence): number[] {
	if (period.kind === 'years') {
		const { before, after } = period;
		return [before.first, before.last, after.first, after.last];
	}
	if (period.kind === 'blocks') {
		const { before, after } = period;
		return [before.first, before.last, after.first, after.last].map(({ start }) => yearOf(start));
	}
	const { before, after } = period;
	return [before.first, before.last, after.first, after.last].flatMap((week) => [
		weekNumber(week),
		weekYear(week)
	]);
}

/** What a language says in an area, without names in braces. */
function textsOf(language: WholeLanguage, area: string): string[] {
	const file: unknown = JSON.parse(readFileSync(`messages/${language}/${area}.json`, 'utf8'));
	const texts = Object.entries(file as Record<string, unknown>).flatMap(([key, text]) => {
		if (key === '$schema') return [];
		if (typeof text === 'string') return [text];
		return (text as { match: Record<string, string> }[]).flatMap(({ match }) =>
			Object.values(match)
		);
	});
	return texts.map((text) => text.replace(/\{\w+\}/g, ' '));
}

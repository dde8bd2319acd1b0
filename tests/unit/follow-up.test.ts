import { describe, expect, test } from 'vitest';
import { isoDate } from '$lib/domain/day';
import {
	keepVerdict,
	listDueFollowUps,
	verdictMark,
	type KeptVerdict
} from '$lib/domain/follow-up';
import { parseFollowUp, readFollowUpTexts } from '$lib/domain/follow-up-form';
import type { Intervention } from '$lib/domain/intervention';
import {
	parseIntervention,
	readInterventionTexts,
	writeInterventionTexts
} from '$lib/domain/intervention-form';
import { asIsoWeek } from '$lib/domain/week';
import { moveToYearLater } from '$lib/domain/year-later';
import { LANGUAGES } from '$lib/domain/language';
import { followUpProblemWords, keptBasisWords } from '$lib/format/follow-up';
import { describeKeptVerdict } from '$lib/format/verdict/cell';
import { makeVerdicts } from '../support/verdict-cases';

const TODAY = isoDate('2026-11-06');

const parse = (fields: Record<string, string>) =>
	parseIntervention(
		readInterventionTexts(new URLSearchParams({ title: 'Vandring', start: '2026-W45', ...fields }))
	);

function contentWith(fields: Record<string, string>) {
	const parsed = parse(fields);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value.content;
}

describe('the date of a follow-up', () => {
	test.each([
		['2027-03-01', { date: '2027-03-01', precision: 'day' }],
		['1.3.2027', { date: '2027-03-01', precision: 'day' }],
		['v. 9 2027', { date: '2027-03-01', precision: 'week' }],
		['2027-03', { date: '2027-03-01', precision: 'month' }],
		['2026', { date: '2026-01-01', precision: 'year' }],
		['2026-W45', { date: '2026-11-02', precision: 'week' }],
		['', null]
	])('written as %s is kept', (followUp, kept) => {
		expect(contentWith({ followUp }).card?.followUp).toEqual(kept);
	});

	test.each([
		['2026-11-01', 'follow-up-before-start'],
		['2026-10', 'follow-up-before-start'],
		['2025', 'follow-up-before-start'],
		['i vår', 'date-unreadable'],
		['2027-02-30', 'date-no-such-day'],
		['2027-W53', 'date-no-such-week'],
		['1066', 'date-year']
	])('is refused when it is %s: %s', (followUp, reason) => {
		const parsed = parse({ followUp });
		expect(parsed.ok ? [] : parsed.problems).toEqual([{ field: 'followUp', reason }]);
	});

	test('fills the form that gives it back', () => {
		const content = contentWith({ followUp: 'v. 9 2027' });
		const again = parseIntervention(writeInterventionTexts(content, 'draft'));
		expect(again.ok && again.value.content).toEqual(content);
	});

	test.each([
		['2026-W45', '2026-W49', '2027-W49'],
		['2026-11-06', '2026-12-04', '2027-12-10'],
		['2026-11', '2027', '2028'],
		['2026-11-06', '', '']
	])('of what began %s moves from %s to %s with a copy', (start, followUp, moved) => {
		const { card } = moveToYearLater(contentWith({ start, followUp }))!;
		const texts = writeInterventionTexts({ ...contentWith({ start }), card: card! }, 'draft');
		expect(texts.card?.followUp).toBe(moved);
	});
});

describe('follow-ups that are due', () => {
	const of = (title: string, followUp: string): Intervention => ({
		...contentWith({ title, followUp, start: '2024' }),
		...{ id: title, areaCode: '2581', slug: title, version: 1, status: 'internal' },
		...{ example: false, updatedAt: new Date(0) }
	});
	const due = (...all: Intervention[]) =>
		listDueFollowUps(all, TODAY).map(({ intervention: { title }, overdue }) =>
			overdue ? `${title} overdue` : title
		);

	test('stand with the longest overdue first, then those that come within 30 days', () => {
		expect(
			due(
				of('later', '2026-12-07'),
				of('last day', '2026-12-06'),
				of('year to come', '2027'),
				of('none', ''),
				of('today', '2026-11-06'),
				of('yesterday', '2026-11-05'),
				of('last year', '2025')
			)
		).toEqual(['last year overdue', 'yesterday overdue', 'today', 'last day']);
	});

	test('are not overdue before the last day that the date may mean', () => {
		expect(
			due(of('week', '2026-W45'), of('month', '2026-11'), of('week before', '2026-W44'))
		).toEqual(['week before overdue', 'week', 'month']);
	});
});

describe('the form of a follow-up', () => {
	const BEGUN = { start: contentWith({}).start, today: TODAY };
	const reasonsOf = (fields: Record<string, string>, ground = BEGUN) => {
		const parsed = parseFollowUp(readFollowUpTexts(new URLSearchParams(fields)), ground);
		return parsed.ok ? [] : parsed.problems.map(({ field, reason }) => `${field}: ${reason}`);
	};

	test('gives the interpretation and the next date', () => {
		const texts = readFollowUpTexts(
			new URLSearchParams({ interpretation: ' Två\nrader ', nextFollowUp: '2027-03' })
		);
		expect(parseFollowUp(texts, BEGUN)).toEqual({
			ok: true,
			value: { interpretation: 'Två\nrader', next: { date: '2027-03-01', precision: 'month' } }
		});
	});

	test.each<[Record<string, string>, string[]]>([
		[{}, ['interpretation: interpretation-missing']],
		[{ interpretation: 'å'.repeat(2001) }, ['interpretation: interpretation-too-long']],
		[{ interpretation: 'å'.repeat(2000) }, []],
		[{ interpretation: 'Ring 070-123 45 67' }, ['interpretation: personal-text']],
		[{ interpretation: 'a\u0000' }, ['interpretation: forbidden-character']],
		[{ interpretation: 'Bra', nextFollowUp: '2026-11-06' }, ['nextFollowUp: next-not-to-come']],
		[{ interpretation: 'Bra', nextFollowUp: '2026-11-07' }, []],
		[{ interpretation: 'Bra', nextFollowUp: '2026-11' }, []],
		[
			{ nextFollowUp: 'snart' },
			['interpretation: interpretation-missing', 'nextFollowUp: date-unreadable']
		]
	])('with %j has the problems %j', (fields, problems) => {
		expect(reasonsOf(fields)).toEqual(problems);
	});

	test('takes nothing of what has not begun', () => {
		const ground = { start: contentWith({ start: '2026-11-07' }).start, today: TODAY };
		expect(reasonsOf({ interpretation: 'Bra' }, ground)).toEqual(['interpretation: not-begun']);
	});

	test.each(LANGUAGES)('says every problem in a sentence of its own in %s', (language) => {
		const reasons = [
			...(['interpretation-missing', 'interpretation-too-long', 'not-begun'] as const),
			...(['next-not-to-come', 'personal-text', 'forbidden-character'] as const)
		];
		const words = reasons.map((reason) => followUpProblemWords(reason, language));
		expect(new Set(words).size).toBe(reasons.length);
	});
});

describe('a verdict that is kept', () => {
	const UNTIL = asIsoWeek('2026-W44');
	const KEPT: KeptVerdict = {
		...{ shape: 'up', until: UNTIL, reason: null, from: null, method: 'omdome-2' },
		...{ seen: { estimate: 6.23, low: 1.31, high: 11.1 }, together: 1, preliminary: false }
	};
	const EARLY: KeptVerdict = {
		...{ ...KEPT, shape: 'too-early', reason: 'too-early' },
		...{ seen: null, from: asIsoWeek('2027-W14') }
	};
	const say = (kept: KeptVerdict) => {
		const { word, detail } = describeKeptVerdict(kept, 'sv');
		return `${word}. ${detail}`.replaceAll('\u00a0', ' ');
	};

	test.each<[KeptVerdict, string]>([
		[KEPT, '6,2 högre än väntat. 1,3 till 11,1 högre'],
		[
			{ ...KEPT, shape: 'equivalent', together: 3 },
			'Om den ensam går inget att säga. 3 insatser tillsammans: I stort sett lika, 1,3 till 11,1 högre'
		],
		[
			{ ...KEPT, shape: 'no-clear-change', preliminary: true },
			'Ingen tydlig ändring. 1,3 till 11,1 högre, preliminärt'
		],
		[
			{ ...KEPT, shape: 'undetermined', reason: 'too-few-answers', seen: null },
			'Går inte att avgöra. för få svar'
		],
		[EARLY, 'Kan bedömas. från vecka 14 2027'],
		[
			{ ...KEPT, shape: 'event', seen: { estimate: 65, low: 58, high: 73 } },
			'Veckan efter: 65 %. väntat 58 % till 73 %'
		],
		[
			{ ...KEPT, shape: 'event', seen: null },
			'Kortare än fyra veckor. veckan efter går inte att visa'
		]
	])('is said as it was: %#', (kept, words) => {
		expect(say(kept)).toBe(words);
	});

	test('tells what it rested on', () => {
		expect(keptBasisWords(KEPT, 'sv').replaceAll('\u00a0', ' ')).toBe(
			'Med publicerade svar till och med vecka 44 2026. Metod: omdome-2.'
		);
	});

	test('holds nothing but words of the program, weeks and numbers, so that no other intervention is named', () => {
		const texts = makeVerdicts(300, 11).map((verdict) => {
			const { about } = verdict.question;
			const titles = about.kind === 'joint' ? about.titles : [about.title];
			const kept = JSON.stringify(keepVerdict(verdict, UNTIL));
			return titles.filter((title) => kept.includes(title));
		});
		expect(texts.flat()).toEqual([]);
	});

	test('has another mark when anything that is shown changes, and the same otherwise', () => {
		const others: KeptVerdict[] = [
			{ ...KEPT, shape: 'equivalent' },
			{ ...KEPT, until: asIsoWeek('2026-W45') },
			{ ...KEPT, seen: { estimate: 6.4, low: 1.31, high: 11.1 } },
			{ ...KEPT, together: 2 },
			EARLY
		];
		const marks = [KEPT, ...others, null].map(verdictMark);
		expect([new Set(marks).size, verdictMark({ ...KEPT })]).toEqual([7, marks[0]]);
	});
});

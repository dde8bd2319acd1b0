import { describe, expect, test } from 'vitest';
import { describeFollowed, followedTitle, phaseOf, sayLevels } from '$lib/format/verdict/followed';
import { addWeeks, asIsoWeek } from '$lib/domain/week';
import { describeChart } from '$lib/format/charts/chart-words';
import { describeVerdict } from '$lib/format/verdict/verdict';
import { followedTable } from '$lib/server/exports/followed-table';
import type { Followed } from '$lib/domain/chart-subject';
import { FOLLOWED } from '../../support/followed';
import { LANGUAGES } from '$lib/domain/language';

const { plain, 'too-early': early, 'nothing-to-compare': none, ended } = FOLLOWED;

test('the takeaway names the measure and says the verdict alone', () => {
	expect(followedTitle(plain.followed, 'sv')).toBe(
		'Kvällsöppet: Förbättring, högre än väntat: +5,1 procentenheter (+0,5 till +9,7).'
	);
});

describe('the levels', () => {
	const linesOf = ({ followed: { levels, verdict } }: typeof plain) =>
		sayLevels(levels!, verdict, 'sv').map(({ text }) => text);

	test('are set against each other where something is judged', () => {
		expect(linesOf(plain)).toEqual([
			'68,1 i snitt med insatsen',
			'skillnad +5,1 (+0,5 till +9,7)',
			'63,0 väntat',
			'väntat spann 58,4 till 67,6'
		]);
	});

	test('are the expected one alone where nothing is', () => {
		expect(linesOf(early)).toEqual(['63,0 väntat', 'väntat spann 58,4 till 67,6']);
	});

	test.each(LANGUAGES)('have the same numbers in %s', (language) => {
		const { levels, verdict } = plain.followed;
		const numbers = sayLevels(levels!, verdict, language).map(({ text }) =>
			text.replaceAll(',', '.').match(/\d+\.\d/g)
		);
		expect(numbers.flat()).toEqual(['68.1', '5.1', '0.5', '9.7', '63.0', '58.4', '67.6']);
	});
});

test('the picture in words says that it shows no cause, and no level where there is none', () => {
	const said = describeFollowed(none.followed, 'sv').join(' ');
	expect([said.includes('inte vad som orsakade vad'), said.includes('väntat')]).toEqual([
		true,
		false
	]);
});

test('weeks are before it, with it or after it', () => {
	const { start, end } = ended.followed;
	const weeks = [addWeeks(start, -1), start, end!, addWeeks(end!, 1), asIsoWeek('2099-W01')];
	expect(weeks.map((week) => phaseOf(ended.followed, week))).toEqual([
		'before',
		'with',
		'with',
		'after',
		'after'
	]);
});

const JOINT: Followed = {
	...plain.followed,
	verdict: {
		...plain.followed.verdict,
		question: {
			...plain.followed.verdict.question,
			about: {
				...{ kind: 'joint', titles: ['Bad', 'Kvällsöppet'], members: ['a', 'b'] },
				alone: { ...plain.followed.verdict.evidence!, estimate: -4.6, low: -13.4, high: 4.1 }
			}
		}
	},
	levels: { withIt: 63.5, expected: 68.1, low: 59.4, high: 76.9 }
};

describe('what is said of several together', () => {
	test('gives the measure no level but the one that was expected of it', () => {
		expect(sayLevels(JOINT.levels!, JOINT.verdict, 'sv').map(({ text }) => text)).toEqual([
			'68,1 väntat',
			'väntat spann 59,4 till 76,9',
			'2 tillsammans: skillnad +5,1 (+0,5 till +9,7)'
		]);
	});

	test.each(LANGUAGES)('names them and says nothing of the single one alone: %s', (language) => {
		const { long, alt, short } = describeVerdict(JOINT.verdict, language);
		const lead = long[0]!;
		expect(lead).toMatch(/ensam|yksin|alone/);
		for (const text of [short, alt, followedTitle(JOINT, language)]) {
			expect(text).toContain(lead);
			expect(text).toMatch(/Bad .{1,4}Kvällsöppet/);
		}
		expect([long.join(' '), alt].every((text) => /4[,.]6/.test(text))).toBe(true);
	});
});

test.each(Object.entries({ ...FOLLOWED, joint: { followed: JOINT } }))(
	'no sentence is said twice in title and words: %s',
	(_, { followed }) => {
		const title = followedTitle(followed, 'sv');
		const twice = describeFollowed(followed, 'sv').filter((sentence) => title.includes(sentence));
		expect(twice).toEqual([]);
	}
);

test('tells how many answered as the table of its weeks does', () => {
	const chart = { ...plain, kind: 'followed' } as const;
	const note = describeChart(chart, 'Haparanda', 'sv').note;
	const { columns, rows } = followedTable(plain.followed, 'Haparanda', 'sv');
	const at = columns.findIndex(({ key }) => key === 'note');
	expect(new Set(rows.map((row) => row[at]))).toEqual(new Set([note]));
});

test('the title of the picture says that the verdict is preliminary', () => {
	const { followed } = FOLLOWED.plain;
	const verdict = {
		...followed.verdict,
		flags: [{ kind: 'preliminary', windows: 4 }]
	} as unknown as typeof followed.verdict;
	const said = followedTitle({ ...followed, verdict }, 'sv');
	expect(said).not.toBe(followedTitle(followed, 'sv'));
	expect(said).toContain('Preliminär');
});

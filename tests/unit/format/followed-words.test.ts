import { describe, expect, test } from 'vitest';
import { describeFollowed, followedTitle, phaseOf, sayLevels } from '$lib/format/verdict/followed';
import { addWeeks, asIsoWeek } from '$lib/domain/week';
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

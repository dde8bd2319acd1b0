import { expect, test } from 'vitest';
import { checkMonth } from '$lib/disclosure/check-month';
import { group, unknown, WEEK, week } from './exact-weeks';

const invited = (id: number, many: number | null, ...answers: [number, number?, number?]) => ({
	...group(id, ...answers),
	invited: many
});

test('a week that everyone will see is told in tens, in fifths and with how far it moves', () => {
	const shown = week(invited(1, 60, 31, 9, 3), invited(2, 50, 22, 8, 2), invited(3, 36, 25, 8, 2));
	expect(checkMonth(shown, 10)).toEqual([
		{
			...{ period: WEEK, shown: true, answers: 110, invited: 150 },
			fifths: { green: 4, yellow: 1, red: 0 },
			// 1.36 answers of 110 are 1.2 points.
			moved: 2
		}
	]);
});

test('a month as one sum is told the same way, and without invited where they are not known', () => {
	const sum = { gap: null, groups: [unknown(12, 6, 2)] };
	expect(checkMonth({ per: 'month', sum }, 10)).toEqual([
		{
			...{ period: 'month', shown: true, answers: 20, invited: null },
			...{ fifths: { green: 3, yellow: 2, red: 1 }, moved: 7 }
		}
	]);
});

test.each([
	['too few answers', [group(1, 3), group(2, 3), group(3, 3)], 'too-few-answers'],
	['too few groups', [group(1, 20), group(2, 20)], 'too-few-groups'],
	['one group has nearly all', [group(1, 40), group(2, 5), group(3, 4)], 'too-few-groups']
])('a week is not shown, and why: %s', (_, groups, reason) => {
	expect(checkMonth(week(...groups), 10)).toEqual([{ period: WEEK, shown: false, reason }]);
});

test('a week without answers keeps the reason that was given', () => {
	const month = { per: 'week', weeks: [{ week: WEEK, gap: 'not-asked', groups: [] }] } as const;
	expect(checkMonth(month, 10)).toEqual([{ period: WEEK, shown: false, reason: 'not-asked' }]);
});

test('each colour is told as its nearest fifth, whatever the others are', () => {
	const wrong: string[] = [];
	for (let green = 0; green <= 40; green++)
		for (let yellow = 0; yellow <= 40 - green; yellow++)
			for (let red = 0; red <= 12; red++) {
				const n = green + yellow + red;
				if (n < 10) continue;
				const sum = { gap: null, groups: [unknown(green, yellow, red)] };
				const [cell] = checkMonth({ per: 'month', sum }, 10);
				if (!cell?.shown) throw new Error(`${n} answers are not shown`);
				const { fifths } = cell;
				const far = [
					fifths.green - (5 * green) / n,
					fifths.yellow - (5 * yellow) / n,
					fifths.red - (5 * red) / n
				].some((distance) => Math.abs(distance) > 0.5);
				if (far) wrong.push([green, yellow, red].join(' '));
			}
	expect(wrong).toEqual([]);
});

test.each([
	['68 of 100 are three', [17, 5, 3], [3, 1, 1]],
	['three equal colours are two each, and six together', [10, 10, 10], [2, 2, 2]],
	['a colour that nobody gave is none', [20, 0, 0], [5, 0, 0]]
] as const)('in fifths %s', (_, [green, yellow, red], [first, second, third]) => {
	const sum = { gap: null, groups: [unknown(green, yellow, red)] };
	expect(checkMonth({ per: 'month', sum }, 10)).toMatchObject([
		{ fifths: { green: first, yellow: second, red: third } }
	]);
});

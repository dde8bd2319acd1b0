import { describe, expect, test } from 'vitest';
import { whyNoNumber } from '$lib/server/layout/words/number-fault';
import { parseWrittenDay } from '$lib/server/layout/words/written-day';
import { whyNoPeriod } from '$lib/server/layout/words/written-period';

describe('a cell that is no number', () => {
	test.each([
		'12-maj',
		'maj-12',
		'12.maj',
		'12 maj 2024',
		'May-12',
		'12-touko',
		'12/5',
		'2024-05-12'
	])('is a date where it is %s', (text) => {
		expect(whyNoNumber(text)).toEqual({ code: 'value-is-date' });
	});

	test.each([
		['1O4', '104'],
		['1o4,5', '104,5'],
		['l2', '12'],
		['I2 %', '12 %'],
		['1 O00', '1 000']
	])('has letters for figures where it is %s', (text, number) => {
		expect(whyNoNumber(text)).toEqual({ code: 'value-has-letters', values: { number } });
	});

	test.each(['många', 'Oljor', 'O', '12..5', '1O4 st', 'mars', 'ca 12', '10-19'])(
		'is nothing more than that where it is %s',
		(text) => {
			expect(whyNoNumber(text)).toEqual({ code: 'value-no-number' });
		}
	);
});

describe('a text that is no period', () => {
	test.each(['2021-W53', '2021V53', '2021v53', 'v. 53 2021', 'vecka 53, 2021', 'vecka 53 2021'])(
		'is a week that its year has not where it is %s',
		(text) => {
			expect(whyNoPeriod(text)).toEqual({ code: 'period-week-53', values: { year: '2021' } });
		}
	);

	test.each(['03/04/2024', '3/4/2024', '03-04-2024', '03/04/2024 00:00'])(
		'is a day of two months where it is %s',
		(text) => {
			const values = { first: '2024-04-03', second: '2024-03-04' };
			expect(whyNoPeriod(text)).toEqual({ code: 'period-day-unclear', values });
		}
	);

	test.each([
		'2020-W53',
		'2021-W54',
		'i fjol',
		'53',
		'2053',
		'31/12/2024',
		'04/04/2024',
		'32/13/2024'
	])('is nothing more than that where it is %s', (text) => {
		expect(whyNoPeriod(text)).toBeNull();
	});
});

test('a day with slashes that can be only one is that day', () => {
	expect(['31/12/2024', '12/31/2024', '04/04/2024', '03/04/2024'].map(parseWrittenDay)).toEqual([
		...['2024-12-31', '2024-12-31', '2024-04-04'],
		null
	]);
});

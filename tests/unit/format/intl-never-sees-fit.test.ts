import { isoDate } from '$lib/domain/day';
import { formatDay, formatMonth, formatMonthName } from '$lib/format/date';
import { intlLocale } from '$lib/format/language';
import { compareText, formatList } from '$lib/format/list';
import { formatNumber } from '$lib/format/number';
import { afterAll, beforeAll, expect, test } from 'vitest';

const NAMES = ['NumberFormat', 'DateTimeFormat', 'ListFormat', 'Collator'] as const;
const original = Object.fromEntries(NAMES.map((name) => [name, Intl[name]]));
const asked: unknown[] = [];

beforeAll(() => {
	for (const name of NAMES) {
		const spy = new Proxy(Intl[name], {
			construct(target, inputs) {
				asked.push(inputs[0]);
				return Reflect.construct(target, inputs);
			}
		});
		Object.assign(Intl, { [name]: spy });
	}
});

afterAll(() => {
	Object.assign(Intl, original);
});

test('Intl is never called with Meänkieli, which it would format as English', () => {
	formatNumber(1.5, 7, 'fit');
	formatDay(isoDate('2026-11-20'), 'fit', 'long');
	formatMonth('2026-11', 'fit', 'long');
	formatMonthName('2026-11', 'fit', 'long');
	formatList(['a', 'b'], 'fit');
	compareText('a', 'b', 'fit');
	expect(asked).toEqual(['fi-FI', 'fi-FI']);
});

test('no date in Meänkieli has an English month', () => {
	const days = Array.from({ length: 12 }, (_, month) =>
		formatDay(isoDate(`2026-${String(month + 1).padStart(2, '0')}-01`), 'fit', 'long')
	);
	expect(days.filter((day) => /[a-z]/i.test(day))).toEqual([]);
});

test('Meänkieli borrows the rules of Finnish', () => {
	expect(Intl.NumberFormat.supportedLocalesOf(intlLocale('fit'))).toEqual(['fi-FI']);
});

import { describe, expect, test } from 'vitest';
import { spanOf } from '$lib/domain/days-covered';
import type { CircumstanceKind } from '$lib/domain/circumstance';
import { isoDate } from '$lib/domain/day';
import { easterSunday, listHolidays, listMissing } from '$lib/domain/holiday';
import { parseIntervention, readInterventionTexts } from '$lib/domain/intervention-form';
import { asIsoWeek, weekEnd, weekOf, weekStart } from '$lib/domain/week';
import { writeHoliday } from '$lib/format/holiday';

const EASTER_SUNDAYS = [
	...['2015-04-05', '2016-03-27', '2017-04-16', '2018-04-01', '2019-04-21', '2020-04-12'],
	...['2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05'],
	...['2027-03-28', '2028-04-16', '2029-04-01', '2030-04-21', '2031-04-13', '2032-03-28'],
	...['2033-04-17', '2034-04-09', '2035-03-25']
];
const YEARS = EASTER_SUNDAYS.map((day) => Number(day.slice(0, 4)));

test.each(EASTER_SUNDAYS)('Easter Sunday is %s', (day) => {
	expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
});

/** First and last day of each. */
function daysOf(year: number, winterBreakWeek: number | null = 10) {
	return Object.fromEntries(
		listHolidays(year, winterBreakWeek).map((one) => [one.holiday, spanOf(one)])
	);
}

test.each(YEARS)(
	'Christmas of %i begins and ends with the weeks of its first and last day',
	(year) => {
		const { from, to } = daysOf(year).christmas!;
		const [first, last] = [isoDate(`${year}-12-24`), isoDate(`${year + 1}-01-06`)];
		expect([from, to]).toEqual([weekStart(weekOf(first)), weekEnd(weekOf(last))]);
	}
);

test('the holidays of a year stand in order of time with their days', () => {
	expect(daysOf(2026)).toEqual({
		'winter-break': { from: '2026-03-02', to: '2026-03-08' },
		easter: { from: '2026-04-03', to: '2026-04-06' },
		summer: { from: '2026-06-29', to: '2026-08-09' },
		christmas: { from: '2026-12-21', to: '2027-01-10' }
	});
});

test('without a week of its own the municipality has no winter break', () => {
	expect(Object.keys(daysOf(2026, null))).toEqual(['easter', 'summer', 'christmas']);
});

test.each(YEARS)(
	'no two holidays of %i share a week, whatever week the winter break has',
	(year) => {
		for (const week of [5, 11]) {
			const spans = listHolidays(year, week).map((one) => spanOf(one));
			const together = spans.some(
				({ to }, index) => index + 1 < spans.length && weekOf(to!) >= weekOf(spans[index + 1]!.from)
			);
			expect(together).toBe(false);
		}
	}
);

describe('of the measured years and the next is missing', () => {
	const MEASURED = { from: asIsoWeek('2025-W33'), to: asIsoWeek('2026-W44') };

	function entry(start: string, endDate: string, circumstance: CircumstanceKind) {
		const end = endDate === '' ? 'point' : 'ended';
		const texts = { title: 'Ledigt', start, end, endDate, kind: 'circumstance', circumstance };
		const parsed = parseIntervention(readInterventionTexts(new URLSearchParams(texts)));
		if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
		return parsed.value.content;
	}
	const missing = (
		register: ReturnType<typeof entry>[] = [],
		measured = MEASURED,
		winterBreakWeek: number | null = null
	) => listMissing(measured, winterBreakWeek, register).map((one) => writeHoliday(one).title);

	test('every holiday where the register has none', () => {
		expect(missing([], MEASURED, 10)).toEqual([
			...['Sportlov 2025', 'Påsk 2025', 'Sommar 2025', 'Jul och nyår 2025–2026'],
			...['Sportlov 2026', 'Påsk 2026', 'Sommar 2026', 'Jul och nyår 2026–2027'],
			...['Sportlov 2027', 'Påsk 2027', 'Sommar 2027', 'Jul och nyår 2027–2028']
		]);
	});

	test('also a Christmas of which only the end is measured', () => {
		const from = (week: string) => missing([], { ...MEASURED, from: asIsoWeek(week) })[0];
		expect([from('2026-W02'), from('2026-W03')]).toEqual(['Jul och nyår 2025–2026', 'Påsk 2026']);
	});

	test.each<[string, string, CircumstanceKind, number]>([
		['2026-W28', '2026-W31', 'holiday', 1],
		['2026-07', '', 'holiday', 1],
		['2026-04-06', '', 'holiday', 1],
		['2026-12', '2027-08', 'holiday', 3],
		['2026', '', 'holiday', 0],
		['2026-W40', '', 'holiday', 0],
		['2026-W28', '2026-W31', 'other', 0],
		['2026-W28', '', 'group-joined', 0]
	])('not what an entry of %s to %s of the kind %s covers: %i', (start, end, kind, covered) => {
		expect(missing().length - missing([entry(start, end, kind)]).length).toBe(covered);
	});
});

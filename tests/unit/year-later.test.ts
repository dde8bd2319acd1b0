import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseApproximateDate, writeApproximateDate } from '$lib/domain/approximate-date';
import { lastDayOf } from '$lib/domain/days-covered';
import { addDays, dayNumber, isoDate, weekdayOf } from '$lib/domain/day';
import type { ApproximateDate, InterventionContent } from '$lib/domain/intervention';
import { weekNumber, weekOf, weekYear } from '$lib/domain/week';
import { moveToYearLater as moveOrRefuse, runsIntoYearLater } from '$lib/domain/year-later';
import { EMPTY_CARD } from '$lib/domain/intervention-card';

const CONTENT: Omit<InterventionContent, 'start' | 'end'> = {
	...{
		title: 'Trygghetsvandring',
		description: '',
		kind: 'event',
		circumstance: null,
		place: 'Torget'
	},
	...{ targetGroups: ['everyone'], responsible: null, cost: 5, links: [], source: null }
};

function moveToYearLater(content: InterventionContent): InterventionContent {
	const moved = moveOrRefuse(content);
	if (!moved) throw new Error('it lies after the last year');
	return moved;
}

function dateOf(text: string): ApproximateDate {
	const parsed = parseApproximateDate(text);
	if (!parsed.ok) throw new Error(text);
	return parsed.value;
}

test.each([
	['2026-11-06', null, '2027-11-12', null],
	['2026-W45', null, '2027-W45', null],
	['2026-11', null, '2027-11', null],
	['2020', '2022', '2021', '2023'],
	// 2026 has a week 53, and 2027 has none.
	['2026-W53', '2027-W01', '2027-W52', '2028-W01'],
	['2026-12-31', null, '2027-12-30', null],
	['2026-11-06', '2026-11-08', '2027-11-12', '2027-11-14'],
	['2024-02', '2024-02-29', '2025-02', '2025-02-27'],
	// The Sunday of week 9 is the first of March one year and the seventh the next.
	['2026-03', '2026-03-01', '2027-03', '2027-03-07']
])('%s to %s is a year later %s to %s', (from, to, start, end) => {
	const moved = moveToYearLater({
		...CONTENT,
		start: dateOf(from),
		end: to ? { kind: 'ended', ...dateOf(to) } : { kind: 'point' }
	});
	expect([
		writeApproximateDate(moved.start),
		moved.end.kind === 'ended' ? writeApproximateDate(moved.end) : null
	]).toEqual([start, end]);
});

const precise = fc.constantFrom<ApproximateDate['precision']>('day', 'week', 'month', 'year');
const dates = fc.tuple(fc.integer({ min: 0, max: 36_000 }), precise).map(([days, precision]) => {
	const day = writeApproximateDate({ date: addDays(isoDate('1990-01-01'), days), precision });
	return dateOf(day);
});

test('a day keeps its weekday and its week’s number, in the next year of weeks', () => {
	fc.assert(
		fc.property(dates, (start) => {
			const moved = moveToYearLater({ ...CONTENT, start, end: { kind: 'ongoing' } }).start;
			expect(moved.precision).toBe(start.precision);
			if (start.precision !== 'day' && start.precision !== 'week') return;
			const [before, after] = [weekOf(start.date), weekOf(moved.date)];
			expect([weekdayOf(moved.date), weekYear(after)]).toEqual([
				weekdayOf(start.date),
				weekYear(before) + 1
			]);
			expect([weekNumber(before), 52]).toContain(weekNumber(after));
		})
	);
});

test('what ended ends as many days after its start, and never before it', () => {
	fc.assert(
		fc.property(dates, dates, (start, end) => {
			fc.pre(lastDayOf(end) >= start.date);
			const moved = moveToYearLater({ ...CONTENT, start, end: { kind: 'ended', ...end } });
			if (moved.end.kind !== 'ended') throw new Error('it has no end');
			expect(lastDayOf(moved.end) >= moved.start.date).toBe(true);
			const known = ({ precision }: ApproximateDate) => precision === 'day' || precision === 'week';
			if (!known(start) || !known(end)) return;
			const length = (from: string, to: string) =>
				dayNumber(isoDate(to)) - dayNumber(isoDate(from));
			expect(length(moved.start.date, moved.end.date)).toBe(length(start.date, end.date));
		})
	);
});

test('nothing else is changed', () => {
	const content = { ...CONTENT, start: dateOf('2026'), end: { kind: 'point' } } as const;
	expect(moveToYearLater(content)).toEqual({ ...content, start: dateOf('2027') });
});

test.each([
	['Trygghetsvandring 2025', '2025-09-25', null, 'Trygghetsvandring 2026'],
	['Jul och nyår 2024–2025', '2024-W52', '2025-W01', 'Jul och nyår 2025–2026'],
	['Vision 2030, steg 2025', '2025', null, 'Vision 2030, steg 2026'],
	['Linje 12025', '2025', null, 'Linje 12025'],
	['Trygghetsvandring', '2025', null, 'Trygghetsvandring']
])('the name %s of %s to %s becomes %s', (title, from, to, expected) => {
	const card = { ...EMPTY_CARD, otherTitles: { fi: title } };
	const moved = moveToYearLater({
		...{ ...CONTENT, title, card, start: dateOf(from) },
		end: to ? { kind: 'ended', ...dateOf(to) } : { kind: 'point' }
	});
	expect([moved.title, moved.card?.otherTitles]).toEqual([expected, { fi: expected }]);
});

test.each([
	['2100', null, null],
	['2100-W52', null, null],
	['2099', '2100', null],
	['2099-05', null, '2100-05']
])('%s to %s, followed up %s, has no year later', (from, to, followUp) => {
	const moved = moveOrRefuse({
		...{ ...CONTENT, start: dateOf(from) },
		end: to ? { kind: 'ended', ...dateOf(to) } : { kind: 'point' },
		card: { ...EMPTY_CARD, followUp: followUp ? dateOf(followUp) : null }
	});
	expect(moved).toBeNull();
});

test.each([
	['what is going on', '2026-03-02', 'ongoing', true],
	['what ends the day before', '2026-W10', '2027-03-07', false],
	['what ends on that day', '2026-W10', '2027-03-08', true],
	['what ends in that month, known to its month', '2026-03', '2027-03', true],
	['what takes a day', '2026-03-02', 'point', false]
] as const)('%s, from %s to %s, goes on when its copy begins: %s', (_, from, to, expected) => {
	const end =
		to === 'ongoing' || to === 'point' ? { kind: to } : { kind: 'ended' as const, ...dateOf(to) };
	expect(runsIntoYearLater({ start: dateOf(from), end })).toBe(expected);
});

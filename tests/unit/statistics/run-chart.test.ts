import { expect, test } from 'vitest';
import { analyseRuns, runChart, runLimits } from '../../reference/methods/run-chart';
import { reasonOf, valueOf } from '../../support/answers';

test.each([
	[10, 6, 2],
	[12, 7, 3],
	[24, 8, 8],
	[100, 10, 41]
])(
	'%i useful points allow a run of %i and ask for %i crossings',
	(useful, longestRun, crossings) => {
		expect(valueOf(runLimits(useful))).toEqual({ longestRun, crossings });
	}
);

test.each([
	[0, 'empty'],
	[-1, 'not-a-count'],
	[2.5, 'not-a-count']
])('limits for %d points are refused', (useful, reason) => {
	expect(reasonOf(runLimits(useful))).toBe(reason);
});

test('points on the centre and gaps end no run', () => {
	const { useful, longestRun, crossings } = valueOf(analyseRuns([1, 5, 1, null, 1, 9, 9, 1], 5));
	expect({ useful, longestRun, crossings }).toEqual({ useful: 6, longestRun: 3, crossings: 2 });
});

test('a point on the centre but for rounding is on it', () => {
	expect(valueOf(analyseRuns([0.1 + 0.2, 0, 1], 0.3)).useful).toBe(2);
});

const alternating = (length: number) => Array.from({ length }, (_, index) => index % 2);

test.each([
	[7, false],
	[8, true]
])('a run of %i among twelve signals: %s', (run, signal) => {
	const rest = alternating(12 - run).map((side) => 1 - side);
	expect(valueOf(analyseRuns([...Array(run).fill(0), ...rest], 0.5)).signal).toBe(signal);
});

test.each([
	[2, false],
	[1, true]
])('%i crossings among ten signal: %s', (crossings, signal) => {
	const values = crossings === 2 ? [1, 1, 1, 0, 0, 0, 0, 1, 1, 1] : [1, 1, 1, 1, 1, 0, 0, 0, 0, 0];
	expect(valueOf(analyseRuns(values, 0.5)).signal).toBe(signal);
});

test.each([
	[9, true],
	[10, false]
])('%i useful points are too few: %s', (length, tooFew) => {
	expect(valueOf(analyseRuns(alternating(length), 0.5)).tooFew).toBe(tooFew);
});

test.each([
	['no values', [], 5, 'empty'],
	['only gaps', [null, null], 5, 'all-hidden'],
	['no number', [1, NaN], 5, 'not-a-number'],
	['no centre', [1, 2], NaN, 'not-a-number'],
	['all on the centre', [5, 5], 5, 'no-variation']
])('%s are refused', (_, values, centre, reason) => {
	expect(reasonOf(analyseRuns(values, centre))).toBe(reason);
});

test('the median of the first values is the centre of all', () => {
	expect(valueOf(runChart([1, 2, 3, 100, 100, 100], 3)).centre).toBe(2);
});

test('gaps are no part of the median', () => {
	expect(valueOf(runChart([1, null, 3])).centre).toBe(2);
});

test.each([
	['no values', [], undefined, 'empty'],
	['a hidden baseline', [null, null, 4], 2, 'all-hidden']
])('a chart of %s is refused', (_, values, frozen, reason) => {
	expect(reasonOf(runChart(values, frozen))).toBe(reason);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	benjaminiHochberg,
	bonferroni,
	expectedSignals,
	holm
} from '../../reference/methods/multiplicity';
import { reasonOf, valueOf } from '../../support/answers';

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 });

test('no adjustment goes above one or below the value, and the three keep their order', () => {
	fc.assert(
		fc.property(ps, (values) => {
			const adjusted = [benjaminiHochberg, holm, bonferroni].map((adjust) =>
				valueOf(adjust(values))
			);
			values.forEach((value, index) => {
				const [bh = 0, h = 0, b = 0] = adjusted.map((list) => list[index]);
				expect(value <= bh + 1e-15 && bh <= h + 1e-15 && h <= b + 1e-15 && b <= 1).toBe(true);
			});
		})
	);
});

test.each([
	['Bonferroni', bonferroni, [0.16, 0.04, 0.12, 1]],
	['Holm', holm, [0.09, 0.04, 0.09, 0.5]],
	['Benjamini & Hochberg', benjaminiHochberg, [0.16 / 3, 0.04, 0.16 / 3, 0.5]]
])('%s', (_, adjust, wanted) => {
	valueOf(adjust([0.04, 0.01, 0.03, 0.5])).forEach((value, index) =>
		expect(value).toBeCloseTo(wanted[index] ?? NaN, 12)
	);
});

test.each([bonferroni, holm, benjaminiHochberg])('an empty family is refused', (adjust) => {
	expect(reasonOf(adjust([]))).toBe('empty');
});

test.each([[-0.1], [1.1], [NaN]])('%d is no probability', (p) => {
	expect([bonferroni, holm, benjaminiHochberg].map((adjust) => reasonOf(adjust([0.5, p])))).toEqual(
		Array(3).fill('not-a-probability')
	);
});

test('probabilities of exactly nothing and one are taken', () => {
	expect(valueOf(holm([0, 1]))).toEqual([0, 1]);
});

test('twelve groups that each signal by chance 18 times in 100 give two false signals', () => {
	const { mean, atLeastOne } = valueOf(expectedSignals(12, 0.18));
	expect([mean.toFixed(2), atLeastOne.toFixed(3)]).toEqual(['2.16', '0.908']);
});

test.each([
	['half a series', 1.5, 0.1, 'not-a-count'],
	['fewer than none', -1, 0.1, 'not-a-count'],
	['a rate above one', 3, 1.1, 'not-a-probability']
])('%s is refused', (_, series, rate, reason) => {
	expect(reasonOf(expectedSignals(series, rate))).toBe(reason);
});

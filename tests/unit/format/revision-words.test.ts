import { expect, test } from 'vitest';
import { describeChanges } from '$lib/format/revision-words';
import { INDICATOR, line, point } from '../../support/panel';

const earlier = (...values: readonly number[]) =>
	values.map((value, at) => ({ replacedOn: `2026-02-${20 - at}`, value, gap: null }));

const changesOf = (value: number, before: readonly number[]) => {
	const current = point('2026-01', value);
	const series = line([current]);
	return describeChanges(current, earlier(...before), series, INDICATOR, 'sv').map(
		({ words, replaced }) => [words.slice(words.indexOf(': ') + 2), replaced.value]
	);
};

test('a value that was replaced is told with what it became', () => {
	expect(changesOf(297.5, [300, 298])).toEqual([
		['300,0\u00a0dagar → 297,5\u00a0dagar', 300],
		['298,0\u00a0dagar → 300,0\u00a0dagar', 298]
	]);
});

test('a value that was taken back and given again has not changed', () => {
	expect(changesOf(297.5, [297.5])).toEqual([]);
});

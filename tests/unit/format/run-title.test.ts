import { expect, test } from 'vitest';
import { runTitle } from '$lib/format/run-title';
import { INDICATOR } from '../../support/panel';

const TITLE = 'Provtabell efter region';

test.each([
	['its only indicator and years', 1, ['1950', '2024'], 'Ohälsotal, 1950–2024'],
	['one period alone', 1, ['2024', '2024'], 'Ohälsotal, 2024'],
	['months', 1, ['2024-01', '2024-12'], 'Ohälsotal, januari 2024–december 2024'],
	[
		'the years in which spans begin and end',
		1,
		['2004--2007', '2021--2024'],
		'Ohälsotal, 2004–2024'
	],
	['its source where the indicators are several', 2, ['2020', '2024'], `${TITLE}, 2020–2024`],
	['no period that is not known', 1, null, 'Ohälsotal'],
	['its source where nothing was read', 0, null, TITLE]
] as const)('an import is headed by %s', (_, indicators, span, title) => {
	const named = Array.from({ length: indicators }, () => INDICATOR);
	const edges = span && { from: span[0], to: span[1] };
	expect(runTitle(named, TITLE, edges, 'sv')).toBe(title);
});

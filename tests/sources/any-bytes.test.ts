import { describeProblem } from '$lib/format/problems/describe-problem';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scbFolkmangd } from '$imports/scb-folkmangd/source';
import { readBytes, readText } from './support';

describe('whatever the bytes are', () => {
	const cell = fc.oneof(
		fc.constantFrom(
			'2518 Övertorneå',
			'2518',
			'Habo',
			'2024',
			'2024M13',
			'0000',
			'4057',
			'-1',
			'1e400',
			'NaN',
			'..',
			'-',
			'–',
			'−5',
			'"',
			'""',
			'12,5',
			'=1+1',
			'__proto__',
			'constructor',
			'\u202f',
			'🙂',
			'\u202e',
			'Folkmängd 2024',
			'region',
			'år',
			'Folkmängd',
			''
		),
		fc.string()
	);
	const sheet = fc
		.tuple(
			fc.constantFrom(',', ';', '\t'),
			fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 })
		)
		.map(([delimiter, rows]) => rows.map((row) => row.join(delimiter)).join('\n'));

	test('a file either gives values or says why not, and every problem has a reason', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					sheet,
					sheet.map((rows) => `"region","år","Folkmängd"\n${rows}`)
				),
				(text) => {
					const { observations, problems } = readText(scbFolkmangd, text);
					expect(problems.length > 0 || observations.length > 0).toBe(true);
					expect(
						problems.filter((problem) => describeProblem(problem, 'sv').trim() === '')
					).toEqual([]);
				}
			),
			{ numRuns: 2000, seed: 2518 }
		);
	});

	test('random bytes never make the reader throw', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 300 }), (random) => {
				expect(readBytes(scbFolkmangd, random).problems.length).toBeGreaterThan(0);
			}),
			{ numRuns: 1000, seed: 2518 }
		);
	});
});

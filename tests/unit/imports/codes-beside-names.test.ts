import { describe, expect, test } from 'vitest';
import { readArea } from '$lib/server/layout/words/area-spelling';
import { CONTEXT } from '../../sources/support';
import { readLines } from '../../support/read-lines';

describe('a place by its code, on whichever side of its name', () => {
	test.each([
		['Boden 2582', '2582'],
		['Boden, 2582', '2582'],
		['SE2582 Boden', '2582'],
		['SE-2582 Boden', '2582'],
		['SE332 - Norrbottens län', '25'],
		['SE-BD Norrbottens län', '25'],
		['SE110: Stockholms län', '01']
	])('%s', (text, code) => {
		expect(readArea(text, CONTEXT.areas)).toEqual({ ok: true, code });
	});

	test.each([
		['Boden 2584', 'area-code-and-name'],
		['SE2584 Boden', 'area-code-and-name'],
		['SE332 Stockholms län', 'area-code-and-name'],
		['Boden 2023', 'area-unknown'],
		['Skola 2582', 'area-unknown'],
		['Åldrar 65', 'area-unknown']
	])('%s is none', (text, code) => {
		expect(readArea(text, CONTEXT.areas)).toMatchObject({ ok: false, reason: { code } });
	});
});

test('a nought beside codes in headings is the country', async () => {
	const { figures } = await readLines('År;0;25;2582', '2022;1;2;3');
	expect(figures).toEqual(['Värde 00 2022 T 1', 'Värde 25 2022 T 2', 'Värde 2582 2022 T 3']);
});

test.each(['Lapplands välfärdsområde', 'Lapin hyvinvointialue', 'Lapplands sjukvårdsdistrikt'])(
	'beside %s a name of two countries is Finland’s',
	async (place) => {
		const { figures } = await readLines('Region;2022', `${place};1`, 'Övertorneå;5');
		expect(figures).toEqual([`Värde ${place} 2022 T 1`, 'Värde Övertorneå (Finland) 2022 T 5']);
	}
);

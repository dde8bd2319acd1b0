import { fault } from '$lib/domain/problem';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { discloseWeek } from '$lib/disclosure/rule';
import { asIsoWeek } from '$lib/domain/week';
import Page from '../../src/routes/(staff)/arbete/import/maende/+page.svelte';

const total = { counts: { green: 91, yellow: 38, red: 11 }, invited: 203, gap: null };
const few = { counts: { green: 7, yellow: 1, red: 1 }, invited: 203, gap: null };
const publicWeeks = [
	discloseWeek({ week: asIsoWeek('2026-W40'), ...total }),
	discloseWeek({ week: asIsoWeek('2026-W41'), ...few })
];

function pageWith(version: number, form: unknown): string {
	const waiting = [{ month: '2026-10', version, publicWeeks, example: false }];
	const props = { data: { waiting, published: null }, form, params: {} };
	return render(Page as never, { props: props as never }).body;
}

test('a month that waits is shown as it will be published, in tens', () => {
	const body = pageWith(1, null);
	expect(
		[/>65</, />140</, />200</, /Publicera oktober 2026/].map((part) => part.test(body))
	).toEqual([true, true, true, true]);
});

test('a week with too few answers says so and shows no figure of it', () => {
	const [row = ''] = /v\.\s41\s2026.*?<\/tr>/s.exec(pageWith(1, null)) ?? [];
	expect([row.includes('för få svar'), />\s*\d/.test(row)]).toEqual([true, false]);
});

test('a correction asks what has been corrected', () => {
	expect(pageWith(2, null)).toContain('Vad har rättats?');
});

test('problems stand with line and column', () => {
	const problem = { line: 2, column: 'grön', value: '-8', ...fault('mood-count-negative') };
	const body = pageWith(1, { report: { kind: 'problems', problems: [problem] } });
	expect(body).toMatch(/>2<.*>grön<.*>-8<.*>Antalet är negativt\. Rätta antalet\.</s);
});

test('a file about persons is refused in words', () => {
	const problem = { line: 1, column: 2, value: null, ...fault('mood-column-personal') };
	const body = pageWith(1, { report: { kind: 'persons', problem } });
	expect(body).toContain('Läget har inte sparat något ur den.');
});

test('new groups are listed and asked about, with the file in the form', () => {
	const asked = {
		groups: ['Kören', '<b>Laget</b>'],
		correction: true,
		carried: { name: 'november.csv', content: 'dmVja2E=' }
	};
	const body = pageWith(1, { asked });
	expect(
		[
			'Är det här grupper?',
			'<li>Kören</li>',
			'<li>&lt;b>Laget&lt;/b></li>',
			'name="carried-content" value="dmVja2E="',
			'name="correction" value="on"'
		].filter((part) => !body.includes(part))
	).toEqual([]);
});

test('a file that the page cannot carry is asked for again', () => {
	const body = pageWith(1, { asked: { groups: ['Kören'], correction: false, carried: null } });
	expect(body).toContain('Välj samma fil igen');
});

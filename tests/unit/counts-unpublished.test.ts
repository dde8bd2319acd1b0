import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '$lib/domain/language';
import * as m from '$lib/paraglide/messages';

const ROUTES = 'src/routes/(public)';
const TELLS_VERDICT = /\$lib\/format\/verdict\/(verdict|cell|matrix|expectation)'/;
const SAYS = 'verdict_counts_unpublished()';

const components = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.svelte'))
	.map((path) => join(ROUTES, path));
const telling = components.filter((path) => TELLS_VERDICT.test(readFileSync(path, 'utf8')));

describe('measures that are not published', () => {
	test.each(telling)('are said to be counted in where %s tells a verdict', (path) => {
		const beside = components.filter((other) => dirname(other) === dirname(path));
		expect(beside.some((other) => readFileSync(other, 'utf8').includes(SAYS))).toBe(true);
	});

	test('are looked for on the start page, the list, a measure and its expectations', () => {
		expect(telling.length).toBeGreaterThanOrEqual(4);
	});

	test.each([
		'src/lib/components/intervention-form/CanBeSeen.svelte',
		'src/routes/(public)/insatser/forvantningar/+page.svelte'
	])('are told of in %s too', (path) => {
		expect(readFileSync(path, 'utf8')).toContain(SAYS);
	});

	test('are neither named nor counted by the sentence, which is the same with and without any', () => {
		const said = LANGUAGES.map((locale) => m.verdict_counts_unpublished({}, { locale }));
		expect([new Set(said).size, said.filter((one) => /\d|\{/.test(one))]).toEqual([4, []]);
	});
});

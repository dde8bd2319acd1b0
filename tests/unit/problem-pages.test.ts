import { render } from 'svelte/server';
import { afterEach, expect, test } from 'vitest';
import { SOURCES } from '$imports/registry';
import type { Language } from '$lib/domain/language';
import { baseLocale, overwriteGetLocale } from '$lib/paraglide/runtime';
import { describeFile } from '$lib/server/runs/reading/describe-file';
import Page from '../../src/routes/(staff)/arbete/import/+page.svelte';
import { CONTEXT } from '../sources/support';

const FILE = [
	'"region","år","Folkmängd"',
	'"2518 Övertorneå","i fjol",4057',
	'"2583 Haparanda","2024",'
].join('\n');

afterEach(() => overwriteGetLocale(() => baseLocale));

async function pageIn(language: Language): Promise<string> {
	overwriteGetLocale(() => language);
	const description = await describeFile('fil.csv', Buffer.from(FILE), SOURCES, CONTEXT);
	const props = {
		data: { runs: [], narrowed: false, unchanged: false },
		form: { description, offer: null }
	};
	return render(Page as never, { props: props as never }).body;
}

test.each([
	[
		'sv',
		'Perioden går inte att läsa. Skriv till exempel 2024',
		'Cellen är tom. Skriv .. när värdet saknas.'
	],
	[
		'fi',
		'Ajanjaksoa ei voi lukea. Kirjoita esimerkiksi 2024',
		'Solu on tyhjä. Kirjoita .., kun arvo puuttuu.'
	],
	[
		'fit',
		'Jaksoa ei saata lukea. Kirjota niinku 2024',
		'Sellu oon tyhjä. Kirjota .. ko arvo puuttuu.'
	],
	[
		'en',
		'The period cannot be read. Write for example 2024',
		'The cell is empty. Write .. where the value is missing.'
	]
] as const)(
	'a bad file is told in %s: the line, the column, what stands there, and what to do',
	async (language, unreadable, empty) => {
		const body = await pageIn(language);
		expect(body).toMatch(new RegExp(`>2<.*>\\s*år\\s*<.*>i fjol<.*${unreadable}`, 's'));
		expect(body).toMatch(
			new RegExp(`>3<.*>\\s*Folkmängd\\s*<.*${empty.replaceAll('.', '\\.')}`, 's')
		);
	}
);

import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { moodCountsPath, parseChartName } from '$lib/domain/chart';
import ListPage from '../../../src/routes/(public)/ursprung/maende/+page.svelte';

test('the file with the protected counts is that of the mood, with every week', () => {
	const [, name = '', query = ''] =
		/^\/diagram\/(\w+)\.csv\?(.*)$/.exec(moodCountsPath('fi')) ?? [];
	expect([parseChartName(name)?.kind, query]).toEqual(['mood', 'sprak=fi&period=matningen']);
});

test('the page of all published months leads to the counts themselves', () => {
	const month = { month: '2026-10', version: 1, releasedOn: '2026-11-03', changed: null };
	const data = { fileLanguage: 'sv', months: [{ ...month, example: false }] };
	const { body } = render(ListPage as never, { props: { data, params: {} } as never });
	expect(body).toContain('<a href="/diagram/maende.csv?sprak=sv&amp;period=matningen">');
});

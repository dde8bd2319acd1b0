import { beforeAll, expect, test } from 'vitest';
import { render } from 'svelte/server';
import { actions } from '../../src/routes/(staff)/arbete/import/maende/+page.server';
import Report from '../../src/routes/(staff)/arbete/import/maende/Report.svelte';
import { actions as typing } from '../../src/routes/(staff)/arbete/import/maende/skriv/+page.server';
import TypedPage from '../../src/routes/(staff)/arbete/import/maende/skriv/+page.svelte';
import { addMunicipality } from '../support/mood-store';
import { openStaff, type Staff } from '../support/staff-request';
import { onBothDatabases } from '../support/store';

const HERE = '/arbete/import/maende';
const HEAD = 'Veckonummer;Gruppnamn;Typ;Antal gröna;Antal gula;Antal röda;Utskick';
const ROWS = ['2026-W40;Kören;enhet;30;13;5;80', '2026-W40;Skolan;enhet;31;12;6;80'];

const wordsOf = (body: string) => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ');

let staff: Staff;

onBothDatabases('why a compilation is refused', (database) => {
	beforeAll(async () => {
		await addMunicipality(database.store());
		staff = await openStaff(database.store(), ['coordinator']);
	});

	/** What the page says of a file with these lines, one text a row of its table. */
	async function refuse(lines: readonly string[], fields: Readonly<Record<string, string>> = {}) {
		const file = new File([lines.join('\n')], 'oktober.csv');
		const answer = await actions.upload?.(staff.requestOf(HERE, { file, ...fields }));
		const { data } = answer as { data: never };
		const { body } = render(Report as never, { props: data });
		const [, table = ''] = /<tbody>(.*?)<\/tbody>/s.exec(body) ?? [];
		return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) => wordsOf(row ?? '').trim());
	}

	test.each([
		['Antal gröna', ['2026-W40;Kören;enhet;-3;13;5;80']],
		['Antal gula', ['2026-W40;Kören;enhet;30;<5;5;80']],
		['Antal röda', ['2026-W40;Kören;enhet;30;13;nio;80']],
		['Utskick', ['2026-W40;Kören;enhet;30;13;5;20']],
		['Veckonummer', ['6/11/2026;Kören;enhet;30;13;5;80']],
		['Gruppnamn', ['2026-W40;;enhet;30;13;5;80']]
	])('names the column as the file does: %s', async (heading, lines) => {
		const [said = ''] = await refuse([HEAD, ...lines]);
		expect(said.startsWith(`2 ${heading} `), said).toBe(true);
	});

	test('names a column by the heading that somebody has explained', async () => {
		const lines = ['vecka;Glad;gul;röd', '2026-W40;-3;13;5'];
		const said = await refuse(lines, { heading: 'glad', column: 'green' });
		expect(said).toEqual([expect.stringMatching(/^2 Glad -3 /)]);
	});

	test('says of a wrong total which colour it is, what the row gives and what the sum is', async () => {
		const said = await refuse([HEAD, ...ROWS, '2026-W40;Totalt;;61;26;11;160']);
		expect(said).toEqual([
			'4 Antal gula 26 Summaraden ger 26, men raderna som den summerar blir 25 tillsammans. Rätta det som är fel.'
		]);
	});

	test('says both days that one may be, and how to write it', async () => {
		const [said] = await refuse([HEAD, '6/11/2026;Kören;enhet;30;13;5;80']);
		expect(said).toMatch(/kan vara 2026-11-06 eller 2026-06-11\. Skriv .* med året först\./);
	});

	test.each(['<5', '*', '..'])(
		'says of %s in a typed month that the sender has hidden it, and what can be done',
		async (text) => {
			const fields = { 'green-2026-W40': '30', 'yellow-2026-W40': text, 'red-2026-W40': '5' };
			const answer = await typing.save?.(
				staff.requestOf(`${HERE}/skriv`, { month: '2026-10', ...fields })
			);
			const { data: form } = answer as unknown as { data: never };
			const props = { data: { months: ['2026-10'] }, form, params: {} };
			const words = wordsOf(render(TypedPage as never, { props: props as never }).body);
			expect(words).toContain('Avsändaren har dolt antalet, så veckan är inte hel. Be om antalet');
			expect(words).not.toContain('Antalet saknas');
		}
	);
});
